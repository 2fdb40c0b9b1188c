import type { MeasureRefusal } from "../../domain/application/measureChange";
import type { Scheme } from "../../domain/application/scheme";
import { type Party, type PartyKind, partiesOf, type Structure } from "../../domain/application/structure";
import { type CardField, choiceField, choicesField, required, textField } from "../kit/cardField";
import { t } from "../wording";
import { kindWord } from "../words/kindWord";
import { measureSentence } from "./measureSentence";
export type MeasureProblems = Readonly<Partial<Record<"name" | "scheme" | "partyIds", MeasureRefusal>>>;

const ORDER: readonly PartyKind[] = ["municipalOwner", "privateOwner", "uh", "union"];

/** The parties to choose from for a measure, by kind: the coordinator takes part in every measure automatically. */
export const choosable = (structure: Structure): Party[] =>
  ORDER.flatMap((each) => partiesOf(structure).filter(({ kind }) => kind === each));

/** The input values of a measure: `partyIds` comma-separated, `scheme` empty if none is chosen. */
export type MeasureTyped = { readonly name: string; readonly partyIds: string; readonly scheme?: string };

/** Inputs for a measure's name, scheme and parties; the scheme only if the form has schemes. */
export function measureFields(
  structure: Structure,
  schemes: readonly Scheme[],
  { name, partyIds, scheme = "" }: MeasureTyped,
  problems: MeasureProblems,
): CardField[] {
  const at = (input: "name" | "scheme" | "partyIds") => ({
    problem: problems[input] ? measureSentence(problems[input]) : null,
  });
  const parties = choosable(structure);
  const options = parties.map(({ id, name: party, kind }) => ({
    title: t("measure.party", { party, kind: kindWord(kind) }),
    value: id,
  }));
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
