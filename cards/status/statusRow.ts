import type { Structure } from "../../domain/application/structure";
import type { Section } from "../../domain/section/section";
import { type Sentence, sentences } from "../kit/note";
import { approvalsInWords } from "../words/approvalsInWords";
import { partsInWords } from "../words/partsInWords";
import { finalWord, type StateWord, stateWord } from "../words/stateWord";
import { titleOf } from "../words/titleOf";

/** A section in the table of sections by parties: its heading, its state, and below them each party's part. */
export type StatusRow = { readonly name: string; readonly state: StateWord; readonly parts: readonly Sentence[] };

/** Nobody is waited for in a final version: it says what was approved. */
export const statusRow = (application: Structure, section: Section): StatusRow => ({
  name: titleOf(section.form),
  ...(application.status === "drafting"
    ? {
        state: uncoloured(stateWord(section.state, section.form.computed === "totals")),
        parts: sentences(sectionInWords(application, section)),
      }
    : { state: finalWord(section.state), parts: [] }),
});

/** A section's parties by progress, and how many of its required approvals are given. */
export const sectionInWords = (application: Structure, section: Section): string =>
  [partsInWords(section), ...approvalsInWords(application, section)].join(" · ");

/** In running text, a blue word looks like a link. */
const uncoloured = (state: StateWord): StateWord => (state.color === "Accent" ? { ...state, color: "Default" } : state);
