import { type Party, partiesOf, type Structure } from "../domain/application";
import type { MeasureRefusal } from "../domain/measures";
import { choicesField, type Field, textField } from "./field";
import { kindWord } from "./kindWord";
import { measureSentence } from "./refusals";
import { t } from "./wording";

export type MeasureProblems = Readonly<Partial<Record<"name" | "partyIds", MeasureRefusal>>>;

/** The parties that a measure can be given: the coordinator takes part in every one without being chosen. */
export const choosable = (structure: Structure): Party[] =>
  partiesOf(structure).filter(({ kind }) => kind !== "coordinator");

/** Name and parties of a measure, as inputs. */
export function measureFields(
  structure: Structure,
  { name, partyIds }: { name: string; partyIds: string },
  problems: MeasureProblems,
): Field[] {
  const at = (input: "name" | "partyIds") => ({ problem: problems[input] ? measureSentence(problems[input]) : null });
  const parties = choosable(structure);
  const options = parties.map(({ id, name: party, kind }) => ({
    title: t("measure.party", { party, kind: kindWord(kind) }),
    value: id,
  }));
  return [
    textField("name", t("measure.name"), name, at("name")),
    ...(parties.length > 0 ? [choicesField("partyIds", t("measure.parties"), partyIds, options, at("partyIds"))] : []),
  ];
}
