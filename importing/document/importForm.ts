import { EMPTY } from "../../domain/amounts/figure";
import { formIn } from "../../domain/application/formInYear";
import { type Outcome, ok, refuse } from "../../domain/values/outcome";
import type { Form } from "../../forms/form";
import type { Institutions } from "../../forms/recognition/recognition";
import { findingsIn } from "../findings/findingsIn";
import { mergedAttachments, type SeveralApplications } from "../findings/mergedAttachments";
import { type NotFilledIn, notFilledIn } from "../findings/notFilledIn";
import { unmatchedLines } from "../findings/unmatchedLines";
import { withoutNotes } from "../formats/readerNote";
import { byParties } from "../ledger/byParties";
import { bySides } from "../ledger/bySides";
import type { Imported, ImportedAnswer, Unplaced } from "../model/imported";
import type { KnownForm } from "../model/knownForm";
import { OWN_LINES } from "../model/lineInCell";
import { placeWords } from "../model/placeWords";
import { rowValues } from "../model/rowValues";
import { withoutBold } from "../model/withoutBold";
import { withoutRunning } from "../model/withoutRunning";
import { InstitutionNames } from "../parties/institutionNames";
import { partyLines } from "../parties/partyLines";
import { NO_NAMES, partyNames } from "../parties/partyNames";
import { hasWords } from "../place/zoneReader";
import { withoutPrinted } from "../printed/withoutPrinted";
import { readZones } from "../readers/readZones";
import { questionsIn } from "../tables/questionsIn";
import { statesUnit } from "../tables/statedUnits";
import { clean, withoutAside } from "../text/clean";
import { wordsOf } from "../text/letters";
import { restoreLineBreaks } from "../text/restoreLineBreaks";
import { tickSense } from "../text/tickSense";
import { blankPlaceholders } from "../zones/anchors";
import { attachmentsIn } from "../zones/attachmentsIn";
import { type Zoned, zonesOf } from "../zones/zone";
import { inOwnLanguages } from "./inOwnLanguages";
import { inPrintedYear } from "./inPrintedYear";
import { printedYear } from "./printedYear";

export type ImportRefusal = { readonly kind: "no-form" } | NotFilledIn | SeveralApplications;

/** The number of places that must be found for a text to count as a form; fewer if the text has the form's title. */
const ENOUGH = { titled: 4, untitled: 6 };

/**
 * Reads a filled-in form of any known edition from the text of a document.
 *
 * The edition with the most places found is used. Of several, it is the one whose longer title stands in the text, and
 * then the one whose own year is nearer. Every word of the text is in the result, except for the form's own
 * words and page marks. Text that belongs to no field is in `unplaced`, with its nearest heading.
 */
export function importForm(
  given: string,
  forms: readonly KnownForm[],
  institutions: Institutions["institutions"],
): Outcome<Imported, ImportRefusal> {
  const { text: noted, findings: unread } = withoutNotes(given);
  const { text: raw, running } = withoutRunning(noted);
  const tried = forms
    .flatMap((each) => inOwnLanguages(each, raw))
    .map((each) => {
      const known = inPrintedYear(each, raw);
      const cleaned = clean(raw, known.recognition.links);
      const text = blankPlaceholders(
        restoreLineBreaks(cleaned.text, known.recognition),
        known.recognition.placeholders,
      );
      const zoned = zonesOf(text, known.form, known.recognition);
      const yearsApart = Math.abs((printedYear(zoned) ?? known.form.year) - each.form.year);
      return { ...known, text, aside: cleaned.aside, zoned, yearsApart };
    });
  const [best] = [...tried].sort(
    (a, b) =>
      b.zoned.found - a.zoned.found || b.zoned.title.length - a.zoned.title.length || a.yearsApart - b.yearsApart,
  );
  if (!best || best.zoned.found < (best.zoned.title === "" ? ENOUGH.untitled : ENOUGH.titled))
    return refuse({ kind: "no-form" });
  const parts = attachmentsIn(best.text, best.recognition);
  const ownLines = raw.startsWith(OWN_LINES);
  const read = parts.map((text) => {
    const zoned = parts.length === 1 ? best.zoned : zonesOf(text, best.form, best.recognition);
    return { imported: found({ ...best, text, zoned }, institutions, ownLines), top: topOf(zoned) };
  });
  const filled = read.filter(({ imported, top }) => notFilledIn(imported, top, best) === null);
  const [first] = read;
  if (first && filled.length === 0) return refuse(notFilledIn(first.imported, first.top, best) ?? { kind: "blank" });
  const merged = mergedAttachments(
    filled.map(({ imported }) => imported),
    best.form,
  );
  if (!merged.ok) return merged;
  const edges = running
    .map((line): Unplaced => ({ near: placeWords("edges"), text: clean(line, []).text.trim() }))
    .filter(({ text }) => hasWords(text));
  return ok({
    ...merged.value,
    findings: [...unread, ...merged.value.findings],
    unplaced: withoutPrinted([...merged.value.unplaced, ...edges], best, merged.value),
  });
}

