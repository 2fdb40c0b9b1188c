import { placesIn } from "../../domain/approval/approvedOnSending";
import type { Sent } from "../../domain/approval/sendOwnParts";
import { type Note, note } from "../kit/note";
import { t } from "../wording";

/** How many sections were sent, and how many of them were approved at once. */
export function sentNotes({ sent, approved, changed }: Sent): Note[] {
  const count = placesIn(approved);
  const said = t("summary.sent", { count: sent });
  if (changed) return [note("good", said), note("warning", t("summary.changed"))];
  if (count === 0) return [note("good", said)];
  if (count === sent) return [note("good", t("summary.sentApproved", { count }))];
  return [note("good", `${said} ${t("summary.approved", { count })}`)];
}
