import { noticeCard } from "../../cards/home/noticeCard";
import { writingVerbs } from "../../cards/verbs/writingVerbs";
import { membershipsOf } from "../../domain/application/application";
import { judgementOf, type Sending, sendToApproval } from "../../domain/approval/sendToApproval";
import { tasksOf } from "../../domain/progress/tasks";
import { samePlace, walkOf } from "../../domain/section/walk";
import { ok, refuse } from "../../domain/values/outcome";
import { decidingAction } from "../handler/cardAction";
import type { BotDeps } from "../handler/deps";
import { commonRefusalCard, forMember } from "../handler/opened";
import type { Turn } from "../handler/turn";
import { goTo, summaryOf } from "./walkCard";

/** "Fortsett der du slapp": where the person was, else the first place with nothing in it or an answer missing, else the summary. */
export const resumeWalk = decidingAction(writingVerbs.resume, (deps, turn, { applicationId }) =>
  forMember(deps, turn, applicationId, async ({ form, application }) => {
    const walk = walkOf(form, application, turn.person.id);
    const left = await deps.sections.position(applicationId, turn.person.id);
    const { own, toWrite } = tasksOf(form, application, turn.person.id);
    const open = own.find((each) => each.answered === 0 || toWrite.includes(each));
    const place = walk.find((step) => left && samePlace(step, left)) ?? open?.step;
    return place ? goTo(deps, turn.person, applicationId, place) : summaryOf(deps, turn.person, applicationId);
  }),
);

/** Opens one section from a list. */
export const goToSection = decidingAction(
  writingVerbs.goTo,
  (deps, turn, { applicationId, draftSeen: seen, ...place }) =>
    forMember(deps, turn, applicationId, () => goTo(deps, turn.person, applicationId, place, seen ? { seen } : {})),
);

async function step(
  deps: BotDeps,
  turn: Turn,
  { applicationId, ...place }: { applicationId: string; measureId: string | null; sectionId: string },
  by: 1 | -1,
) {
  return forMember(deps, turn, applicationId, async ({ form, application }) => {
    const walk = walkOf(form, application, turn.person.id);
    const index = walk.findIndex((each) => samePlace(each, place));
    if (index < 0) return noticeCard({ kind: "stale" });
    const target = walk[Math.max(index + by, 0)];
    if (target) return goTo(deps, turn.person, applicationId, target);
    await deps.sections.moveTo(applicationId, turn.person.id, null);
    return summaryOf(deps, turn.person, applicationId);
  });
}

/** "Hopp over": the next section, with nothing saved. */
export const skipSection = decidingAction(writingVerbs.skip, (deps, turn, data) => step(deps, turn, data, 1));

/** "Tilbake": the section before. */
export const backSection = decidingAction(writingVerbs.back, (deps, turn, data) => step(deps, turn, data, -1));

/** "Se over og send": the last card of the walk. */
export const showSummary = decidingAction(writingVerbs.summary, (deps, turn, { applicationId }) =>
  summaryOf(deps, turn.person, applicationId),
);

/** "Send til godkjenning": every section in which the person's own part is done. */
export const sendSections = decidingAction(writingVerbs.send, async (deps, turn, { applicationId }) => {
  const { person } = turn;
  let sent: Sending[] = [];
  const outcome = await deps.sections.judge(applicationId, turn.cause, (application) => {
    const form = deps.forms.get(application.formId);
    if (!form || membershipsOf(application, person.id).length === 0) return refuse({ kind: "not-member" } as const);
    sent = sendToApproval(form, application, person.id);
    return ok(judgementOf(sent, { by: person.id, byName: person.name, at: deps.clock.now() }));
  });
  if (!outcome.ok)
    return (await commonRefusalCard(deps, turn, applicationId, outcome.refusal)) ?? noticeCard({ kind: "stale" });
  return summaryOf(deps, person, applicationId, sent.length);
});
