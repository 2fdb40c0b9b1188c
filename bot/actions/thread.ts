import type { AdaptiveCard } from "../../cards/adaptiveCard";
import { noticeCard } from "../../cards/noticeCard";
import { addComment, type CommentRefusal } from "../../domain/addComment";
import type { Notice } from "../../domain/notice";
import { ok } from "../../domain/outcome";
import { hearersOf } from "../../domain/thread";
import type { Place } from "../../domain/walk";
import { judged, type NotThere } from "../approvalCard";
import { cardAction } from "../cardAction";
import { OfPlace, Typed } from "../cardData";
import type { BotDeps } from "../deps";
import { commonRefusalCard, forMember } from "../opened";
import { threadOfPlace } from "../threadOfPlace";
import type { Turn } from "../turn";

const shown = (
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  place: Place,
  over: { typed?: string; problem?: CommentRefusal; said?: boolean } = {},
): Promise<AdaptiveCard> =>
  forMember(deps, turn, applicationId, async (opened) =>
    judged(deps, opened.application, turn.person.id, place).ok
      ? threadOfPlace(deps, turn.person.id, opened, place, over)
      : noticeCard({ kind: "stale" }),
  );

/** What was said about a section, with room for a word. */
export const showThread = cardAction("thread/show", OfPlace, (deps, turn, { applicationId, measureId, sectionId }) =>
  shown(deps, turn, applicationId, { measureId, sectionId }),
);

/** "Svar": one more word, of which the others hear. */
export const addToThread = cardAction(
  "thread/add",
  OfPlace.extend({ comment: Typed }),
  async (deps, turn, { applicationId, measureId, sectionId, comment: text }) => {
    const { person } = turn;
    const place = { measureId, sectionId };
    const outcome = await deps.sections.judge<CommentRefusal | NotThere>(applicationId, turn.cause, (application) => {
      const found = judged(deps, application, person.id, place);
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
    if (outcome.ok) return shown(deps, turn, applicationId, place, { said: true });
    const { refusal } = outcome;
    if (refusal.kind === "no-comment" || refusal.kind === "comment-too-long")
      return shown(deps, turn, applicationId, place, { typed: text, problem: refusal });
    return (await commonRefusalCard(deps, turn, applicationId, refusal)) ?? noticeCard({ kind: "stale" });
  },
);
