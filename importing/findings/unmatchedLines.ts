import { EMPTY } from "../../domain/amounts/figure";
import type { Imported, Unplaced } from "../model/imported";
import type { KnownForm } from "../model/knownForm";
import { ownWords } from "../model/ownWords";
import { placeWords } from "../model/placeWords";
import { withoutBold } from "../model/withoutBold";
import { kindsInText } from "../parties/partyNames";
import { withoutPartsThatAddUp } from "../tables/withoutParts";
import { withoutAside } from "../text/clean";
import { withoutOwnUnanswered } from "../text/isUnanswered";
import { wordsOf } from "../text/letters";
import { isTotals } from "../zones/isTotals";
import type { Zone } from "../zones/zone";

/** Lines with a word that is nowhere in the result: the last safety net, so that a misread table loses nothing. */
export function unmatchedLines(
  imported: Imported,
  known: KnownForm,
  zones: readonly Zone[],
  aside: readonly string[],
): Unplaced[] {
  const isPrinted = isPrintedIn(known);
  const introduced = new RegExp(`\\((?:${kindsInText(known.form).join("|")})\\):`, "g");
  const { findings: _findings, ...read } = imported;
  const seen = new Set<string>();
  const strings: string[] = [];
  const digits: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === "string") strings.push(value);
    else if (typeof value === "number") digits.push(String(value));
    else if (value && typeof value === "object") for (const each of Object.values(value)) collect(each);
  };
  collect(read);
  for (const text of strings) for (const [word] of text.matchAll(/[\p{L}\p{N}]+/gu)) seen.add(word.toLowerCase());
  const numbers = new Set(digits.flatMap(partsOf));
  const isKnown = (word: string) => seen.has(word) || numbers.has(word.replace(/^0+(?=.)/, ""));
  const isSeen = (word: string) => isKnown(word.replaceAll(JOINED, "")) || word.split(JOINED).every(isKnown);
  return zones.flatMap((zone) => {
    const near = zone.heading || placeWords("top");
    const written = withoutBold(withoutAside(zone.text, aside).text).replaceAll(EMPTY, " ");
    const text = zone.part && isTotals(zone.part) ? withoutPartsThatAddUp(written) : written;
    // A word hyphenated across two lines may have been joined in the result.
    const lines = text.replace(/(?<=\p{L})-[ \t]*\n\s*(?=\p{Ll})/gu, JOINED).split(/[\n\u2028]/);
    const above = new Set([0]);
    return lines.flatMap((line) => {
      const isEmpty = isEmptyRow(line, above);
      above.add(Number.parseInt(line, 10));
      if (isEmpty) return [];
      const said = withoutOwnUnanswered(line).replace(introduced, ":");
      const words = [...said.matchAll(WORD)].map(([word]) => word.toLowerCase());
      const isTick = (word: string) => word.length === 1 && TICKED_PARTS.has(zone.part?.reads ?? "");
      const lost = words.some((word) => !isSeen(word) && !isPrinted(word, zone) && !isTick(word));
      return lost ? [{ near, text: line.replaceAll(JOINED, "-").replace(/\s+/g, " ").trim() }] : [];
    });
  });
}

/** Whether a row has only its number, one more than a row above it: an empty one of a form that prints the numbers. */
function isEmptyRow(line: string, above: ReadonlySet<number>): boolean {
  const [, number] = /^\s*(\d{1,2})\.?\t\s*$/.exec(line) ?? [];
  return number !== undefined && above.has(Number(number) - 1);
}

/** In these parts, a letter on its own is a tick. */
const TICKED_PARTS: ReadonlySet<string> = new Set(["choice", "choices", "schemes"]);
/** Every substring of a number's digits, since a document may space the groups of a figure. */
const partsOf = (digits: string): string[] =>
  [...digits].flatMap((_, from) => [...digits].map((_, to) => digits.slice(from, to + 1)).slice(from));

const JOINED = "\u0001";
const WORD = new RegExp(`[\\p{L}\\p{N}${JOINED}]+`, "gu");

/** Words that the form prints in its own tables and options, in each language: labels, and text between figures. */
function isPrintedIn({ form, recognition }: KnownForm): (word: string, zone: Zone) => boolean {
  const printed = new Map<string, Set<string>>();
  const forms = [...form.inLanguages.values()];
  const common = [
    ...Object.values(recognition.labels.columns).flat(),
    ...recognition.labels.total,
    ...recognition.labels.sum,
    ...recognition.columns,
    ...forms.flatMap(({ schemes }) => schemes.map(({ label }) => label)),
    ...ownWords("ofThis"),
    "kr kroner nok x Ordning Nr Begrunnelse",
    recognition.measure.heading,
  ];
  return (word, { part }) => {
    if (!part || part.reads === "text" || part.reads === "shares") return false;
    const key = `${part.section} ${part.reads}`;
    const words =
      printed.get(key) ??
      new Set(
        [
          ...common,
          ...forms.map(({ sections }) => JSON.stringify(sections.find(({ id }) => id === part.section))),
          JSON.stringify(part),
          JSON.stringify(recognition.contacts),
        ].flatMap(wordsOf),
      );
    printed.set(key, words);
    return words.has(word);
  };
}
