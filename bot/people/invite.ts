import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { type InviteArgs, type InviteInput, inviteCard } from "../../cards/people/inviteCard";
import { chosenIn } from "../../cards/verbs/cardData";
import { NO_PARTY, peopleVerbs } from "../../cards/verbs/peopleVerbs";
import { isCoordinator, ownMembershipsOf } from "../../domain/application/structure";
import { canBeInvited, inviteAll } from "../../domain/invitations/inviteAll";
import { partiesToInviteFor } from "../../domain/invitations/partiesToInviteFor";
import { remindable } from "../../domain/invitations/remindInvited";
import type { Person } from "../../domain/ports/personStore";
import type { BotDeps } from "../handler/botDeps";
import { cardAction } from "../handler/cardAction";
import { peopleOfTeam } from "../handler/peopleOfTeam";
import { restructure } from "../handler/restructure";
import type { Turn } from "../handler/turn";
import { type ApplicationContext, withAccess } from "../handler/withAccess";
import { partyList, plainPartyList } from "./listParties";
import { rolesOf } from "./showRoles";

type Inviter = Omit<InviteArgs, "people" | "typed" | "missing"> & {
  /** The people who can be invited. */
  readonly people: readonly (Person & { readonly email: string | null })[];
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
  const invited = remindable(application, turn.person.id);
  return show({ application, people, parties, leads, invited, now: deps.clock.now() });
}

type InviteShown = Pick<InviteArgs, "find" | "page" | "reminded"> & Partial<InviteArgs["typed"]>;

/** The card to invite people, for the inviter's own party until another is chosen. */
const shown = (
  deps: BotDeps,
  turn: Turn,
  context: ApplicationContext,
  { party = "", people = "", ...rest }: InviteShown,
) =>
  forInviter(deps, turn, context, async (inviter) => {
    const own = ownMembershipsOf(inviter.application, turn.person.id).map(({ party: { id } }) => id);
    const usual = inviter.parties.find(({ id }) => own.includes(id))?.id ?? "";
    return inviteCard({ ...inviter, typed: { party: party || usual, people }, missing: [], ...rest });
  });

/** "Inviter flere". Searching and turning pages keep the choices. */
export const invite = cardAction(peopleVerbs.invite, (deps, turn, { page, find, people, party }, context) =>
  shown(deps, turn, context, { page, find, people, party }),
);

/** The same card, after a person was reminded from it. */
export const inviteAgain = (deps: BotDeps, turn: Turn, applicationId: string, reminded: string) =>
  withAccess(peopleVerbs.invite, deps, turn, { applicationId }, (context) => shown(deps, turn, context, { reminded }));

export const sendInvitations = cardAction(
  peopleVerbs.sendInvitations,
  (deps, turn, { applicationId, people, party }, context) =>
    forInviter(deps, turn, context, async (inviter) => {
      const chosen = chosenIn(people);
      const asked = inviter.people.filter(({ id }) => chosen.includes(id));
      const again = async (...missing: InviteInput[]) => inviteCard({ ...inviter, typed: { people, party }, missing });
      const partyId = party === NO_PARTY ? null : party;
      const missing: InviteInput[] = [
        ...(partyId === "" ? ["party" as const] : []),
        ...(asked.length === 0 ? ["people" as const] : []),
      ];
      if (missing.length > 0) return again(...missing);
      const inviting = {
        by: turn.person.id,
        people: asked.map(({ id: personId, name: personName }) => ({ personId, personName })),
        partyId,
        at: deps.clock.now(),
      };
      return restructure(deps, turn, applicationId, (structure) => inviteAll(structure, inviting), {
        news: asked.map(({ id: personId }) => ({
          kind: "invitation",
          applicationId,
          personId,
          partyId,
          invitedBy: turn.person.name,
        })),
        done: () =>
          inviter.leads
            ? partyList(deps, turn, applicationId, { ...plainPartyList, sent: asked.length })
            : rolesOf(deps, turn, applicationId, { what: "invited", count: asked.length }),
        wrong: ({ kind }) => again(kind === "not-your-party" ? "party" : "people"),
      });
    }),
);
