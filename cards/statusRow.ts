import type { Section } from "../domain/section";
import { partsInWords } from "./partsInWords";
import { titleOf } from "./places";
import { type StateWord, stateWord } from "./stateWord";

/** One section in the table of sections by parties: its heading, its state, and under them each party's part. */
export type StatusRow = { readonly name: string; readonly state: StateWord; readonly parts: string };

export const statusRow = (section: Section): StatusRow => ({
  name: titleOf(section.form),
  state: stateWord(section.state),
  parts: partsInWords(section),
});
