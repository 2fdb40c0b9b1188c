import type { Structure } from "../../domain/application/structure";
import type { Section } from "../../domain/section/section";
import { approvalsInWords } from "../words/approvalsInWords";
import { partsInWords } from "../words/partsInWords";
import { type StateWord, stateWord } from "../words/stateWord";
import { titleOf } from "../words/titleOf";

/** A section in the table of sections by parties: its heading, its state, and below them each party's part. */
export type StatusRow = { readonly name: string; readonly state: StateWord; readonly parts: string };

export const statusRow = (application: Structure, section: Section): StatusRow => ({
  name: titleOf(section.form),
  state: uncoloured(stateWord(section.state, section.form.computed === "totals")),
  parts: sectionInWords(application, section),
});

/** A section's parties by progress, and how many of its required approvals are given. */
export const sectionInWords = (application: Structure, section: Section): string =>
  [partsInWords(section), ...approvalsInWords(application, section)].join(" · ");

/** In running text, a blue word looks like a link. */
const uncoloured = (state: StateWord): StateWord => (state.color === "Accent" ? { ...state, color: "Default" } : state);
