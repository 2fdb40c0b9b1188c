import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { threadVerbs } from "../../cards/verbs/threadVerbs";
import type { SectionRef } from "../../domain/answers/sectionRef";
import { presentSection } from "../../domain/section/reviewableSection";
import { postComment } from "../../domain/thread/addComment";
import type { BotDeps } from "../handler/botDeps";
import { cardAction, decidingAction } from "../handler/cardAction";
import { refusedChange } from "../handler/refusedChange";
import { review } from "../handler/review";
import type { Turn } from "../handler/turn";
import { type ApplicationContext, withAccess } from "../handler/withAccess";
import { type ThreadShown, threadOfPlace } from "./threadOfPlace";

const threadCardAt = (
  deps: BotDeps,
  { person }: Turn,
  context: ApplicationContext,
  { measureId, sectionId }: SectionRef,
  shown: ThreadShown = {},
): AdaptiveCard => {
  const place = { measureId, sectionId };
  return presentSection(context.form, context.application, place)
    ? threadOfPlace(deps, person.id, context, place, shown)
    : noticeCard({ kind: "stale" });
};

/** The thread of a section, with an input for a comment. */
export const showThread = cardAction(threadVerbs.show, (deps, turn, place, context) =>
  threadCardAt(deps, turn, context, place, { returnTo: place.returnTo }),
);

/** "Svar": adds a comment and notifies the others. */
export const addToThread = decidingAction(threadVerbs.add, async (deps, turn, data) => {
  const { applicationId, measureId, sectionId, comment: text, returnTo } = data;
  const place = { measureId, sectionId };
  const outcome = await review(deps, turn, applicationId, (form, application, author) =>
    postComment(form, application, { ...author, place, text }),
  );
  const again = (shown: ThreadShown) =>
    withAccess(threadVerbs.show, deps, turn, data, async (context) =>
      threadCardAt(deps, turn, context, place, { ...shown, returnTo }),
    );
  if (outcome.ok) return again({ said: true });
  return refusedChange(deps, turn, applicationId, outcome.refusal, (problem) => again({ typed: text, problem }));
});
