import type { Structure } from "../../domain/application/structure";
import type { Inbox } from "../../domain/progress/inbox";
import { type Button, button } from "../kit/button";
import { isBegun } from "../reminders/nextStep";
import { applicationVerbs } from "../verbs/applicationVerbs";
import { attachmentsVerbs } from "../verbs/attachmentsVerbs";
import { consultationVerbs } from "../verbs/consultationVerbs";
import { finalisingVerbs } from "../verbs/finalisingVerbs";
import { importingVerbs } from "../verbs/importingVerbs";
import { peopleVerbs } from "../verbs/peopleVerbs";
import { remindersVerbs } from "../verbs/remindersVerbs";
import { statusVerbs } from "../verbs/statusVerbs";
import { writingVerbs } from "../verbs/writingVerbs";
import { t } from "../wording";

/** The row of what the person has settled, among the folded ones. */
export const PERSONAL = 1;

/**
 * The folded buttons of an application: to its content, to what the person has settled, and the coordinator's. `step` is
 * shown already. A row has six at most, and the second has the calendar as well. A report is not
 * carried over: next year's application comes from this year's.
 */
export function moreButtons(
  { id: applicationId, reportsOn }: Pick<Structure, "id" | "reportsOn">,
  { tasks, remaining }: Inbox,
  step: Button | null,
): (readonly Button[])[] {
  const at = { applicationId };
  const own = [
    ...(tasks.own.length === 0
      ? []
      : [
          button(isBegun(tasks) ? t("button.resume") : t("home.begin"), writingVerbs.resume, at),
          button(t("button.summary"), writingVerbs.summary, at),
        ]),
    button(t("finding.see"), statusVerbs.findings, at),
    button(t("summary.readAll"), consultationVerbs.readDraft, at),
    button(t("attachment.title"), attachmentsVerbs.list, at),
  ];
  const personal = [
    button(t("ownRoles.title"), peopleVerbs.roles, at),
    button(t("calendar.title"), remindersVerbs.calendar, at),
  ];
  const leading = remaining.leads
    ? [
        button(t("button.measures"), applicationVerbs.measures, at),
        button(t("button.parties"), peopleVerbs.parties, at),
        button(t("deadlines.button"), remindersVerbs.show, at),
        button(t("final.button"), finalisingVerbs.ask, at),
        ...(reportsOn === null ? [button(t("button.carryOver"), importingVerbs.askCarryOver, at)] : []),
        button(t("audit.export"), statusVerbs.exportLog, at),
      ]
    : [];
  return [own, personal, leading]
    .map((buttons) => buttons.filter(({ verb }) => verb !== step?.verb))
    .filter((buttons) => buttons.length > 0);
}
