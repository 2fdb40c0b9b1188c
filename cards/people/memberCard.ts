import type { Member, Party, Structure } from "../../domain/application/structure";
import type { PartyRefusal } from "../../domain/people/partyRefusal";
import { button, destructiveButton, primary, submitButton } from "../kit/button";
import { choicesField } from "../kit/cardField";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import { note } from "../kit/note";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { peopleVerbs } from "../verbs/peopleVerbs";
import { t } from "../wording";
import { inShort } from "../words/inShort";
import { linesOf } from "../words/linesOf";
import { namesIn } from "../words/personState";
import { roleOptions, rolesTyped } from "../words/rolesInWords";
import { applicationName } from "../words/whereIs";
import { partySentence } from "./partySentence";

export type MemberArgs = {
  application: Structure;
  member: Member;
  party: Party;
  /** The input values (comma-separated); null to show what is stored. */
  typed: { roles: string } | null;
  problems: Readonly<Partial<Record<"roles", PartyRefusal>>>;
};

/** One member: to change their roles, or to remove them. */
export function memberCard({ application, member, party, typed, problems }: MemberArgs): AdaptiveCard {
  const at = { applicationId: application.id, memberId: member.id };
  const problem = problems.roles ? partySentence(problems.roles) : null;
  return formCard({
    heading: heading(
      `${applicationName(application)} · ${party.name}`,
      namesIn(application).get(member.personId) ?? member.personName,
    ),
    notes: member.asksToApprove ? [note("accent", t("member.asks", { person: inShort(member.personName, 80) }))] : [],
    lines: linesOf(t("member.lead")),
    fields: [choicesField("roles", t("member.roles"), typed?.roles ?? rolesTyped(member), roleOptions(), { problem })],
    buttons: [
      primary(submitButton(t("section.save"), peopleVerbs.changeMember, at)),
      destructiveButton(t("button.remove"), peopleVerbs.askRemoveMember, at),
      button(t("button.back"), peopleVerbs.parties, { applicationId: application.id }),
    ],
  });
}
