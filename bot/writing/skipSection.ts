import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import type { SentBy } from "../../cards/verbs/verb";
import { writingVerbs } from "../../cards/verbs/writingVerbs";
import { isSameSection } from "../../domain/answers/sectionRef";
import { journeyFor } from "../../domain/section/journeyFor";
import type { BotDeps } from "../handler/botDeps";
import { cardAction } from "../handler/cardAction";
import type { Turn } from "../handler/turn";
import type { ApplicationContext } from "../handler/withAccess";
import { goTo } from "./goTo";
import { returned } from "./returned";
import { summaryOf } from "./summaryOf";

async function step(
  deps: BotDeps,
  { person }: Turn,
  { applicationId, returnTo: _, ...place }: SentBy<typeof writingVerbs.skip>,
  context: ApplicationContext,
  by: 1 | -1,
): Promise<AdaptiveCard> {
  const journey = journeyFor(context.form, context.application, person.id);
  const index = journey.findIndex((each) => isSameSection(each, place));
  if (index < 0) return noticeCard({ kind: "stale" });
  const target = journey[Math.max(index + by, 0)];
  if (target) return goTo(deps, person, applicationId, target);
  await deps.journeys.moveTo(applicationId, person.id, null);
  return summaryOf(deps, person.id, context);
}

/** "Hopp over": the next section, without saving. */
export const skipSection = cardAction(writingVerbs.skip, (deps, turn, data, context) =>
  step(deps, turn, data, context, 1),
);

/** "Tilbake": where the person came from; in the walk, the section before. */
export const backSection = cardAction(writingVerbs.back, (deps, turn, data, context) =>
  data.returnTo ? returned(deps, turn, data.applicationId, data.returnTo) : step(deps, turn, data, context, -1),
);
