import type { Form } from "../../forms/form";
import type { MeasureId, PartyId } from "../application/structure";
import { suggestedTitle } from "../application/suggestedTitle";
import { type Continued, continueAs } from "../importing/continueAs";
import { compareWith } from "../importing/continueSeen";
import { isPast, localDay } from "../values/deadline";
import { type Outcome, ok, refuse } from "../values/outcome";
import { type AwardRefusal, type AwardScene, awardRefusal } from "./recordAward";
import { nextReport, type Report } from "./report";

/** A report to store, and which part of the other application each of its parts is about. */
export type NewReport = Continued & {
  readonly measures: ReadonlyMap<MeasureId, MeasureId>;
  readonly parties: ReadonlyMap<PartyId, PartyId>;
};

export type StartRefusal =
  | AwardRefusal
  /** Nothing was granted, every year has its report, or no form is open for it. */
  | { readonly kind: "no-report-due" };

type Starting = {
  readonly by: string;
  readonly number: number;
  /** The calendar year on the card. */
  readonly year: number;
  readonly forms: ReadonlyMap<string, Form>;
  readonly started: readonly Report[];
  readonly at: Date;
  readonly newId: () => string;
};

/**
 * Starts the report on an application that was granted something. It has the same parties, people, measures and plan, and
 * what was written in the application stands beside its fields. If its usual deadline has passed, it is due in a month,
 * which the coordinator can move.
 */
export function startReport(scene: AwardScene, starting: Starting): Outcome<NewReport, StartRefusal> {
  const refusal = awardRefusal(scene, starting);
  if (refusal || !scene.form) return refuse(refusal ?? { kind: "not-member" });
  const { form, application, award } = scene;
  const { forms, started, year, at, newId } = starting;
  const due = nextReport(forms, application, award, started);
  if (!due?.isOpen || due.year !== year) return refuse({ kind: "no-report-due" });
  const to = due.form;
  const { carryOver } = compareWith(form, application, to);
  const continued = continueAs(
    {
      form: to,
      title: suggestedTitle(forms, to.id, String(year)),
      year,
      deadline: isPast(due.deadline, application.timeZone, at) ? monthFrom(application.timeZone, at) : due.deadline,
      planId: application.planId,
    },
    { from: form, application, kept: carryOver.kept, at, newId },
  );
  const { structure, from } = continued;
  return ok({
    ...continued,
    structure: { ...structure, reportsOn: application.id },
    measures: from.measures,
    parties: from.parties,
  });
}

/** In thirty days, at noon. */
function monthFrom(timeZone: string, at: Date): string {
  const { day } = localDay(timeZone, new Date(at.getTime() + 30 * 86_400_000));
  return `${day}T12:00`;
}
