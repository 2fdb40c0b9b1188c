import { type Outcome, ok, refuse } from "../values/outcome";
import type { Gone } from "./changeImportParty";
import type { FormImport } from "./formImport";

/** Moves an unplaced text to a field, below what was read there. */
export function placeText(
  draft: FormImport,
  id: string,
  to: { measure: number | null; section: string; field: string; label: string },
): Outcome<FormImport, Gone> {
  const text = draft.unplaced.find((each) => each.id === id)?.text;
  if (text === undefined || (to.measure !== null && !draft.measures[to.measure])) return refuse({ kind: "gone" });
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