/** The text above the first place of the form. */
const topOf = ({ zones: [top] }: Zoned): string => (top && top.part === null ? top.text : "");

type Candidate = KnownForm & { readonly text: string; readonly aside: readonly string[]; readonly zoned: Zoned };

function found(
  { form, recognition, text, aside, zoned }: Candidate,
  institutions: Institutions["institutions"],
  ownLines: boolean,
): Imported {
  const bare = withoutBold(withoutAside(text, aside).text.replaceAll(EMPTY, " "));
  const vocabulary = new Set([...wordsOf(bare), ...printedWords(form), ...printedWords(recognition)]);
  const sense = tickSense(questionsIn(zoned.zones, form));
  const around = { form, recognition, aside, vocabulary, ownLines, sense, statesUnit: statesUnit(bare) };
  const { ownerLines, institutionLines } = partyLines(form);
  // Names from tables with intact columns help to read tables that have lost theirs.
  const first = readZones(zoned.zones, { ...around, people: [], organisations: [], partyNames: NO_NAMES });
  const people = [...first.partners.map(({ contact }) => contact ?? ""), ...rowValues(first.answers)];
  const asRead = readZones(zoned.zones, {
    ...around,
    people: people.flatMap((name) => name.split(/ og |, /)).filter((name) => name.includes(" ")),
    organisations: [
      ...first.answers
        .filter(({ field }) => [...ownerLines, ...institutionLines].some((id) => id === field))
        .map(({ text }) => text),
      ...institutions.flatMap(({ name, aliases }) => [name, ...aliases]),
    ],
    partyNames: partyNames(form, recognition, first),
  });

  const known = { form, recognition };
  const { reading, ledger, parties } = recognition.parts.some(({ reads }) => reads === "sums")
    ? byParties(known, zoned, asRead)
    : bySides(known, zoned, asRead, new InstitutionNames(institutions), bare);
  const findings = findingsIn({ form, recognition, reading, ledger, parties });
  const answers = reading.answers.map(
    (answer): ImportedAnswer => ({
      ...answer,
      measure: answer.measure === null ? null : (ledger.own[answer.measure] ?? answer.measure),
    }),
  );
  const others: Unplaced[] = ledger.otherNames.map((name) => ({ near: placeWords("measureName"), text: name }));
  const imported: Imported = {
    edition: form.id,
    year: printedYear(zoned),
    answers,
    partners: reading.partners,
    parties,
    measures: ledger.measures.map((measure) => ({ ...measure, scheme: schemeAsUsual(form, measure.scheme) })),
    claims: ledger.claims,
    sums: ledger.sums.map(({ place: _, ...sum }) => sum),
    findings,
    unplaced: [...reading.unplaced, ...others],
  };
  return {
    ...imported,
    unplaced: [...imported.unplaced, ...unmatchedLines(imported, { form, recognition }, zoned.zones, aside)],
  };
}

/** A scheme as the form itself calls it, whatever language the document is in. */
function schemeAsUsual(form: Form, label: string | null): string | null {
  const id = form.schemes.find((scheme) => scheme.label === label)?.id;
  return formIn(form, form.printedIn).schemes.find((scheme) => scheme.id === id)?.label ?? label;
}

const printed = new WeakMap<object, readonly string[]>();

/** The words of an edition, cached since they are the same for every document. */
function printedWords(edition: object): readonly string[] {
  const words = printed.get(edition) ?? wordsOf(JSON.stringify(edition, printedOnly));
  printed.set(edition, words);
  return words;
}

/** Without the names of party kinds and of columns, which are the bot's own words and not the printed form's. */
const printedOnly = (name: string, value: unknown): unknown =>
  name === "partyKinds" || (name === "columns" && !Array.isArray(value)) ? undefined : value;
