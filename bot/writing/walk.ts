import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import type { SentBy } from "../../cards/verbs/verb";
import { writingVerbs } from "../../cards/verbs/writingVerbs";
import { membershipsOf } from "../../domain/application/structure";
import { judgementOf, type Sending, sendToApproval } from "../../domain/approval/sendToApproval";
import { tasksOf } from "../../domain/progress/tasks";
import { journeyFor } from "../../domain/section/journeyFor";
import { isSameSection } from "../../domain/section/sectionRef";
import { ok, refuse } from "../../domain/values/outcome";
import type { ApplicationContext } from "../handler/access";
import { cardAction, decidingAction } from "../handler/cardAction";
import type { BotDeps } from "../handler/deps";
import { refusedChange } from "../handler/refusedChange";
import type { Turn } from "../handler/turn";
import { goTo, summaryAfter, summaryOf } from "./walkCard";

/** "Fortsett der du slapp": the person's last place, else the first incomplete section, else the summary. */
export const resumeWalk = cardAction(writingVerbs.resume, async (deps, turn, { applicationId }, context) => {
  const { form, application } = context;
  const { person } = turn;
  const journey = journeyFor(form, application, person.id);
  const left = await deps.journeys.position(applicationId, person.id);
  const { own, toWrite } = tasksOf(form, application, person.id);
  const open = own.find((each) => each.answered === 0 || toWrite.includes(each));
  const place = journey.find((step) => left && isSameSection(step, left)) ?? open?.step;
  return place ? goTo(deps, person, applicationId, place) : summaryOf(deps, person.id, context);
});

/** Opens one section from a list. */
export const goToSection = cardAction(
  writingVerbs.goTo,
  (deps, { person }, { applicationId, draftSeen: seen, measureId, sectionId }) =>
    goTo(deps, person, applicationId, { measureId, sectionId }, seen ? { seen } : {}),
);

async function step(
  deps: BotDeps,
  { person }: Turn,
  { applicationId, ...place }: SentBy<typeof writingVerbs.skip>,
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

/** "Tilbake": the section before. */
export const backSection = cardAction(writingVerbs.back, (deps, turn, data, context) =>
  step(deps, turn, data, context, -1),
);

/** "Se over og send": the last card of the journey. */
export const showSummary = cardAction(writingVerbs.summary, (deps, { person }, _data, context) =>
  summaryOf(deps, person.id, context),
);

/** "Send til godkjenning": sends every section in which the person's own part is complete. */
export const sendSections = decidingAction(writingVerbs.send, async (deps, turn, { applicationId }) => {
  const { person } = turn;
  let sent: Sending[] = [];
  const outcome = await deps.reviews.review(applicationId, turn.cause, (application) => {
    const form = deps.forms.get(application.formId);
    if (!form || membershipsOf(application, person.id).length === 0) return refuse({ kind: "not-member" } as const);
    sent = sendToApproval(form, application, person.id);
    return ok(judgementOf(sent, { by: person.id, byName: person.name, at: deps.clock.now() }));
  });
  return outcome.ok
    ? summaryAfter(deps, turn, applicationId, { sent: sent.length })
    : refusedChange(deps, turn, applicationId, outcome.refusal);
});
