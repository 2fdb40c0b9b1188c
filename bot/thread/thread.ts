import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import type { Notice } from "../../domain/application/notice";
import type { SectionRef } from "../../domain/section/sectionRef";
import { addComment, type CommentRefusal } from "../../domain/thread/addComment";
import { hearersOf } from "../../domain/thread/threadOf";
import { ok } from "../../domain/values/outcome";
import { judged, type NotThere } from "../approval/approvalCard";
import { cardAction } from "../handler/cardAction";
import { OfPlace, Typed } from "../handler/cardData";
import type { BotDeps } from "../handler/deps";
import { commonRefusalCard, forMember } from "../handler/opened";
import type { Turn } from "../handler/turn";
import { threadOfPlace } from "./threadOfPlace";

const shown = (
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  place: SectionRef,
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
    const outcome = await deps.sections.review<CommentRefusal | NotThere>(applicationId, turn.cause, (application) => {
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
