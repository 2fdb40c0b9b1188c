import { placesIn } from "../../domain/approval/approvedOnSending";
import type { Sent } from "../../domain/approval/sendOwnParts";
import { type Note, note } from "../kit/note";
import { t } from "../wording";
import { undoApprovalButton } from "./undoApprovalButton";

/** How many sections were sent, and how many of them were approved at once, which can be undone. */
export function sentNotes(applicationId: string, { sent, approved, changed }: Sent): Note[] {
  const count = placesIn(approved);
  const said = t("summary.sent", { count: sent });
  if (changed) return [note("good", said), note("warning", t("summary.changed"))];
  if (count === 0) return [note("good", said)];
  const both = count === sent ? t("summary.sentApproved", { count }) : `${said} ${t("summary.approved", { count })}`;
  return [note("good", both, ...undoApprovalButton(applicationId, approved))];
}
