import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { type InviteInput, inviteCard } from "../../cards/people/inviteCard";
import { chosenIn } from "../../cards/verbs/cardData";
import { NO_PARTY, peopleVerbs } from "../../cards/verbs/peopleVerbs";
import { isCoordinator, ownMembershipsOf, type Party, type Structure } from "../../domain/application/structure";
import { canBeInvited, inviteAll } from "../../domain/people/inviteAll";
import { partiesToInviteFor } from "../../domain/people/partiesToInviteFor";
import type { Person } from "../../domain/ports/personStore";
import type { BotDeps } from "../handler/botDeps";
import { cardAction } from "../handler/cardAction";
import { peopleOfTeam } from "../handler/peopleOfTeam";
import { restructure } from "../handler/restructure";
import type { Turn } from "../handler/turn";
import type { ApplicationContext } from "../handler/withAccess";
import { partyList, plainPartyList } from "./listParties";
import { rolesOf } from "./showRoles";

type Inviter = {
  readonly application: Structure;
  /** The people who can be invited. */
  readonly people: readonly (Person & { readonly email: string | null })[];
  /** The parties they can be invited to. */
  readonly parties: readonly Party[];
  readonly leads: boolean;
};

/** Loads what an inviter needs. */
async function forInviter(
  deps: BotDeps,
  turn: Turn,
  { application }: ApplicationContext,
  show: (inviter: Inviter) => AdaptiveCard | Promise<AdaptiveCard>,
): Promise<AdaptiveCard> {
  const parties = partiesToInviteFor(application, turn.person.id);
  const leads = isCoordinator(application, turn.person.id);
  if (!leads && parties.length === 0) return noticeCard({ kind: "not-coordinator" });
  const team = await peopleOfTeam(deps, turn, application);
  if (!team) return noticeCard({ kind: "team-away" });
  const people = team.filter(({ id }) => canBeInvited(application, turn.person.id, id));
  return show({ application, people, parties, leads });
}

/** "Inviter flere", for the inviter's own party until another is chosen. Searching and turning pages keep the choices. */
export const invite = cardAction(peopleVerbs.invite, (deps, turn, { page, find, people, party }, context) =>
  forInviter(deps, turn, context, async (inviter) => {
    const own = ownMembershipsOf(inviter.application, turn.person.id).map(({ party }) => party.id);
    const usual = inviter.parties.find(({ id }) => own.includes(id))?.id ?? "";
    return inviteCard({ ...inviter, typed: { party: party || usual, people }, missing: [], find, page });
  }),
);

export const sendInvitations = cardAction(
  peopleVerbs.sendInvitations,
  (deps, turn, { applicationId, people, party }, context) =>
    forInviter(deps, turn, context, async (inviter) => {
      const chosen = chosenIn(people);
      const personIds = inviter.people.map(({ id }) => id).filter((id) => chosen.includes(id));
      const again = async (...missing: InviteInput[]) => inviteCard({ ...inviter, typed: { people, party }, missing });
      const partyId = party === NO_PARTY ? null : party;
      const missing: InviteInput[] = [
        ...(partyId === "" ? ["party" as const] : []),
        ...(personIds.length === 0 ? ["people" as const] : []),
      ];
      if (missing.length > 0) return again(...missing);
      const inviting = { by: turn.person.id, personIds, partyId };
      return restructure(deps, turn, applicationId, (structure) => inviteAll(structure, inviting), {
        news: personIds.map((personId) => ({
          kind: "invitation",
          applicationId,
          personId,
          partyId,
          invitedBy: turn.person.name,
        })),
        done: () =>
          inviter.leads
            ? partyList(deps, turn, applicationId, { ...plainPartyList, sent: personIds.length })
            : rolesOf(deps, turn, applicationId, { what: "invited", count: personIds.length }),
        wrong: ({ kind }) => again(kind === "taken-out" ? "people" : "party"),
      });
    }),
);
