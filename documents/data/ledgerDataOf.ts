import { askedAmounts } from "../../domain/application/askedAmounts";
import { columnOf } from "../../domain/application/columnOf";
import { schemeTotalsOf } from "../../domain/application/scheme";
import { measuresOf, participantsOf, partiesOf } from "../../domain/application/structure";
import { type MeasureTotal, totalsOf, type YearSum } from "../../domain/application/totals";
import type { Application } from "../../domain/section/section";
import type { Form } from "../../forms/form";
import type { LedgerLine } from "./ledgerLine";
import type { SumsData } from "./sumsData";

/** The ledger lines that the sums are of: measure by measure, party by party, purpose by purpose, year by year. */
export function ledgerDataOf(form: Form, application: Application): LedgerLine[] {
  const amounts = askedAmounts(form, application);
  const fields = form.sections.flatMap((section) => section.fields.filter((field) => field.type === "amount"));
  return measuresOf(application).flatMap((measure) =>
    participantsOf(application, measure.id).flatMap((party) =>
      fields.flatMap(({ purpose, year = 0, private: isPrivate }): LedgerLine[] => {
        const line = amounts.find(
          (each) =>
            each.measureId === measure.id &&
            each.partyId === party.id &&
            each.purpose === purpose &&
            each.year === year,
        );
        return line
          ? [
              {
                ...{ measure: measure.id, party: party.id, purpose },
                column: columnOf(form, party)?.id ?? null,
                year: year === 0 ? null : application.year + year - 1,
                kroner: line.kroner,
                private: isPrivate,
              },
            ]
          : [];
      }),
    ),
  );
}

/** The sums of all lines, private ones too. */
export function sumsDataOf(form: Form, application: Application, ledger: readonly LedgerLine[]): SumsData {
  const totals = totalsOf(form, application, askedAmounts(form, application));
  const summed = new Set(form.purposes.filter(({ isSummed }) => isSummed).map(({ id }) => id));
  return {
    ...sumsOf(totals),
    byMeasure: totals.byMeasure.map((each) => ({ measure: each.measureId, ...sumsOf(each) })),
    byScheme: schemeTotalsOf(form, application, totals).map((each) => ({
      scheme: each.scheme?.id ?? null,
      ...sumsOf(each),
    })),
    byParty: partiesOf(application).flatMap(({ id }) => {
      const own = ledger.filter(({ party, purpose }) => party === id && summed.has(purpose));
      return own.length > 0 ? [{ party: id, kroner: own.reduce((sum, { kroner }) => sum + kroner, 0) }] : [];
    }),
    byYear: totals.byYear.map(({ year, kroner, columns }) => ({ year, kroner, byColumn: byColumnOf(columns) })),
  };
}

type Sums = Pick<MeasureTotal, "total" | "columns" | "beside">;

const byColumnOf = (columns: YearSum["columns"]): SumsData["byColumn"] =>
  columns.map(({ column, kroner }) => ({ column, kroner }));

const sumsOf = ({ total, columns, beside }: Sums): Pick<SumsData, "total" | "byColumn" | "beside"> => ({
  total,
  byColumn: byColumnOf(columns),
  beside: beside.map(({ purpose, kroner }) => ({ purpose, kroner })),
});
