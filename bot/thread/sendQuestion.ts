import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { type AskColleagueArgs, askColleagueCard } from "../../cards/thread/askColleagueCard";
import { threadVerbs } from "../../cards/verbs/threadVerbs";
import type { SectionRef } from "../../domain/answers/sectionRef";
import { presentSection } from "../../domain/section/reviewableSection";
import { askColleague } from "../../domain/thread/askColleague";
import { cardAction, decidingAction } from "../handler/cardAction";
import { refusedChange } from "../handler/refusedChange";
import { review } from "../handler/review";
import type { Turn } from "../handler/turn";
import { type ApplicationContext, withAccess } from "../handler/withAccess";
import { threadOfPlace } from "./threadOfPlace";

const blank = { typed: { colleague: "", question: "" }, problem: null };

const askingCard = (
  { person }: Turn,
  context: ApplicationContext,
  { measureId, sectionId }: SectionRef,
  shown: Partial<Pick<AskColleagueArgs, "typed" | "problem" | "returnTo">>,
): AdaptiveCard => {
  const place = { measureId, sectionId };
  return presentSection(context.form, context.application, place)
    ? askColleagueCard({ ...context, place, personId: person.id, ...blank, ...shown })
    : noticeCard({ kind: "stale" });
};

/** "Spør en kollega": asks for the colleague and the question. */
export const askWhom = cardAction(threadVerbs.ask, (_deps, turn, place, context) =>
  askingCard(turn, context, place, { returnTo: place.returnTo }),
);

/** "Send spørsmålet": adds it to the section's thread, and sends it to the colleague with the section. */
export const sendQuestion = decidingAction(threadVerbs.sendQuestion, async (deps, turn, data) => {
  const { applicationId, measureId, sectionId, colleague, question, returnTo } = data;
  const place = { measureId, sectionId };
  const outcome = await review(deps, turn, applicationId, (form, application, author) =>
    askColleague(form, application, { ...author, place, to: colleague, text: question }),
  );
  if (outcome.ok)
    return withAccess(threadVerbs.show, deps, turn, data, async (context) =>
      threadOfPlace(deps, turn.person.id, context, place, { said: true, returnTo }),
    );
  return refusedChange(deps, turn, applicationId, outcome.refusal, (problem) =>
    withAccess(threadVerbs.ask, deps, turn, data, async (context) =>
      askingCard(turn, context, place, { typed: { colleague, question }, problem, returnTo }),
    ),
  );
});
