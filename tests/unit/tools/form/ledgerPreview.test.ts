import { askedAmounts } from "../../../../domain/application/askedAmounts";
import { totalsOf } from "../../../../domain/application/totals";
import { filledApplication } from "../../../../tools/form/filledApplication";
import { sampleApplication } from "../../../../tools/form/sampleApplication";
import { ledgerForm } from "../../../support/application/ledgerForm";

it("The preview fills every year of an amount, and what its scheme has.", () => {
  const sample = sampleApplication(ledgerForm);
  const application = filledApplication(ledgerForm, sample.application, sample.now);
  const { total, byYear, beside } = totalsOf(ledgerForm, application, askedAmounts(ledgerForm, application));

  expect(byYear).toHaveLength(3);
  expect(byYear.reduce((sum, { kroner }) => sum + kroner, 0)).toBe(total);
  expect(beside.map(({ purpose }) => purpose).sort()).toEqual(["lead", "own"]);
});
