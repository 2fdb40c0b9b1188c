import { type KronerRefusal, parseKroner } from "../amounts/parseKroner";
import { type Outcome, ok, refuse } from "../values/outcome";
import { type Gone, type ImportNameRefusal, importName } from "./changeImportParty";
import type { FormImport } from "./formImport";

export type MeasureCorrection = {
  readonly name: string;
  /** One per share, in the same order: the figure as typed, and the party it belongs to. */
  readonly amounts: readonly { readonly kroner: string; readonly partyId: string }[];
};

export type MeasureCorrectionRefusal = {
  kind: "wrong";
  name: ImportNameRefusal | null;
  amounts: readonly (KronerRefusal | null)[];
};

/** Corrects a measure's name and shares. Reports every input that cannot be read. */
export function changeImportMeasure(
  draft: FormImport,
  index: number,
  { name: typed, amounts }: MeasureCorrection,
): Outcome<FormImport, MeasureCorrectionRefusal | Gone> {
  const measure = draft.measures[index];
  if (!measure || amounts.length !== measure.amounts.length) return refuse({ kind: "gone" });
  const name = importName(typed);
  const figures = amounts.map(({ kroner }) => parseKroner(kroner));
  if (!name.ok || figures.some((figure) => !figure.ok))
    return refuse({
      kind: "wrong",
      name: name.ok ? null : name.refusal,
      amounts: figures.map((figure) => (figure.ok ? null : figure.refusal)),
    });
  const changed = {
    ...measure,
    name: name.value,
    amounts: measure.amounts.map((amount, at) => {
      const figure = figures[at];
      const whose = draft.parties.find(({ id }) => id === amounts[at]?.partyId)?.id;
      return { ...amount, kroner: figure?.ok ? figure.value : amount.kroner, partyId: whose ?? amount.partyId };
    }),
  };
  return ok({ ...draft, measures: draft.measures.map((each, at) => (at === index ? changed : each)) });
}
