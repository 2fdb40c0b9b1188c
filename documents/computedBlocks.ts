import type { ComputedAnswer } from "../domain/rules/fieldsAt";
import { fullName } from "./answersOf";
import type { Block } from "./block";
import { shortInWords } from "./lineBlocks";

/** Computed fields, each beside its label. One that cannot be told yet is a dash: nobody is asked for it. */
export const computedBlocks = (answers: readonly ComputedAnswer[] = []): Block[] =>
  answers.map(({ field, party, value }) => ({
    kind: "line",
    label: party ? `${field.label}, ${fullName(party)}` : field.label,
    value: value === null ? "–" : shortInWords(field.kind, value),
    private: false,
  }));
