import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { threadVerbs } from "../../cards/verbs/threadVerbs";
import type { Notice } from "../../domain/application/notice";
import type { SectionRef } from "../../domain/section/sectionRef";
import { addComment, type CommentRefusal } from "../../domain/thread/addComment";
import { hearersOf } from "../../domain/thread/threadOf";
import { ok } from "../../domain/values/outcome";
import { type ApplicationContext, withAccess } from "../handler/access";
import { cardAction, decidingAction } from "../handler/cardAction";
import type { BotDeps } from "../handler/deps";
import { refusedChange } from "../handler/refusedChange";
import { type NotThere, requireReviewableSection } from "../handler/requireReviewableSection";
import type { Turn } from "../handler/turn";
import { type ThreadShown, threadOfPlace } from "./threadOfPlace";

const threadCardAt = (
  deps: BotDeps,
  { person }: Turn,
  context: ApplicationContext,
  { measureId, sectionId }: SectionRef,
  shown: ThreadShown = {},
): AdaptiveCard => {
  const place = { measureId, sectionId };
  return requireReviewableSection(deps, context.application, person.id, place).ok
    ? threadOfPlace(deps, person.id, context, place, shown)
    : noticeCard({ kind: "stale" });
};

/** The thread of a section, with an input for a comment. */
export const showThread = cardAction(threadVerbs.show, (deps, turn, place, context) =>
  threadCardAt(deps, turn, context, place),
);

/** "Svar": adds a comment and notifies the others. */
export const addToThread = decidingAction(threadVerbs.add, async (deps, turn, data) => {
  const { person } = turn;
  const { applicationId, measureId, sectionId, comment: text } = data;
  const place = { measureId, sectionId };
  const outcome = await deps.reviews.review<CommentRefusal | NotThere>(applicationId, turn.cause, (application) => {
    const found = requireReviewableSection(deps, application, person.id, place);
    if (!found.ok) return found;
    const { section } = found.value;
    const added = addComment(section, application, {
      by: person.id,
      byName: person.name,
      text,
      at: deps.clock.now(),
    });
    if (!added.ok) return added;
    const notices = hearersOf(section, application, person.id).map(
      (personId): Notice => ({ kind: "comment", applicationId, ...place, personId }),
    );
    return ok({ comments: [{ place, comment: added.value }], notices });
  });
  const again = (shown: ThreadShown) =>
    withAccess(threadVerbs.show, deps, turn, data, async (context) => threadCardAt(deps, turn, context, place, shown));
  if (outcome.ok) return again({ said: true });
  return refusedChange(deps, turn, applicationId, outcome.refusal, (problem) => again({ typed: text, problem }));
});
