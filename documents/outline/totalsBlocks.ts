import { formatKroner } from "../../domain/amounts/formatKroner";
import { figureInWords } from "../../domain/answers/figureInWords";
import type { AnswerValue } from "../../domain/answers/sectionRecord";
import { askedAmounts } from "../../domain/application/askedAmounts";
import { columnsInWords, columnsWith } from "../../domain/application/columnOf";
import { schemesInUse, schemeTotalsOf } from "../../domain/application/scheme";
import {
  type ColumnSum,
  type MeasureTotal,
  type Totals,
  totalsOf,
  type YearSum,
} from "../../domain/application/totals";
import type { Application, Section } from "../../domain/section/section";
import { insideSentence } from "../../domain/values/insideSentence";
import type { Field, Form, FormPurpose } from "../../forms/form";
import { documentWords, measureHeading, shareOf } from "../wording/documentWords";
import { answersOf, cellOf, fullName, shownAnswers } from "./answersOf";
import { type Block, type Column, named, row, type Table } from "./block";

const figures = (label: string, isPrivate = false): Column => ({ label, kind: "figure", private: isPrivate });
const figure = (value: AnswerValue | null): string | null => (typeof value === "number" ? formatKroner(value) : null);

/** A count has no unit; a number and a percentage have theirs. */
const figureOf = (field: Field) => (value: AnswerValue | null) =>
  (field.type === "number" || field.type === "percent") && typeof value === "number"
    ? figureInWords(field, value)
    : figure(value);

/** The sums of the whole application, by scheme or by measure, and the reasons why they may still change. */
export function totalsBlocks(form: Form, application: Application, section: Section): Block[] {
  const totals = totalsOf(form, application, askedAmounts(form, application));
  const bySchemes = form.schemes.length > 0;
  const used = schemesInUse(form, application).map(({ id }) => id);
  // A scheme that nobody applies in, and a purpose that only such schemes have, would be rows and columns of zeros.
  const isUsed = (schemes: readonly string[] | undefined) =>
    used.length === 0 || schemes === undefined || schemes.some((id) => used.includes(id));
  const beside = form.purposes.filter(
    ({ isSummed, partOf, schemes }) => !isSummed && partOf === undefined && isUsed(schemes),
  );
  const sumsRow = (name: string, sums: Sums, cell: (column: ColumnSum) => string, isSum = false) =>
    row([name, ...sums.columns.map(cell), formatKroner(sums.total), ...besideCells(beside, sums)], { sum: isSum });
  const isEach = ({ column }: ColumnSum) => columnsWith(form, "each").some(({ id }) => id === column);
  const rows = bySchemes
    ? schemeTotalsOf(form, application, totals)
        .filter(({ scheme }) => scheme === null || isUsed([scheme.id]))
        .map((each) =>
          sumsRow(each.scheme?.label ?? documentWords("noScheme"), each, (column) =>
            isEach(column) ? sumAndShares(column) : formatKroner(column.kroner),
          ),
        )
    : totals.byMeasure.map((measure) =>
        sumsRow(measureHeading(measure), measure, (column) =>
          isEach(column) ? column.shares.map(shareOf).join("\n") : formatKroner(column.kroner),
        ),
      );
  const sum = sumsRow(documentWords("sum"), totals, ({ kroner }) => formatKroner(kroner), true);
  const columns = [...form.columns.map(({ label }) => label), documentWords("total")];
  const table: Table = {
    kind: "table",
    label: null,
    columns: [
      named(bySchemes ? documentWords("schemeColumn") : documentWords("measureColumn")),
      ...[...columns, ...beside.map(({ label }) => label)].map((label) => figures(label)),
    ],
    rows: [...rows, sum],
    private: false,
  };
  const missing = section.missing.length > 0;
  return [
    ...onPages(table),
    ...(totals.byYear.length > 0 ? onPages(yearsTable(columns, totals.byYear)) : []),
    ...(totals.byInstitution.length > 1 ? [sharesNote(form, totals)] : []),
    ...(missing ? [{ kind: "note", text: documentWords("amountsMissing") } as const] : []),
  ];
}

/** The most figures that a page has room for side by side, each up to "99 999 999", beside a name. */
const MOST_FIGURES = 5;

