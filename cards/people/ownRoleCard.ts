import { hasRole, type Member, type Party, type Structure } from "../../domain/application/structure";
import type { RoleRefusal } from "../../domain/people/leaveParty";
import { button, destructiveButton, primary, submitButton } from "../kit/button";
import { pickField } from "../kit/cardField";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { peopleVerbs } from "../verbs/peopleVerbs";
import { t } from "../wording";
import { inShort } from "../words/inShort";
import { linesOf } from "../words/linesOf";
import { rolesKey } from "../words/rolesInWords";
import { type Somebody, tellApart } from "../words/tellApart";
import { applicationName } from "../words/whereIs";

export type OwnRoleArgs = {
  application: Structure;
  member: Member;
  party: Party;
  /** The people who can take over: the party's own first. */
  people: readonly Somebody[];
  /** Only people of the application are listed, since Teams does not say who is in the team. */
  teamIsAway: boolean;
  typed: string;
  problem: RoleRefusal | null;
};

const MOST = 100;

/** A person's roles in one party: to hand over to a colleague, or to leave. */
export function ownRoleCard({
  application,
  member,
  party,
  people,
  teamIsAway,
  typed,
  problem,
}: OwnRoleArgs): AdaptiveCard {
  const at = { applicationId: application.id, memberId: member.id };
  const asks = member.writes ? "ownRoles.does.writesAndAsks" : "ownRoles.does.asks";
  const doing = t(member.asksToApprove ? asks : `ownRoles.does.${rolesKey(member)}`);
  const leads = hasRole(party, "lead");
  const explained = leads ? t("ownRoles.explain") : `${t("ownRoles.explain")} ${t("ownRoles.told")}`;
  const names = tellApart(people);
  const options = people
    .slice(0, MOST)
    .map(({ id, name }) => ({ title: inShort(names.get(id) ?? name, 80), value: id }));
  return formCard({
    heading: heading(`${applicationName(application)} · ${t("ownRoles.title")}`, party.name),
    lines: linesOf(`${doing}\n\n${explained}`),
    fields: [
      pickField("colleague", t("ownRoles.colleague"), typed, options, {
        help: teamIsAway ? t("team.away") : null,
        problem: problemIn(problem),
      }),
    ],
    buttons: [
      primary(submitButton(t("ownRoles.hand"), peopleVerbs.handOver, at)),
      destructiveButton(t("ownRoles.leave"), peopleVerbs.askLeave, at),
      button(t("button.back"), peopleVerbs.roles, { applicationId: application.id }),
    ],
  });
}

function problemIn(problem: RoleRefusal | null): string | null {
  switch (problem?.kind) {
    case "nobody-chosen":
      return t("ownRoles.nobodyChosen");
    case "last-coordinator":
      return t("ownRoles.lastCoordinator");
    case "stale":
    case undefined:
      return null;
  }
}
