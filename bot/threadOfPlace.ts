import type { AdaptiveCard } from "../cards/adaptiveCard";
import { threadCard } from "../cards/threadCard";
import type { CommentRefusal } from "../domain/addComment";
import type { PersonId } from "../domain/application";
import { recordAt } from "../domain/section";
import { threadOf } from "../domain/thread";
import { type Place, samePlace, walkOf } from "../domain/walk";
import type { BotDeps } from "./deps";
import type { Opened } from "./opened";

/** The thread of a place that the application has. */
export const threadOfPlace = (
  { clock }: Pick<BotDeps, "clock">,
  personId: PersonId,
  { form, application }: Opened,
  place: Place,
  {
    typed = "",
    problem = null,
    said = false,
  }: { typed?: string; problem?: CommentRefusal | null; said?: boolean } = {},
): AdaptiveCard =>
  threadCard({
    form,
    application,
    place,
    thread: threadOf(recordAt(application, place)),
    writes: walkOf(form, application, personId).some((step) => samePlace(step, place)),
    typed,
    problem,
    said,
    now: clock.now(),
  });
