import { withoutBold } from "../model/withoutBold";
import type { PartyNames } from "./partyNames";

type Label = { readonly line: number; readonly party: string; readonly rest: string };

/** A text, cut where it names a party: what stands before the first name, and the text of each party. */
export type LabelledTexts = {
  readonly before: string;
  readonly texts: readonly { readonly party: string; readonly text: string }[];
};

/**
 * Cuts a text at the lines that begin with a party and a colon, as people write when several answer in one place:
 * "Fjordvik kommune:" above its text, or "Fjordvik kommune: Kari Prøve" on a line or in a cell.
 *
 * If the first name stands alone on its line, a line with more after the colon is part of a text. If blank lines are
 * above the names, one without is part of a text too.
 */
export function labelledTexts(text: string, parties: PartyNames): LabelledTexts {
  const bare = withoutBold(text);
  const lines = (bare.trim().includes("\n") ? bare : inLines(bare, parties)).split("\n");
  const all = lines.flatMap((line, at): Label[] => {
    const found = labelOf(line, parties);
    return found ? [{ line: at, ...found }] : [];
  });
  const alone = all[0]?.rest === "" ? all.filter(({ rest }) => rest === "") : all;
  const [, ...later] = alone;
  const isApart = ({ line }: Label) => (lines[line - 1] ?? "").trim() === "";
  const labels =
    later.some(isApart) && alone[0]?.rest === "" ? alone.filter((each, at) => at === 0 || isApart(each)) : alone;
  return {
    before: lines.slice(0, labels[0]?.line).join("\n"),
    texts: labels.map(({ line, party, rest }, at) => ({
      party,
      text: [rest, ...lines.slice(line + 1, labels[at + 1]?.line)].join("\n").trim(),
    })),
  };
}

/** The party that a line names, and what stands after the colon. */
function labelOf(line: string, { names, unions, kinds }: PartyNames): { party: string; rest: string } | null {
  const start = line.trimStart();
  const said = kindAfter(start, kinds);
  if (said) return said;
  const name = names.find((each) => start.startsWith(`${each}:`)) ?? unionIn(start, unions);
  if (name === null) return null;
  const rest = start.slice(name.length + 1);
  return rest === "" || /^\s/.test(rest) ? { party: name, rest: rest.trim() } : null;
}

/** The party of "Fjordvik lærerlag (fagforening): ...", as the form that Samskriv fills in introduces it. */
function kindAfter(line: string, kinds: readonly string[]): { party: string; rest: string } | null {
  const end = line.slice(0, LONGEST_NAME).indexOf("):");
  const open = end < 0 ? -1 : line.lastIndexOf(" (", end);
  if (open < 1 || !kinds.includes(line.slice(open + 2, end))) return null;
  return { party: line.slice(0, open), rest: line.slice(end + 2).trim() };
}

/** "Utdanningsforbundet Fjordvik": a union, and the place or the club that it is of. */
function unionIn(line: string, unions: readonly string[]): string | null {
  const end = line.slice(0, LONGEST_NAME).indexOf(":");
  const label = line.slice(0, Math.max(0, end));
  const union = unions.find((each) => label === each || label.startsWith(`${each} `));
  const more = union === undefined ? [] : label.slice(union.length).split(" ");
  return union !== undefined && more.every((word) => word === "" || /^(?:i|\p{Lu}\S*)$/u.test(word)) ? label : null;
}

const LONGEST_NAME = 120;

/** One line with several parties, with each on a line of its own: "Fjordvik kommune: Kari; Ålvik kommune: Ola". */
function inLines(line: string, parties: PartyNames): string {
  if (labelOf(line, parties) === null) return line;
  const starts = [...line.matchAll(/(?<=\s)\S/gu)].map(({ index }) => index);
  const ends = starts.filter((start) => labelOf(line.slice(start, start + LONGEST_NAME), parties) !== null);
  return [0, ...ends]
    .map((start, at) => line.slice(start, ends[at]).trim())
    .map((part, at) => (at < ends.length ? part.replace(/;$/, "") : part))
    .join("\n");
}
