import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { threadCard } from "../../cards/thread/threadCard";
import type { PersonId } from "../../domain/application/structure";
import { journeyFor } from "../../domain/section/journeyFor";
import { recordAt } from "../../domain/section/section";
import { isSameSection, type SectionRef } from "../../domain/section/sectionRef";
import type { CommentRefusal } from "../../domain/thread/addComment";
import { threadOf } from "../../domain/thread/threadOf";
import type { BotDeps } from "../handler/deps";
import type { Opened } from "../handler/opened";

/** The thread of a place that the application has. */
export const threadOfPlace = (
  { clock }: Pick<BotDeps, "clock">,
  personId: PersonId,
  { form, application }: Opened,
  place: SectionRef,
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
    writes: journeyFor(form, application, personId).some((step) => isSameSection(step, place)),
    typed,
    problem,
    said,
    now: clock.now(),
  });
