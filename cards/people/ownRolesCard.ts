import {
  membershipsOf,
  ownMembershipsOf,
  type PartyId,
  type PersonId,
  partyLabel,
  type Structure,
} from "../../domain/application/structure";
import { activeDeputies } from "../../domain/handover/activeDeputies";
import { mayTakeOver } from "../../domain/handover/ownersOf";
import { partiesToInviteFor } from "../../domain/invitations/partiesToInviteFor";
import { type Button, button, primary } from "../kit/button";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import { note } from "../kit/note";
import { type OpenRow, openRow } from "../kit/openRow";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { handoverVerbs } from "../verbs/handoverVerbs";
import { homeVerbs } from "../verbs/homeVerbs";
import { peopleVerbs } from "../verbs/peopleVerbs";
import { t } from "../wording";
import { linesOf } from "../words/linesOf";
import { rolesInWords } from "../words/rolesInWords";
import { applicationName } from "../words/whereIs";

export type OwnRolesArgs = { application: Structure; personId: PersonId; happened: RoleHappening | null };
export type RoleHappening =
  | { what: "handed" | "back" }
  | { what: "left"; partyId: PartyId }
  | { what: "invited"; count: number };

/** One person's roles in an application: each party, with buttons to hand over or leave; and the deputy. */
export function ownRolesCard({ application, personId, happened }: OwnRolesArgs): AdaptiveCard {
  const applicationId = application.id;
  const own = ownMembershipsOf(application, personId);
  return formCard({
    heading: heading(applicationName(application), t("ownRoles.title")),
    notes: happened ? [note("good", happenedInWords(happened))] : [],
    lines: linesOf(t("ownRoles.lead")),
    rows: [
      ...own.map(({ member, party }) =>
        openRow(
          party.name,
          [rolesInWords(member)],
          button(t("button.edit"), peopleVerbs.editRole, { applicationId, memberId: member.id }),
        ),
      ),
      ...standInRows(application, personId),
      ...(own.length > 0 ? [deputyRow(application, personId)] : []),
    ],
    buttons: [
      ...(happened?.what === "left" ? [undoLeaving(applicationId, happened.partyId)] : []),
      ...(partiesToInviteFor(application, personId).length > 0
        ? [button(t("parties.invite"), peopleVerbs.invite, { applicationId })]
        : []),
      primary(button(t("button.overview"), homeVerbs.tasks)),
      ...(mayTakeOver(application, personId)
        ? [button(t("takeOver.title"), handoverVerbs.askTakeOver, { applicationId })]
        : []),
    ],
  });
}

const happenedInWords = (happened: RoleHappening): string =>
  happened.what === "invited" ? t("ownRoles.invited", { count: happened.count }) : t(`ownRoles.${happened.what}`);

/** "Angre", on the card that follows leaving a party. */
export const undoLeaving = (applicationId: string, partyId: PartyId): Button =>
  button(t("button.undo"), peopleVerbs.undoLeave, { applicationId, partyId });

/** The people that the person deputises for, where, and the button to step out. */
const standInRows = (application: Structure, id: PersonId): OpenRow[] =>
  activeDeputies(application)
    .filter(({ deputy }) => deputy.personId === id)
    .map(({ personId }) => {
      const doing = membershipsOf(application, id).filter(({ member }) => member.standsInFor?.personId === personId);
      return openRow(
        doing[0]?.member.standsInFor?.personName ?? "",
        [t("deputy.youStandIn", { parties: doing.map(({ party }) => partyLabel(party)).join(", ") })],
        button(t("deputy.stepOut"), handoverVerbs.stepOut, { applicationId: application.id, personId }),
      );
    });

const deputyRow = ({ id: applicationId, deputies }: Structure, id: PersonId): OpenRow =>
  openRow(
    t("deputy.title"),
    [deputies.find(({ personId }) => personId === id)?.deputy.personName ?? t("reminders.person.none")],
    button(t("button.edit"), handoverVerbs.editDeputy, { applicationId }),
  );
