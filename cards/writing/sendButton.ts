import { partyLabel, type Structure } from "../../domain/application/structure";
import { markOf, type PlacedApproval, placesIn } from "../../domain/approval/approvedOnSending";
import type { Tasks } from "../../domain/progress/tasks";
import { type Button, button } from "../kit/button";
import { writingVerbs } from "../verbs/writingVerbs";
import { t } from "../wording";
import { inShort } from "../words/inShort";
import { plainText } from "../words/plainText";

/** "Send og godkjenn" if the person approves some of it at once, otherwise "Send til godkjenning". */
export function sendButton(applicationId: string, count: number, approves: readonly PlacedApproval[]): Button {
  return approves.length > 0
    ? button(t("summary.sendApprove", { count }), writingVerbs.send, { applicationId, approves: markOf(approves) })
    : button(t("summary.send", { count }), writingVerbs.send, { applicationId });
}

/** For whom the person approves on sending, and how many sections. */
export function approvesIn(
  { parties }: Pick<Structure, "parties">,
  { toSend }: Pick<Tasks, "toSend">,
  approves: readonly PlacedApproval[],
): string[] {
  if (approves.length === 0) return [];
  const isApproving = ({ id }: { id: string }) => approves.some(({ approval }) => approval.partyId === id);
  const names = inShort(parties.filter(isApproving).map(partyLabel).join(", "), 300);
  const count = placesIn(approves);
  return [
    plainText(t(count === toSend.length ? "summary.approvesAll" : "summary.approves", { count, parties: names })),
  ];
}
