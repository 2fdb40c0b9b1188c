import { inviteCard } from "../../cards/inviteCard";
import { noticeCard } from "../../cards/noticeCard";
import { partiesCard } from "../../cards/partiesCard";
import { membershipsOf, type Structure } from "../../domain/application";
import { cardAction } from "../cardAction";
import { chosenIn, OfApplication, PageNumber, Typed } from "../cardData";
import type { BotDeps } from "../deps";
import { forCoordinator } from "../opened";
import { peopleOfTeam } from "../peopleOfTeam";
import type { Turn } from "../turn";

/** The people of the team who are in no party, or in none that is there any longer; null where Teams does not say. */
async function notJoined(deps: BotDeps, turn: Turn, application: Structure) {
  const people = await peopleOfTeam(deps, turn, application);
  return people?.filter(({ id }) => membershipsOf(application, id).length === 0) ?? null;
}

export const invite = cardAction(
  "parties/invite",
  OfApplication.extend({ page: PageNumber }),
  (deps, turn, { applicationId, page }) =>
    forCoordinator(deps, turn, applicationId, async ({ application }) => {
      const people = await notJoined(deps, turn, application);
      return people ? inviteCard({ application, people, problem: null, page }) : noticeCard({ kind: "team-away" });
    }),
);

export const sendInvitations = cardAction(
  "parties/sendInvitations",
  OfApplication.extend({ people: Typed }),
  (deps, turn, { applicationId, people }) =>
    forCoordinator(deps, turn, applicationId, async ({ application }) => {
      const chosen = chosenIn(people);
      const free = await notJoined(deps, turn, application);
      if (!free) return noticeCard({ kind: "team-away" });
      const invited = free.filter(({ id }) => chosen.includes(id));
      if (invited.length === 0) return inviteCard({ application, people: free, problem: { kind: "required" } });
      const sent = await deps.messages.send(
        turn.cause,
        invited.map(({ id }) => ({ kind: "invitation", applicationId, personId: id, invitedBy: turn.person.name })),
      );
      return sent.ok
        ? partiesCard({ application, undo: null, said: null, sent: invited.length })
        : noticeCard({ kind: "already-handled" });
    }),
);
