import { z } from "zod";
import type { AdaptiveCard } from "../../cards/adaptiveCard";
import { inviteCard } from "../../cards/inviteCard";
import { memberCard } from "../../cards/memberCard";
import { noticeCard } from "../../cards/noticeCard";
import { type PartiesArgs, partiesCard } from "../../cards/partiesCard";
import { type PartyInput, partyCard } from "../../cards/partyCard";
import { partiesOf, type Structure } from "../../domain/application";
import type { Outcome } from "../../domain/outcome";
import { changeMember, changeParty, type PartyRefusal, removeMember, setPartyRemoved } from "../../domain/parties";
import { cardAction } from "../cardAction";
import { chosenIn, OfApplication, OfMember, OfParty, Typed } from "../cardData";
import type { BotDeps } from "../deps";
import { commonRefusalCard, forCoordinator } from "../opened";
import type { Turn } from "../turn";

type Shown = Pick<PartiesArgs, "undo" | "sent"> & { page?: number };
const plain: Shown = { undo: null, sent: null };

const Page = z.number().int().positive().default(1);

const listOf = (deps: BotDeps, turn: Turn, applicationId: string, shown: Shown = plain): Promise<AdaptiveCard> =>
  forCoordinator(deps, turn, applicationId, async ({ application }) => partiesCard({ application, ...shown }));

export const listParties = cardAction(
  "parties/list",
  OfApplication.extend({ page: Page }),
  (deps, turn, { applicationId, page }) => listOf(deps, turn, applicationId, { ...plain, page }),
);

/** Changes who takes part; a refusal that belongs to an input is shown by `wrong`, with what was typed. */
async function change(
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  decide: (structure: Structure) => Outcome<Structure, PartyRefusal>,
  show: { done: () => Promise<AdaptiveCard>; wrong: (refusal: PartyRefusal) => Promise<AdaptiveCard> },
): Promise<AdaptiveCard> {
  const outcome = await deps.applications.restructure(applicationId, turn.cause, decide);
  if (outcome.ok) return show.done();
  switch (outcome.refusal.kind) {
    case "already-handled":
    case "no-such-application":
    case "not-drafting":
      return (await commonRefusalCard(deps, turn, applicationId, outcome.refusal)) ?? noticeCard({ kind: "stale" });
    case "not-coordinator":
      // Who is no member is told nothing, not even that.
      return listOf(deps, turn, applicationId);
    case "no-such-party":
    case "no-such-member":
      return noticeCard({ kind: "stale" });
    default:
      return show.wrong(outcome.refusal);
  }
}

const partyOf = (
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  partyId: string,
  typing: { typed: Record<PartyInput, string> | null; problems: { [input in PartyInput]?: PartyRefusal } } = {
    typed: null,
    problems: {},
  },
) =>
  forCoordinator(deps, turn, applicationId, async ({ application }) => {
    const party = partiesOf(application).find(({ id, kind }) => id === partyId && kind !== "coordinator");
    return party ? partyCard({ application, party, ...typing }) : noticeCard({ kind: "stale" });
  });

export const editParty = cardAction("party/edit", OfParty, (deps, turn, { applicationId, partyId }) =>
  partyOf(deps, turn, applicationId, partyId),
);

export const changeOneParty = cardAction(
  "party/change",
  OfParty.extend({ name: Typed, shortName: Typed, orgNumber: Typed }),
  (deps, turn, { applicationId, partyId, ...typed }) =>
    change(
      deps,
      turn,
      applicationId,
      (structure) => changeParty(structure, turn.person.id, { id: partyId, ...typed }),
      {
        done: () => listOf(deps, turn, applicationId),
        wrong: (refusal) =>
          partyOf(deps, turn, applicationId, partyId, {
            typed,
            problems: { [refusal.kind.includes("org-number") ? "orgNumber" : "name"]: refusal },
          }),
      },
    ),
);

const setRemoved = (deps: BotDeps, turn: Turn, applicationId: string, partyId: string, removed: boolean) => {
  let undo: Shown["undo"] = null;
  return change(
    deps,
    turn,
    applicationId,
    (structure) => {
      const party = structure.parties.find(({ id }) => id === partyId);
      if (party && removed) undo = { partyId, name: party.name };
      return setPartyRemoved(structure, turn.person.id, { partyId, removed });
    },
    {
      done: () => listOf(deps, turn, applicationId, { ...plain, undo }),
      wrong: () => listOf(deps, turn, applicationId),
    },
  );
};

