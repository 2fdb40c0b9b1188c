import type { Form } from "../../forms/form";
import { type Outcome, ok, refuse } from "../values/outcome";
import type { Gone } from "./changeImportParty";
import type { FormImport } from "./formImport";

/** No field, or no measure, is chosen. */
export type NoPlace = { kind: "no-place" };

/** Where an unplaced text can go: the form's text fields, except private ones, which are for their own party only. */
export const placesForText = ({ sections }: Form) =>
  sections.flatMap((section) =>
    section.fields
      .filter(({ type, private: isPrivate }) => type === "longText" && !isPrivate)
      .map((field) => ({ section, field, id: `${section.id}.${field.id}` })),
  );

/** Moves an unplaced text to a field, below what was read there. `measure` is the measure's position in the list. */
export function placeText(
  form: Form,
  draft: FormImport,
  id: string,
  typed: { readonly to: string; readonly measure: string },
): Outcome<FormImport, Gone | NoPlace> {
  const text = draft.unplaced.find((each) => each.id === id)?.text;
  if (text === undefined) return refuse({ kind: "gone" });
  const place = placesForText(form).find((each) => each.id === typed.to);
  if (!place) return refuse({ kind: "no-place" });
  const { section, field } = place;
  const ofMeasure = section.scope === "measure";
  const index = ofMeasure && /^\d{1,4}$/.test(typed.measure) ? Number(typed.measure) : null;
  if (ofMeasure && (index === null || !draft.measures[index])) return refuse({ kind: "no-place" });
  const to = { measure: index, section: section.id, field: field.id, label: field.label };
  const isThere = ({ measure, section, field, side }: FormImport["answers"][number]) =>
    measure === to.measure && section === to.section && field === to.field && side === null;
  const unplaced = draft.unplaced.filter((each) => each.id !== id);
  if (!draft.answers.some(isThere))
    return ok({ ...draft, unplaced, answers: [...draft.answers, { ...to, side: null, value: text, text }] });
  const below = (before: string) => `${before}\n\n${text}`;
  return ok({
    ...draft,
    unplaced,
    answers: draft.answers.map((answer) =>
      isThere(answer) ? { ...answer, value: below(answer.text), text: below(answer.text) } : answer,
    ),
  });
}
