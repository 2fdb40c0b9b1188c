import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { threadCard } from "../../cards/thread/threadCard";
import type { ReturnTo } from "../../cards/verbs/cardData";
import type { SectionRef } from "../../domain/answers/sectionRef";
import type { PersonId } from "../../domain/application/structure";
import { stepAt } from "../../domain/section/journeyFor";
import { recordAt } from "../../domain/section/section";
import type { CommentRefusal } from "../../domain/thread/addComment";
import { threadOf } from "../../domain/thread/threadOf";
import type { BotDeps } from "../handler/botDeps";
import type { ApplicationContext } from "../handler/withAccess";

/** What is beside the thread: typed text that was refused, a confirmation, and where the section returns to. */
export type ThreadShown = {
  readonly typed?: string;
  readonly problem?: CommentRefusal | null;
  readonly said?: boolean;
  readonly returnTo?: ReturnTo;
};

/** The thread of a place that exists in the application. */
export const threadOfPlace = (
  { clock }: Pick<BotDeps, "clock">,
  personId: PersonId,
  { form, application }: ApplicationContext,
  place: SectionRef,
  { typed = "", problem = null, said = false, returnTo }: ThreadShown = {},
): AdaptiveCard =>
  threadCard({
    form,
    application,
    place,
    thread: threadOf(recordAt(application, place)),
    writes: stepAt(form, application, personId, place) !== undefined,
    typed,
    problem,
    said,
    returnTo,
    now: clock.now(),
  });
