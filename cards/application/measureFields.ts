import { byKind } from "../../domain/application/kindOf";
import type { MeasureRefusal } from "../../domain/application/measureChange";
import { hasRole, type Party, partiesOf, type Structure } from "../../domain/application/structure";
import type { Form } from "../../forms/form";
import { type CardField, choiceField, choicesField, required, textField } from "../kit/cardField";
import { t } from "../wording";
import { kindWord } from "../words/kindWord";
import { measureSentence } from "./measureSentence";
export type MeasureProblems = Readonly<Partial<Record<"name" | "scheme" | "partyIds", MeasureRefusal>>>;

/** The parties to choose from for a measure, by kind: the coordinator takes part in every measure automatically. */
export const choosable = (form: Form, structure: Structure): Party[] =>
  byKind(
    form,
    partiesOf(structure).filter((party) => !hasRole(party, "lead")),
  );

/** The input values of a measure: `partyIds` comma-separated, `scheme` empty if none is chosen. */
export type MeasureTyped = { readonly name: string; readonly partyIds: string; readonly scheme?: string };

/** Inputs for a measure's name, scheme and parties; the scheme only if the form has schemes. */
export function measureFields(
  form: Form,
  structure: Structure,
  { name, partyIds, scheme = "" }: MeasureTyped,
  problems: MeasureProblems,
): CardField[] {
  const at = (input: "name" | "scheme" | "partyIds") => ({
    problem: problems[input] ? measureSentence(problems[input]) : null,
  });
  const parties = choosable(form, structure);
  const options = parties.map(({ id, name: party, kind }) => ({
    title: t("measure.party", { party, kind: kindWord(form, kind) }),
    value: id,
  }));
  const { schemes } = form;
  return [
    textField("name", required(t("measure.name")), name, at("name")),
    ...(schemes.length > 0
      ? [
          choiceField(
            "scheme",
            required(t("measure.scheme")),
            scheme,
            schemes.map(({ id, label }) => ({ title: label, value: id })),
            at("scheme"),
          ),
        ]
      : []),
    ...(parties.length > 0 ? [choicesField("partyIds", t("measure.parties"), partyIds, options, at("partyIds"))] : []),
  ];
}
