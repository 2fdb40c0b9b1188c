import { noticeCard } from "../../cards/home/noticeCard";
import { handoverVerbs } from "../../cards/verbs/handoverVerbs";
import { concernedBy } from "../../domain/handover/newsOfOutcome";
import {
  type AnswerTakeOver,
  agreeToTakeOver,
  endByBeingHere,
  endByRefusing,
  endByWithdrawing,
} from "../../domain/handover/takeOverStep";
import { endTakeOver } from "../../jobs/endTakeOvers";
import { decidingAction } from "../handler/cardAction";
import { refusedChange } from "../handler/refusedChange";
import { withAccess } from "../handler/withAccess";
import { takeOverState } from "./takeOverState";

/** A button that answers a request: shows the result, or for an old card the outcome since then. */
const answering = (verb: typeof handoverVerbs.agree, decide: AnswerTakeOver) =>
  decidingAction(verb, async (deps, turn, { applicationId, takeOverId }) => {
    await endTakeOver(deps, applicationId);
    return withAccess(verb, deps, turn, { applicationId }, async ({ application }) => {
      const { person, cause } = turn;
      const now = { newMemberId: deps.newId(), at: deps.clock.now() };
      const answer = { id: takeOverId, by: person.id, byName: person.name, ...now };
      const outcome = await deps.takeOvers.step(applicationId, cause, (structure, current) =>
        decide(structure, current, answer),
      );
      if (outcome.ok) return takeOverState(deps, turn, outcome.value.structure, outcome.value.takeOver);
      const { refusal } = outcome;
      if (refusal.kind === "stale" || refusal.kind === "not-asked") {
        const takeOver = await deps.takeOvers.find(applicationId, takeOverId);
        return takeOver && (takeOver.ended || concernedBy(application, takeOver).has(person.id))
          ? takeOverState(deps, turn, application, takeOver)
          : noticeCard({ kind: "stale" });
      }
      return refusedChange(deps, turn, applicationId, refusal);
    });
  });

/** "Godkjenn". */
export const answerTakeOver = answering(handoverVerbs.agree, agreeToTakeOver);

/** "Nei". */
export const noTakeOver = answering(handoverVerbs.refuse, endByRefusing);

/** "Jeg er her fortsatt", for the coordinator. */
export const stillThere = answering(handoverVerbs.stillHere, endByBeingHere);

/** "Trekk spørsmålet", for the person who asked. */
export const noLongerTakeOver = answering(handoverVerbs.withdraw, endByWithdrawing);
