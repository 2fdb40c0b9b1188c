import type { MeasureRefusal } from "../../domain/application/measureChange";
import type { PartyRefusal } from "../../domain/people/partyRefusal";
import type { AnswerRefusal } from "../../domain/section/readAnswer";
import type { ReasonProblem } from "../../domain/values/reasonProblem";
import { t } from "../wording";

/** Why an answer is invalid, and what would be accepted. */
export function answerSentence(refusal: AnswerRefusal): string {
  switch (refusal.kind) {
    case "not-a-number":
      return t("refusal.notANumber");
    case "negative":
      return t("refusal.negative");
    case "ore":
      return t("refusal.ore");
    case "too-large":
      return t("refusal.tooLarge");
    case "too-long":
      return t("refusal.tooLong", { most: refusal.most, length: refusal.length, over: refusal.length - refusal.most });
    case "not-an-option":
      return t("refusal.notAnOption");
    case "came-empty":
      return t("inputs.cameEmpty");
    case "not-a-count":
      return t("refusal.notACount");
    case "not-an-org-number":
      return t("refusal.notAnOrgNumber");
    case "not-an-account-number":
      return t("refusal.notAnAccountNumber");
    case "not-a-telephone-number":
      return t("refusal.notATelephoneNumber");
    case "not-an-email-address":
      return t("refusal.notAnEmailAddress");
    case "row-without-separator":
      return t("refusal.rowWithoutSeparator", { line: refusal.line });
  }
}

/** Why a change of a party or a member was refused. */
export function partySentence(refusal: PartyRefusal): string {
  switch (refusal.kind) {
    case "not-coordinator":
      return t("notice.notCoordinatorText");
    case "no-such-party":
      return t("refusal.noSuchParty");
    case "two-parties":
      return t("refusal.twoParties", { chosen: refusal.chosen, name: refusal.name });
    case "no-such-member":
      return t("refusal.noSuchMember");
    case "name-missing":
      return t("refusal.nameMissing");
    case "name-too-long":
      return t("refusal.nameTooLong", { most: refusal.most });
    case "name-taken":
      return t("refusal.nameTaken", { name: refusal.name });
    case "not-an-org-number":
      return t("refusal.notAnOrgNumber");
    case "org-number-missing":
      return t("refusal.orgNumberMissing");
    case "org-number-taken":
      return t("refusal.orgNumberTaken", { name: refusal.name });
    case "no-role":
      return t("refusal.noRole");
    case "last-coordinator":
      return t("refusal.lastCoordinator");
    case "taken-out":
      return t("refusal.takenOut");
    case "too-many-parties":
      return t("refusal.tooManyParties", { count: refusal.most });
  }
}

/** Why a required reason was refused. */
export function reasonSentence(problem: ReasonProblem): string {
  switch (problem.kind) {
    case "no-reason":
      return t("final.noReason");
    case "reason-too-long":
      return t("final.reasonTooLong", { most: problem.most });
  }
}

/** Why a change of a measure was refused. */
export function measureSentence(refusal: MeasureRefusal): string {
  switch (refusal.kind) {
    case "not-coordinator":
      return t("notice.notCoordinatorText");
    case "no-such-measure":
      return t("refusal.noSuchMeasure");
    case "name-missing":
      return t("refusal.measureNameMissing");
    case "scheme-missing":
      return t("refusal.schemeMissing");
    case "name-too-long":
      return t("refusal.nameTooLong", { most: refusal.most });
  }
}
