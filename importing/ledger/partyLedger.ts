import type { Form } from "../../forms/form";
import type { ImportedAmount, ImportedParty } from "../model/imported";
import type { KnownForm } from "../model/knownForm";
import type { ZoneReading } from "../place/zoneReading";
import { sameWords } from "../text/letters";
import type { Zoned } from "../zones/zone";
import { columnChecks } from "./columnChecks";
import type { Ledger } from "./documentLedger";
import type { LedgerMeasure } from "./ledgerMeasure";
import { partyCalled } from "./partyCalled";
import { type RowSubject, subjectOf } from "./rowSubject";

/**
 * The measures and amounts of a document that has a row for each party, a purpose and a year in each column. Every sum
 * that it claims is checked against them.
 *
 * A measure that only the table of sums has is listed with the sums of its columns: what they are for is not known.
 */
export function partyLedger(
  { form, recognition }: KnownForm,
  zoned: Zoned,
  reading: ZoneReading,
  parties: readonly ImportedParty[],
): Ledger {
  const isUnnamed = (name: string) => ["", ...recognition.measure.unnamed].some((each) => sameWords(each, name));
  const described = zoned.measures.map((start, index): LedgerMeasure => {
    const name = reading.names.get(index) ?? start.name;
    const scheme = start.scheme ?? (reading.schemes.length === 1 ? (reading.schemes[0] ?? null) : null);
    return {
      number: start.number,
      name: isUnnamed(name) ? "" : name,
      scheme,
      amounts: amountsIn(form, reading, parties, index),
      total: totalIn(form, reading, index),
      isDescribed: true,
    };
  });
  const rows = reading.sumRows.map((row) => ({ ...row, subject: subjectOf(form, recognition, row.label) }));
  const measures = [...described];
  for (const { subject, cells } of rows) {
    if (subject.kind !== "measure" || measures.some(({ number }) => number === subject.number)) continue;
    const amounts = cells.flatMap(({ column, shares }) =>
      form.columns.some(({ id }) => id === column)
        ? shares.map(({ note, kroner }): ImportedAmount => ({ side: column, institution: note, kroner }))
        : [],
    );
    const { number, name } = subject;
    measures.push({ number, name, scheme: null, amounts, total: null, isDescribed: false });
  }
  return {
    measures: measures.map(({ isDescribed: _, ...measure }) => measure),
    own: described.map((_, index) => index),
    ...columnChecks(form, rows, measures, reading),
    differences: [],
    otherNames: rows.flatMap(({ subject }) => otherName(subject, described)),
    sumAlone: null,
  };
}

/** What each party asks for in a measure. What is asked for once, for the whole sum applied for, has no purpose. */
function amountsIn(
  form: Form,
  { partyAmounts }: ZoneReading,
  parties: readonly ImportedParty[],
  measure: number,
): ImportedAmount[] {
  return partyAmounts
    .filter(({ place }) => place.measure === measure)
    .map(({ party, purpose, year, kroner }): ImportedAmount => {
      const named = partyCalled(parties, party);
      const column = form.partyKinds.find(({ id }) => id === named?.kind)?.column;
      return {
        side: column ?? "",
        institution: named?.name ?? party,
        kroner,
        purpose,
        ...(year === 0 ? {} : { year }),
      };
    });
}

/** The sum applied for in a measure, of the sums below its columns; null if the document has none. */
function totalIn({ purposes }: Form, { amountSums }: ZoneReading, measure: number): number | null {
  const own = amountSums.filter(
    ({ place, purpose }) =>
      place.measure === measure && purposes.some(({ id, isSummed }) => isSummed && id === purpose),
  );
  return own.length === 0 ? null : own.reduce((sum, { kroner }) => sum + kroner, 0);
}

const otherName = (subject: RowSubject, described: readonly LedgerMeasure[]): string[] =>
  subject.kind === "measure" &&
  described.some(({ number, name }) => number === subject.number && !sameWords(name, subject.name))
    ? [subject.name]
    : [];
