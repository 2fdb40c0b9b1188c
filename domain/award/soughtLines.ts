import type { Form } from "../../forms/form";
import { askedAmounts } from "../application/askedAmounts";
import { columnOf } from "../application/columnOf";
import { type MeasureId, measuresOf, type Party, participantsOf } from "../application/structure";
import type { Application } from "../section/section";
import { type Award, type AwardLine, type AwardPlace, samePlace } from "./award";

/** The years that sums are granted for: those that the form asks for, or 0 for one sum for all of them. */
const awardYears = ({ purposes, years }: Pick<Form, "purposes" | "years">): readonly number[] =>
  purposes.some(({ isSummed, perYear }) => isSummed && perYear)
    ? Array.from({ length: years }, (_, index) => index + 1)
    : [0];

/** The parties of a measure that can be granted something: those whose amounts the tables have a column for. */
const awardParties = (form: Form, application: Application, measureId: MeasureId): Party[] =>
  participantsOf(application, measureId).filter((party) => columnOf(form, party) !== null);

/**
 * What was applied for at each place that an award can have: the purposes of the sum together. A purpose that is asked
 * for once, in a form that has others by year, counts in the first year.
 */
export function soughtLines(form: Form, application: Application): AwardLine[] {
  const summed = new Set(form.purposes.filter(({ isSummed }) => isSummed).map(({ id }) => id));
  const years = awardYears(form);
  const [first = 0] = years;
  const amounts = askedAmounts(form, application).filter(({ purpose }) => summed.has(purpose));
  return measuresOf(application).flatMap(({ id: measureId }) =>
    awardParties(form, application, measureId).flatMap(({ id: partyId }) =>
      years.map((year) => ({
        measureId,
        partyId,
        year,
        kroner: amounts
          .filter((line) =>
            samePlace({ ...line, year: line.year === 0 ? first : line.year }, { measureId, partyId, year }),
          )
          .reduce((sum, { kroner }) => sum + kroner, 0),
      })),
    ),
  );
}

/**
 * The places of a measure that its card asks about: of the parties that applied for something there, or got something.
 * If nobody did, of all who can be granted something.
 */
export function askedLines(
  form: Form,
  application: Application,
  { lines }: Pick<Award, "lines">,
  measureId: MeasureId,
): AwardLine[] {
  const all = soughtLines(form, application).filter((line) => line.measureId === measureId);
  const concerned = new Set(
    [...all, ...lines].filter((line) => line.measureId === measureId && line.kroner > 0).map(({ partyId }) => partyId),
  );
  return concerned.size === 0 ? all : all.filter(({ partyId }) => concerned.has(partyId));
}

/** The input of a place on the card of its measure. */
export const awardInput = ({ partyId, year }: Pick<AwardPlace, "partyId" | "year">): string =>
  `granted.${partyId}.${year}`;
