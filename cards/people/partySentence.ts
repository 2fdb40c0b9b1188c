import type { PartyRefusal } from "../../domain/people/partyRefusal";
import { t } from "../wording";

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
