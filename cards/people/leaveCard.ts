import type { Member, Party, Structure } from "../../domain/application/structure";
import { button, destructiveButton, primary } from "../kit/button";
import { shortCard } from "../kit/shortCard";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { peopleVerbs } from "../verbs/peopleVerbs";
import { t } from "../wording";
import { applicationName } from "../words/whereIs";
import { unmannedWithout } from "./unmannedWithout";

export type LeaveArgs = { readonly application: Structure; readonly member: Member; readonly party: Party };

/** Asks before a person leaves a party. */
export function leaveCard({ application, member, party }: LeaveArgs): AdaptiveCard {
  const at = { applicationId: application.id, memberId: member.id };
  const text = [t("leave.lead", { party: party.name }), unmannedWithout(application, member, party), t("leave.kept")];
  return shortCard(applicationName(application), t("leave.title"), text.filter((each) => each !== null).join("\n\n"), [
    primary(button(t("leave.stay"), peopleVerbs.editRole, at)),
    destructiveButton(t("ownRoles.leave"), peopleVerbs.leave, at),
  ]);
}
