import type { Structure } from "../../domain/application/structure";
import type { DeadlineOf, DeadlineRefusal } from "../../domain/reminders/moveDeadline";
import type { Form } from "../../forms/form";
import { t } from "../wording";
import { deadlineInWords } from "./instantInWords";
import { titleAt } from "./titleOf";

/** The name of a part with its own deadline: the party, the section's heading in the form, or the approvals. */
export function partName(form: Form, application: Structure, { partyId, sectionId, approvals }: DeadlineOf): string {
  if (approvals) return t("deadlines.approvals");
  if (partyId !== null) return application.parties.find(({ id }) => id === partyId)?.name ?? "";
  return sectionId === null ? application.title : titleAt(form, { measureId: null, sectionId });
}

/** Why a typed deadline was refused, and what would be accepted. */
export function deadlineSentence(refusal: DeadlineRefusal, { timeZone }: Structure, now: Date): string {
  switch (refusal.kind) {
    case "no-date":
      return t("deadlines.noDate");
    case "two-dates":
      return t("deadlines.twoDates");
    case "no-time":
      return t("deadlines.noTime");
    case "passed":
      return t("deadlines.passed");
    case "not-earlier":
      return t("deadlines.notEarlier", { deadline: deadlineInWords(refusal.deadline, timeZone, now) });
    case "after-whole":
      return t("deadlines.afterWhole", { deadline: deadlineInWords(refusal.deadline, timeZone, now) });
    case "no-such-part":
      return t("deadlines.noPart");
    case "not-coordinator":
      return t("notice.notCoordinatorText");
  }
}
