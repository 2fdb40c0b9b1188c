import { writingVerbs } from "../../cards/verbs/writingVerbs";
import { isSameSection } from "../../domain/answers/sectionRef";
import { tasksOf } from "../../domain/progress/tasks";
import { journeyFor } from "../../domain/section/journeyFor";
import { cardAction } from "../handler/cardAction";
import { goTo } from "./goTo";
import { summaryOf } from "./summaryOf";

/** "Fortsett der du slapp": the person's last place, else the first section that must be answered, else the summary. */
export const resumeWalk = cardAction(writingVerbs.resume, async (deps, turn, { applicationId }, context) => {
  const { form, application } = context;
  const { person } = turn;
  const journey = journeyFor(form, application, person.id);
  const left = await deps.journeys.position(applicationId, person.id);
  const { own, toWrite } = tasksOf(form, application, person.id);
  const open = toWrite[0] ?? own.find((each) => each.answered === 0);
  const place = journey.find((step) => left && isSameSection(step, left)) ?? open?.step;
  return place ? goTo(deps, person, applicationId, place) : summaryOf(deps, person.id, context);
});