/** The table, or if it is too wide for a page, several that each repeat the names. */
function onPages(table: Table): Table[] {
  const figures = table.columns.length - 1;
  const parts = Math.ceil(figures / MOST_FIGURES);
  const most = Math.ceil(figures / parts);
  const part = <Cell>([name, ...rest]: readonly Cell[], index: number): Cell[] => [
    name as Cell,
    ...rest.slice(index * most, (index + 1) * most),
  ];
  return Array.from({ length: parts }, (_, index) => ({
    ...table,
    label: index === 0 ? table.label : null,
    columns: part(table.columns, index),
    rows: table.rows.map((each) => ({ ...each, cells: part(each.cells, index) })),
  }));
}

/** "UH fordelt på institusjon: LMS 835 300, Nord 743 560" */
function sharesNote(form: Form, { byInstitution }: Totals): Block {
  const text = documentWords("byInstitution", {
    column: insideSentence(columnsInWords(columnsWith(form, "each"))),
    shares: byInstitution.map(({ institution, kroner }) => `${institution} ${formatKroner(kroner)}`).join(", "),
  });
  return { kind: "note", text: text.replace(/^./u, (letter) => letter.toUpperCase()) };
}

/** The sum of each year, in each column. */
const yearsTable = (columns: readonly string[], years: readonly YearSum[]): Table => ({
  kind: "table",
  label: documentWords("byYear"),
  columns: [named(documentWords("yearColumn")), ...columns.map((label) => figures(label))],
  rows: years.map(({ year, kroner, columns: own }) =>
    row([String(year), ...own.map((each) => formatKroner(each.kroner)), formatKroner(kroner)]),
  ),
  private: false,
});

/** The total of a column in a scheme, followed by each party's share if there are several. */
const sumAndShares = ({ kroner, shares }: ColumnSum): string =>
  shares.length === 1
    ? shares.map(shareOf).join("")
    : [formatKroner(kroner), ...shares.map((share) => documentWords("ofThis", { share: shareOf(share) }))].join("\n");

type Sums = Pick<MeasureTotal, "columns" | "total" | "beside">;

/** What is shown beside the sum applied for, a purpose each. */
const besideCells = (purposes: readonly FormPurpose[], { beside }: Pick<Sums, "beside">): string[] =>
  purposes.map(({ id }) => formatKroner(beside.find(({ purpose }) => purpose === id)?.kroner ?? 0));

/** The amount each party asks for in the measure, with its explaining figures, and the sum of each column of amounts. */
export function amountsTable(form: Form, application: Application, section: Section, group: readonly Field[]): Table {
  const columns = group.map((field) => ({ field, asked: answersOf(application, section, field) }));
  const parties = section.parties.filter(({ id }) =>
    columns.some(({ asked }) => asked.some(({ party }) => party?.id === id)),
  );
  const present = new Set(section.parties.map(({ id }) => id));
  const lines = askedAmounts(form, application).filter(
    ({ measureId, partyId }) => measureId === section.measureId && present.has(partyId),
  );
  const sumOf = (field: Field): string => {
    if (field.type !== "amount") return "";
    const own = lines.filter(({ purpose, year }) => purpose === field.purpose && year === (field.year ?? 0));
    return formatKroner(own.reduce((sum, { kroner }) => sum + kroner, 0));
  };
  const isSummed = group.some(({ type }) => type === "amount");
  return {
    kind: "table",
    label: null,
    columns: [named(documentWords("party")), ...group.map((field) => figures(field.label, field.private))],
    rows: [
      ...parties.map((party) => row([fullName(party), ...columns.map(({ asked }) => cellOf(asked, party, figure))])),
      ...(isSummed
        ? [
            row([documentWords("sum"), ...group.map(sumOf)], {
              sum: true,
            }),
          ]
        : []),
    ],
    private: group.every((field) => field.private),
  };
}

/** Counts side by side: one row if all parties share the answer, otherwise one per party. */
export function countsTable(application: Application, section: Section, group: readonly Field[]): Table {
  const columns = group.map((field) => ({ field, shown: shownAnswers(application, section, field) }));
  const parties = section.parties.filter(({ id }) =>
    columns.some(({ shown }) => shown.some(({ party }) => party?.id === id)),
  );
  const isShared = parties.length === 0;
  return {
    kind: "table",
    label: null,
    columns: [
      ...(isShared ? [] : [named(documentWords("party"))]),
      ...group.map((field) => figures(field.label, field.private)),
    ],
    rows: isShared
      ? [row(columns.map(({ field, shown }) => figureOf(field)(shown[0]?.value ?? null)))]
      : parties.map((party) =>
          row([fullName(party), ...columns.map(({ field, shown }) => cellOf(shown, party, figureOf(field)))]),
        ),
    private: group.every((field) => field.private),
  };
}