export const removeParty = cardAction("party/remove", OfParty, (deps, turn, { applicationId, partyId }) =>
  setRemoved(deps, turn, applicationId, partyId, true),
);

export const restoreParty = cardAction("party/restore", OfParty, (deps, turn, { applicationId, partyId }) =>
  setRemoved(deps, turn, applicationId, partyId, false),
);

const memberOf = (
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  memberId: string,
  typing: { typed: { roles: string } | null; problems: { roles?: PartyRefusal } } = { typed: null, problems: {} },
) =>
  forCoordinator(deps, turn, applicationId, async ({ application }) => {
    const member = application.members.find(({ id }) => id === memberId);
    const party = application.parties.find(({ id }) => id === member?.partyId);
    return member && party ? memberCard({ application, member, party, ...typing }) : noticeCard({ kind: "stale" });
  });

export const editMember = cardAction("member/edit", OfMember, (deps, turn, { applicationId, memberId }) =>
  memberOf(deps, turn, applicationId, memberId),
);

export const changeOneMember = cardAction(
  "member/change",
  OfMember.extend({ roles: Typed }),
  (deps, turn, { applicationId, memberId, roles }) => {
    const chosen = chosenIn(roles);
    const change1 = { memberId, writes: chosen.includes("writes"), approves: chosen.includes("approves") };
    return change(deps, turn, applicationId, (structure) => changeMember(structure, turn.person.id, change1), {
      done: () => listOf(deps, turn, applicationId),
      wrong: (refusal) =>
        memberOf(deps, turn, applicationId, memberId, { typed: { roles }, problems: { roles: refusal } }),
    });
  },
);

export const removeOneMember = cardAction("member/remove", OfMember, (deps, turn, { applicationId, memberId }) =>
  change(deps, turn, applicationId, (structure) => removeMember(structure, turn.person.id, memberId), {
    done: () => listOf(deps, turn, applicationId),
    wrong: (refusal) => memberOf(deps, turn, applicationId, memberId, { typed: null, problems: { roles: refusal } }),
  }),
);

/** The people of the team who are in no party yet. */
async function notJoined(deps: BotDeps, turn: Turn, application: Structure) {
  const partnership = await deps.applications.partnershipOf(application.id);
  const joined = new Set(application.members.map(({ personId }) => personId));
  const team = partnership ? await deps.roster(partnership) : [];
  const met = await Promise.all(
    team.map(async (each) => ({
      ...each,
      person: await deps.persons.meet({
        tenantId: turn.tenantId,
        ...each,
        conversationId: null,
        serviceUrl: partnership?.serviceUrl ?? "",
      }),
    })),
  );
  return met.filter(({ person }) => !joined.has(person.id)).map(({ person }) => person);
}

export const invite = cardAction(
  "parties/invite",
  OfApplication.extend({ page: Page }),
  (deps, turn, { applicationId, page }) =>
    forCoordinator(deps, turn, applicationId, async ({ application }) =>
      inviteCard({ application, people: await notJoined(deps, turn, application), problem: null, page }),
    ),
);

export const sendInvitations = cardAction(
  "parties/sendInvitations",
  OfApplication.extend({ people: Typed }),
  (deps, turn, { applicationId, people }) =>
    forCoordinator(deps, turn, applicationId, async ({ application }) => {
      const chosen = chosenIn(people);
      const free = await notJoined(deps, turn, application);
      const invited = free.filter(({ id }) => chosen.includes(id));
      if (invited.length === 0) return inviteCard({ application, people: free, problem: { kind: "required" } });
      const sent = await deps.messages.send(
        turn.cause,
        invited.map(({ id }) => ({ kind: "invitation", applicationId, personId: id, invitedBy: turn.person.name })),
      );
      return sent.ok
        ? partiesCard({ application, undo: null, sent: invited.length })
        : noticeCard({ kind: "already-handled" });
    }),
);
