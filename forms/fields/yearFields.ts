import type { Edition } from "../edition";
import type { Field } from "../form";

type Ledger = Pick<Edition, "purposes" | "years">;

/** The id of the field of one year. It counts from 1, so that it stays when the application's year moves. */
export const yearFieldId = (fieldId: string, year: number): string => `${fieldId}Year${year}`;

/** The years that a purpose is asked for, counted from 1; none if it is asked for once. */
export function yearsOf({ purposes, years }: Ledger, purpose: string): number[] {
  const isYearly = purposes.some(({ id, perYear }) => id === purpose && perYear);
  return isYearly ? Array.from({ length: years }, (_, index) => index + 1) : [];
}

/**
 * The fields that one field of form.json becomes: an amount that is asked for by year is a field each year. An amount
 * has the schemes of its purpose that it has itself.
 */
export function yearFields(edition: Ledger & Pick<Edition, "year">, field: Field): Field[] {
  if (field.type !== "amount") return [field];
  const own = edition.purposes.find(({ id }) => id === field.purpose)?.schemes;
  const schemes = own && field.schemes ? field.schemes.filter((id) => own.includes(id)) : (own ?? field.schemes);
  const limited: Field = schemes === undefined ? field : { ...field, schemes };
  const years = yearsOf(edition, field.purpose);
  if (years.length === 0) return [limited];
  return years.map((year) => ({
    ...limited,
    id: yearFieldId(field.id, year),
    label: labelIn(field.label, edition.year + year - 1),
    year,
    yearOf: field.id,
  }));
}

const YEAR = /\{\{\s*year\s*\}\}/g;

const labelIn = (label: string, year: number): string => {
  const said = label.replace(YEAR, String(year));
  return said === label ? `${label} ${year}` : said;
};
