import type { Form } from "../../forms/form";
import { goalsOf } from "../answers/slot";
import { measuresOf, participantsOf } from "../application/structure";
import { type Application, recordAt } from "./section";

/** A goal of the long-term plan, and the numbers of the measures that serve it. */
export type ServedGoal = { readonly id: string; readonly label: string; readonly measures: readonly number[] };

/** Every goal of the application's plan, in the plan's order, with the measures that serve it. */
export function servedGoals(form: Form, application: Application): ServedGoal[] {
  const asking = form.sections.flatMap((section) =>
    section.fields.flatMap((field) => (field.type === "goals" ? [{ section, field }] : [])),
  );
  const [first] = asking;
  if (!first) return [];
  return goalsOf(first.field, application).map(({ id, label }) => ({
    id,
    label,
    measures: measuresOf(application)
      .filter((measure) =>
        asking.some(({ section, field }) => names(application, section.id, field.id, measure.id, id)),
      )
      .map(({ number }) => number),
  }));
}

/** Whether any party in the measure has chosen the goal there. */
function names(application: Application, sectionId: string, fieldId: string, measureId: string, goal: string): boolean {
  const present = participantsOf(application, measureId).map(({ id }) => id);
  return recordAt(application, { measureId, sectionId }).answers.some(
    ({ field, partyId, value }) =>
      field === fieldId && (partyId === null || present.includes(partyId)) && [value].flat().includes(goal),
  );
}
