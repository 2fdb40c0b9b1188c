import { formatKroner } from "../domain/amounts/formatKroner";
import { figureInWords } from "../domain/answers/figureInWords";
import type { AnswerValue } from "../domain/answers/sectionRecord";
import { askedAmounts } from "../domain/application/askedAmounts";
import { type SchemeTotal, schemeTotalsOf } from "../domain/application/scheme";
import { type InstitutionShare, type MeasureTotal, totalsOf } from "../domain/application/totals";
import type { Application, Section } from "../domain/section/section";
import type { Field, Form, FormPurpose } from "../forms/form";
import { answersOf, cellOf, fullName, shownAnswers } from "./answersOf";
import { type Block, type Column, named, row, type Table } from "./block";
import { documentWords, measureHeading, shareOf } from "./documentWords";

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
  const beside = form.purposes.filter(({ isSummed, partOf }) => !isSummed && partOf === undefined);
  const sumsRow = (name: string, { owner, total, ...sums }: Sums, uh: string, isSum = false) =>
    row([name, formatKroner(owner), uh, formatKroner(total), ...besideCells(beside, sums)], { sum: isSum });
  const rows = bySchemes
    ? schemeTotalsOf(form, application, totals).map((each) =>
        sumsRow(each.scheme?.label ?? documentWords("noScheme"), each, sumAndShares(each)),
      )
    : totals.byMeasure.map((measure) => sumsRow(measureHeading(measure), measure, shares(measure.uh).join("\n")));
  const sum = sumsRow(documentWords("sum"), totals, formatKroner(totals.uh), true);
  const table: Table = {
    kind: "table",
    label: null,
    columns: [
      named(bySchemes ? documentWords("schemeColumn") : documentWords("measureColumn")),
      ...[form.columns.summed, form.columns.each, documentWords("total"), ...beside.map(({ label }) => label)].map(
        (label) => figures(label),
      ),
    ],
    rows: [...rows, sum],
    private: false,
  };
  const missing = section.missing.length > 0;
  return [
    table,
    ...(totals.byYear.length > 0
      ? [
          {
            kind: "note",
            text: documentWords("byYear", {
              years: totals.byYear.map(({ year, kroner }) => `${year} ${formatKroner(kroner)}`).join(", "),
            }),
          } as const,
        ]
      : []),
    ...(totals.byInstitution.length > 1
      ? [
          {
            kind: "note",
            text: documentWords("byInstitution", {
              shares: totals.byInstitution
                .map(({ institution, kroner }) => `${institution} ${formatKroner(kroner)}`)
                .join(", "),
            }),
          } as const,
        ]
      : []),
    ...(missing ? [{ kind: "note", text: documentWords("amountsMissing") } as const] : []),
  ];
}

const shares = (uh: readonly InstitutionShare[]): string[] => uh.map(shareOf);

/** The total for all UH in a scheme, followed by each one's share if there are several. */
const sumAndShares = ({ uh, uhSum }: SchemeTotal): string =>
  uh.length === 1
    ? shares(uh).join("")
    : [formatKroner(uhSum), ...shares(uh).map((share) => documentWords("ofThis", { share }))].join("\n");

type Sums = Pick<MeasureTotal, "owner" | "total" | "beside">;

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
