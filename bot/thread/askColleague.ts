import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { type AskColleagueArgs, askColleagueCard } from "../../cards/thread/askColleagueCard";
import { threadVerbs } from "../../cards/verbs/threadVerbs";
import type { SectionRef } from "../../domain/section/sectionRef";
import { type AskRefusal, askColleague } from "../../domain/thread/askColleague";
import { ok } from "../../domain/values/outcome";
import { type ApplicationContext, withAccess } from "../handler/access";
import { cardAction, decidingAction } from "../handler/cardAction";
import type { BotDeps } from "../handler/deps";
import { refusedChange } from "../handler/refusedChange";
import { type NotThere, requireReviewableSection } from "../handler/requireReviewableSection";
import type { Turn } from "../handler/turn";
import { threadOfPlace } from "./threadOfPlace";

const blank = { typed: { colleague: "", question: "" }, problem: null };

const askingCard = (
  deps: BotDeps,
  { person }: Turn,
  context: ApplicationContext,
  { measureId, sectionId }: SectionRef,
  shown: Pick<AskColleagueArgs, "typed" | "problem"> = blank,
): AdaptiveCard => {
  const place = { measureId, sectionId };
  return requireReviewableSection(deps, context.application, person.id, place).ok
    ? askColleagueCard({ ...context, place, personId: person.id, ...shown })
    : noticeCard({ kind: "stale" });
};

/** "Spør en kollega": asks for the colleague and the question. */
export const askWhom = cardAction(threadVerbs.ask, (deps, turn, place, context) =>
  askingCard(deps, turn, context, place),
);

/** "Send spørsmålet": adds it to the section's thread, and sends it to the colleague with the section. */
export const sendQuestion = decidingAction(threadVerbs.sendQuestion, async (deps, turn, data) => {
  const { person } = turn;
  const { applicationId, measureId, sectionId, colleague, question } = data;
  const place = { measureId, sectionId };
  const outcome = await deps.reviews.review<AskRefusal | NotThere>(applicationId, turn.cause, (application) => {
    const found = requireReviewableSection(deps, application, person.id, place);
    if (!found.ok) return found;
    const said = { by: person.id, byName: person.name, to: colleague, text: question, at: deps.clock.now() };
    const asked = askColleague(found.value.section, application, said);
    if (!asked.ok) return asked;
    return ok({
      comments: [{ place, comment: asked.value }],
      notices: [{ kind: "question", applicationId, ...place, personId: colleague }],
    });
  });
  if (outcome.ok)
    return withAccess(threadVerbs.show, deps, turn, data, async (context) =>
      threadOfPlace(deps, person.id, context, place, { said: true }),
    );
  return refusedChange(deps, turn, applicationId, outcome.refusal, (problem) =>
    withAccess(threadVerbs.ask, deps, turn, data, async (context) =>
      askingCard(deps, turn, context, place, { typed: { colleague, question }, problem }),
    ),
  );
});
