import type { KronerRow, Share } from "../../domain/amounts/kronerRow";
import type { ImportedMeasure, ImportPlace } from "../model/imported";
import { placeWords } from "../model/placeWords";
import { sharesIn } from "../tables/placedSum";
import { type FindingContext, inResult, type RawFinding } from "./findingContext";
import { findingTexts } from "./findingTexts";

/** No share of a grant is below a thousand kroner, so a smaller figure is in thousands without saying so. */
const SURELY_KRONER = 1000;
const cellsIn = (row: KronerRow): Share[] => [...sharesIn(row), ...(row.total ? [row.total] : [])];

const NOWHERE: ImportPlace = { measure: null, section: null, field: null };

/** Figures that cannot be read, sums that do not add up, and measures that cannot be told apart. */
export function figureFindings({ reading, ledger }: FindingContext): RawFinding[] {
  const rows = reading.totals.flatMap(({ row, place }) =>
    row.read.ok || row.text === "" ? [] : [{ cell: row.label, text: row.text, refusal: row.read.refusal, place }],
  );
  const numbers = new Map<number, ImportedMeasure[]>();
  for (const measure of ledger.measures) numbers.set(measure.number, [...(numbers.get(measure.number) ?? []), measure]);

  const amounts = [
    ...reading.totals.flatMap(({ row, place }) =>
      row.read.ok ? [{ cell: row.label, shares: cellsIn(row.read.value), place }] : [],
    ),
    ...reading.amounts.flatMap(({ label, row, place }) => (row ? [{ cell: label, shares: cellsIn(row), place }] : [])),
    ...reading.shares.map((share) => ({ cell: share.label, shares: [share], place: share.place })),
    ...reading.scaled,
  ];
  return [
    ...amounts.flatMap(({ cell, shares, place }): RawFinding[] => {
      const scaled = shares.filter(({ written }) => written !== undefined);
      const small = shares.some(({ kroner, written }) => kroner > 0 && kroner < SURELY_KRONER && written === undefined);
      const at = { severity: "warning", place: inResult(place, ledger) } as const;
      if (scaled.length > 0)
        return [{ ...at, code: "figure-scaled", message: `${cell}: ${findingTexts.scaled(scaled)}` }];
      return small ? [{ ...at, code: "figure-small", message: `${cell}: ${findingTexts.small(shares)}` }] : [];
    }),
    ...reading.totals.flatMap(({ row, place }): RawFinding[] => {
      const empty = !row.read.ok && row.read.refusal.kind === "no-figures" && /\p{L}/u.test(row.name);
      const message = `${row.label}: ${findingTexts.unreadable({ kind: "no-figures" }, "")}`;
      return empty ? [{ code: "figure-missing", severity: "warning", place: inResult(place, ledger), message }] : [];
    }),
    ...[...reading.unread, ...rows].map(
      ({ cell, text, refusal, place }): RawFinding => ({
        code: refusal.kind === "ambiguous" ? "figures-ambiguous" : "figure-unreadable",
        severity: "blocking",
        place: inResult(place, ledger),
        message: `${cell}: ${findingTexts.unreadable(refusal, text)}`,
      }),
    ),
    ...ledger.sums
      .filter(({ holds }) => !holds)
      .map(
        ({ of, claimed, computed, place }): RawFinding => ({
          code: "sum-differs",
          severity: "blocking",
          place: inResult(place, ledger),
          cell: of,
          message: findingTexts.sum(of, claimed, computed),
        }),
      ),
    ...ledger.differences.map(
      ({ place, cell, here, other, there }): RawFinding => ({
        code: "differs-from-header",
        severity: "blocking",
        place: inResult(place, ledger),
        cell,
        message: findingTexts.difference(cell, here, other, there),
      }),
    ),
    ...[...numbers]
      .filter(([, measures]) => measures.length > 1)
      .map(([number, measures]): RawFinding => {
        const names = measures.map(({ name }) => name);
        return {
          code: "same-number",
          severity: "warning",
          place: NOWHERE,
          cell: placeWords("measure", { number }),
          message: findingTexts.sameNumber(number, names),
        };
      }),
    ...ledger.measures.flatMap(({ name, number }, measure): RawFinding[] =>
      name.trim() === ""
        ? [
            {
              code: "measure-unnamed",
              severity: "warning",
              place: { ...NOWHERE, measure },
              cell: placeWords("measure", { number }),
              message: findingTexts.unnamed(),
            },
          ]
        : [],
    ),
    ...(ledger.sumAlone
      ? [{ code: "sum-alone", severity: "blocking", place: ledger.sumAlone, message: findingTexts.sumAlone() } as const]
      : []),
    ...(ledger.measures.length === 0
      ? [{ code: "no-measures", severity: "blocking", place: NOWHERE, message: findingTexts.noMeasure() } as const]
      : []),
  ];
}
