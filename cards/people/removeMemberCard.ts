import type { Member, Party, Structure } from "../../domain/application/structure";
import { button, destructiveButton, primary } from "../kit/button";
import { shortCard } from "../kit/shortCard";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { peopleVerbs } from "../verbs/peopleVerbs";
import { t } from "../wording";
import { namesIn } from "../words/personState";
import { applicationName } from "../words/whereIs";
import { unmannedWithout } from "./unmannedWithout";

export type RemoveMemberArgs = { readonly application: Structure; readonly member: Member; readonly party: Party };

/** Asks before a person is removed from a party, and says what the party then lacks. */
export function removeMemberCard({ application, member, party }: RemoveMemberArgs): AdaptiveCard {
  const at = { applicationId: application.id, memberId: member.id };
  const person = namesIn(application).get(member.personId) ?? member.personName;
  const text = [
    t("removeMember.lead", { person, party: party.name }),
    unmannedWithout(application, member, party),
    t("removeMember.kept"),
  ];
  return shortCard(
    `${applicationName(application)} · ${party.name}`,
    t("removeParty.title", { party: person }),
    text.filter((each) => each !== null).join("\n\n"),
    [
      primary(button(t("removeMeasure.keep"), peopleVerbs.editMember, at)),
      destructiveButton(t("button.remove"), peopleVerbs.removeMember, at),
    ],
  );
}
