import { partyLabel } from "../../domain/application/structure";
import type { ProgressLine } from "../../domain/progress/progress";
import type { Application } from "../../domain/section/section";
import { type Sentence, sentences } from "../kit/note";
import { t } from "../wording";
import { namesOrMore } from "../words/partsInWords";
import { finalWord, type StateWord, stateWord } from "../words/stateWord";

/** A line of the status table: a measure or a shared section. `cues` signal that it opens. */
export type StatusLine = {
  readonly name: string;
  readonly state: StateWord;
  readonly details: readonly Sentence[];
  readonly cues: readonly Cue[];
};

/** "Vis" or "Skjul", of which one is seen at a time. */
export type Cue = { readonly text: string; readonly id: string; readonly visible: boolean };

const MOST_AWAITED = 2;

/** Nobody is waited for in a final version: it says what was approved. */
export const lineIn = (
  { status }: Pick<Application, "status">,
  line: ProgressLine,
  detail: string | null = awaitedIn(line),
): StatusLine => ({
  name: nameOf(line),
  state: status === "drafting" ? stateWord(line.state, line.computed) : finalWord(line.state),
  details: status === "drafting" ? sentences(detail || null) : [],
  cues: [],
});

export const nameOf = ({ number, name }: ProgressLine): string => (number === null ? name : `${number} ${name}`);

function awaitedIn({ awaited }: ProgressLine): string | null {
  if (awaited.length === 0) return null;
  return t("status.awaits", { names: namesOrMore(awaited.map(partyLabel), MOST_AWAITED) });
}
