import type { ComputedAnswer } from "../../domain/rules/fieldsAt";
import type { Block } from "./block";
import { shortInWords, withUnit } from "./lineBlocks";

/** Computed fields, each beside its label. One that cannot be told yet is a dash: nobody is asked for it. */
export const computedBlocks = (answers: readonly ComputedAnswer[] = []): Block[] =>
  answers.map(({ field, party, value }) => ({
    kind: "line",
    label: party ? `${field.label} (${party.name})` : field.label,
    value: value === null ? "–" : inWords(field.kind, value),
    private: false,
  }));

/** A sum has its unit: its label was not printed beside an empty line for kroner. */
const inWords = (kind: ComputedAnswer["field"]["kind"], value: NonNullable<ComputedAnswer["value"]>): string => {
  const said = shortInWords(kind, value);
  return kind.type === "money" ? withUnit(said) : said;
};
