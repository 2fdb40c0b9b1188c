import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { coordinatorsIn } from "../../cards/people/coordinatorsIn";
import { joinedCard } from "../../cards/people/joinedCard";
import { joinKindCard } from "../../cards/people/joinKindCard";
import { type JoinPartyInput, joinPartyCard } from "../../cards/people/joinPartyCard";
import { chosenIn } from "../../cards/verbs/cardData";
import { NEW_PARTY, peopleVerbs } from "../../cards/verbs/peopleVerbs";
import { membershipsOf, ownMembershipsOf, partiesOf, type Structure } from "../../domain/application/application";
import { JOINABLE, joinParty, type PartyRefusal } from "../../domain/people/parties";
import { PartyKind } from "../../forms/form";
import { decidingAction } from "../handler/cardAction";
import type { BotDeps } from "../handler/deps";
import { commonRefusalCard } from "../handler/opened";
import { teamRoster } from "../handler/teamRoster";
import type { Turn } from "../handler/turn";

/**
 * Opens an application to somebody who may join it: a member of it, one who was invited, or anybody in the channel's
 * team. Others learn nothing, also while Teams does not say who is in the team.
 */
async function forJoining(
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  show: (application: Structure) => Promise<AdaptiveCard>,
): Promise<AdaptiveCard> {
  const scene = await deps.sections.scene(applicationId, []);
  if (!scene) return noticeCard({ kind: "not-to-join" });
  const { structure } = scene;
  const inTeam = membershipsOf(structure, turn.person.id).length > 0 || (await isInTeam(deps, turn, applicationId));
  if (!inTeam) return noticeCard({ kind: "not-to-join" });
  // Nobody heard that the person was added to the team again.
  if (membershipsOf(structure, turn.person.id).length === 0 && (await deps.leavers.isBack(turn.cause, applicationId)))
    return forJoining(deps, turn, applicationId, show);
  if (structure.status !== "drafting") return noticeCard({ kind: "finished" });
  // Who is in another party may still change what to do there.
  return isTakenOut(structure, turn.person.id)
    ? noticeCard({ kind: "taken-out", coordinator: coordinatorsIn(structure) })
    : show(structure);
}

const isTakenOut = (structure: Structure, personId: string): boolean =>
  structure.takenOut.includes(personId) && membershipsOf(structure, personId).length === 0;

/** False too where Teams does not say, or not in time. */
async function isInTeam(deps: BotDeps, turn: Turn, applicationId: string): Promise<boolean> {
  const partnership = await deps.applications.partnershipOf(applicationId);
  if (!partnership || partnership.tenantId !== turn.tenantId) return false;
  const [address, people] = await Promise.all([deps.persons.address(turn.person.id), teamRoster(deps, partnership)]);
  return people?.some(({ teamsId }) => teamsId === address?.teamsId) ?? false;
}

/** "Bli med": in the channel the card goes to the presser's own chat; there it asks for the kind of party. */
export const join = decidingAction(peopleVerbs.join, (deps, turn, { applicationId }) =>
  forJoining(deps, turn, applicationId, async (application) => joinKindCard({ application, problem: null })),
);

const blank: Record<JoinPartyInput, string> = {
  party: "",
  name: "",
  shortName: "",
  orgNumber: "",
  roles: "writes,approves",
};

export const joinKind = decidingAction(peopleVerbs.joinKind, (deps, turn, { applicationId, kind }) =>
  forJoining(deps, turn, applicationId, async (application) => {
    const chosen = PartyKind.safeParse(kind);
    if (!chosen.success || !JOINABLE.includes(chosen.data))
      return joinKindCard({ application, problem: { kind: "required" } });
    const [only, ...more] = partiesOf(application).filter((party) => party.kind === chosen.data);
    const invited = application.invitations.filter(({ personId }) => personId === turn.person.id);
    const invitedTo = [only, ...more].find((each) => invited.some(({ partyId }) => partyId === each?.id));
    // Among several nobody is chosen beforehand: a press without a look would join somebody else's party.
    const party = invitedTo?.id ?? (only ? (more.length > 0 ? "" : only.id) : NEW_PARTY);
    return joinPartyCard({
      application,
      kind: chosen.data,
      typed: { ...blank, party },
      problems: {},
    });
  }),
);

/** At which input a refusal stands. */
function inputOf(refusal: PartyRefusal): JoinPartyInput {
  switch (refusal.kind) {
    case "no-role":
      return "roles";
    case "not-an-org-number":
    case "org-number-missing":
    case "org-number-taken":
      return "orgNumber";
    case "no-such-party":
    case "two-parties":
    case "no-such-member":
    case "not-coordinator":
    case "last-coordinator":
    case "taken-out":
    case "too-many-parties":
      return "party";
    case "name-missing":
    case "name-taken":
    case "name-too-long":
      return "name";
  }
}

export const joinAs = decidingAction(
  peopleVerbs.joinAs,
  (deps, turn, { applicationId, kind, party, name, shortName, orgNumber, roles }) =>
    forJoining(deps, turn, applicationId, async (application) => {
      const chosen = chosenIn(roles);
      const [writes, approves] = [chosen.includes("writes"), chosen.includes("approves")];
      const nobodyIsThere = !partiesOf(application).some((each) => each.kind === kind);
      const isNew = party === NEW_PARTY || (party === "" && (nobodyIsThere || name.trim() !== ""));
      const partyId = isNew ? deps.newId() : party;
      const memberId = deps.newId();
      const outcome = await deps.applications.restructure(applicationId, turn.cause, (structure) =>
        joinParty(structure, {
          memberId,
          personId: turn.person.id,
          personName: turn.person.name,
          party: isNew ? { created: { id: partyId, kind, name, shortName, orgNumber } } : { existing: partyId, name },
          writes,
          approves,
          at: deps.clock.now(),
        }),
      );
      if (outcome.ok) {
        // Joining puts the member last; not always in the party that was to be made, where that was made at the first try.
        const own = ownMembershipsOf(outcome.value, turn.person.id).at(-1);
        return own ? joinedCard({ application: outcome.value, ...own }) : noticeCard({ kind: "stale" });
      }
      const common = await commonRefusalCard(deps, turn, applicationId, outcome.refusal);
      if (common) return common;
      const refusal = outcome.refusal as PartyRefusal;
      return joinPartyCard({
        application,
        kind,
        typed: { party: isNew ? NEW_PARTY : party, name, shortName, orgNumber, roles },
        problems: { [inputOf(refusal)]: refusal },
      });
    }),
);
