import { type Outcome, ok, refuse } from "../../domain/values/outcome";
import type { Form } from "../../forms/form";
import { placeInWords } from "../ledger/placeInWords";
import type {
  CheckedSum,
  Imported,
  ImportedAnswer,
  ImportedMeasure,
  ImportFinding,
  ImportPlace,
} from "../model/imported";
import { placeWords } from "../model/placeWords";
import { sameWords, wordsOf } from "../text/letters";
import { findingTexts } from "./findingTexts";
import { hasSameFigures, movedParts } from "./movedParts";

export type SeveralApplications = { readonly kind: "several-applications" };

/**
 * Merges the attachments of one application into one result. Content that several of them have is compared, not added.
 *
 * They must agree about the whole application; another owner or another year means another application.
 */
export function mergedAttachments(all: readonly Imported[], form: Form): Outcome<Imported, SeveralApplications> {
  const [first, ...others] = all as [Imported, ...Imported[]];
  if (others.some((other) => !sameApplication(first, other))) return refuse({ kind: "several-applications" });
  return ok(others.reduce((before, other) => added(before, other, form), first));
}

const lineOf = ({ answers }: Imported, field: string): string =>
  answers.find((answer) => answer.measure === null && answer.field === field)?.text ?? "";

function sameApplication(a: Imported, b: Imported): boolean {
  const same = (one: string, other: string) => one === "" || other === "" || sameWords(one, other);
  return (
    (a.year === null || b.year === null || a.year === b.year) &&
    same(lineOf(a, "owner"), lineOf(b, "owner")) &&
    same(lineOf(a, "network"), lineOf(b, "network"))
  );
}

function added(before: Imported, other: Imported, form: Form): Imported {
  const measures = [...before.measures];
  const findings: ImportFinding[] = [];
  const differs = (place: ImportPlace, label: string, message: string) =>
    findings.push({ code: "attachments-differ", severity: "blocking", place, where: label, message });
  const moved = other.measures.map((measure) => {
    const at = measures.findIndex((each) => isSame(each, measure));
    const known = measures[at];
    if (!known) return measures.push(measure) - 1;
    if (known.amounts.length === 0) measures[at] = { ...known, amounts: measure.amounts, total: measure.total };
    else if (measure.amounts.length > 0 && !hasSameFigures(form, known, measure))
      differs(
        { measure: at, section: null, field: null },
        placeWords("measure", { number: measure.number }),
        findingTexts.tablesDiffer(),
      );
    // The document of a measure may say what each owner has of it, where the others have one figure.
    else if (namedIn(measure) > namedIn(known)) measures[at] = { ...known, amounts: measure.amounts };
    return at;
  });
  const place = <Placed extends ImportPlace>(placed: Placed): Placed => ({
    ...placed,
    measure: placed.measure === null ? null : (moved[placed.measure] ?? placed.measure),
  });
  const answers = [...before.answers];
  const unplaced = [...before.unplaced];
  for (const answer of other.answers.map(place)) {
    const there = before.answers.find((each) => isAt(each, answer));
    if (!there) answers.push(answer);
    else if (!sameWords(there.text, answer.text)) {
      differs(there, placeInWords(form, null, there), findingTexts.attachmentsDiffer(there.text, answer.text));
      unplaced.push({ near: answer.label, text: answer.text });
    }
  }
  const inNow = (sum: CheckedSum, amountsIn: (index: number) => ImportedMeasure["amounts"]): CheckedSum => ({
    ...sum,
    parts: measures.reduce(
      (parts, { amounts }, index) => movedParts(form, parts, index, amountsIn(index), amounts),
      sum.parts,
    ),
  });
  const sums = other.sums.map((sum) =>
    inNow(
      { ...sum, parts: sum.parts.map(({ measure, amount }) => ({ measure: moved[measure] ?? measure, amount })) },
      (index) => other.measures[moved.indexOf(index)]?.amounts ?? measures[index]?.amounts ?? [],
    ),
  );
  const own = before.sums.map((sum) => inNow(sum, (index) => before.measures[index]?.amounts ?? []));
  return {
    ...before,
    year: before.year ?? other.year,
    measures,
    answers,
    partners: union(before.partners, other.partners, ({ name }) => wordsOf(name).join(" ")),
    parties: union(before.parties, other.parties, ({ name }) => wordsOf(name).join(" ")),
    claims: union(before.claims, other.claims, JSON.stringify),
    sums: union(own, sums, ({ of, claimed, computed }) => `${of} ${claimed} ${computed}`),
    findings: [
      ...union(
        before.findings,
        other.findings.map((each) => ({ ...each, place: place(each.place) })),
        JSON.stringify,
      ),
      ...findings,
    ],
    unplaced: union(unplaced, other.unplaced, ({ text }) => wordsOf(text).join(" ")),
  };
}

const namedIn = ({ amounts }: ImportedMeasure): number =>
  amounts.filter(({ institution }) => institution !== null).length;

const isSame = (a: ImportedMeasure, b: ImportedMeasure): boolean =>
  a.number === b.number && a.scheme === b.scheme && (sameWords(a.name, b.name) || a.name === "" || b.name === "");

const isAt = (a: ImportedAnswer, b: ImportedAnswer): boolean =>
  a.measure === b.measure &&
  a.section === b.section &&
  a.field === b.field &&
  a.side === b.side &&
  a.party === b.party &&
  a.label === b.label;

function union<T>(before: readonly T[], other: readonly T[], keyOf: (each: T) => string): T[] {
  const known = new Set(before.map(keyOf));
  return [...before, ...other.filter((each) => !known.has(keyOf(each)))];
}
