import { inviteCard } from "../../cards/inviteCard";
import { noticeCard } from "../../cards/noticeCard";
import { membershipsOf, type Structure } from "../../domain/application";
import { inviteAll } from "../../domain/people/inviteAll";
import { cardAction } from "../cardAction";
import { chosenIn, OfApplication, PageNumber, Typed } from "../cardData";
import type { BotDeps } from "../deps";
import { forCoordinator } from "../opened";
import { peopleOfTeam } from "../peopleOfTeam";
import { restructure } from "../restructure";
import type { Turn } from "../turn";
import { partyList, plain } from "./parties";

/**
 * The people of the team who are in no party, or in none that is there any longer, and those who were taken out of one;
 * null where Teams does not say.
 */
async function notJoined(deps: BotDeps, turn: Turn, application: Structure) {
  const people = await peopleOfTeam(deps, turn, application);
  const isOut = (id: string) => membershipsOf(application, id).length === 0 || application.takenOut.includes(id);
  return people?.filter(({ id }) => isOut(id)) ?? null;
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
      const ids = invited.map(({ id }) => id);
      return restructure(deps, turn, applicationId, (structure) => inviteAll(structure, turn.person.id, ids), {
        news: ids.map((personId) => ({
          kind: "invitation",
          applicationId,
          personId,
          invitedBy: turn.person.name,
        })),
        done: () => partyList(deps, turn, applicationId, { ...plain, sent: ids.length }),
      });
    }),
);
