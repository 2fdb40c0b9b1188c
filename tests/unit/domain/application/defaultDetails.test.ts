import { join } from "node:path";
import { defaultDetails } from "../../../../domain/application/defaultDetails";
import { inLanguage, type Language } from "../../../../domain/values/language";
import { projectRoot } from "../../../../env/projectRoot";
import { readForms } from "../../../../forms";

const forms = readForms(join(projectRoot(), "forms"));

/** The edition's own deadline is 1 February at 12.00. */
it.each([
  ["a minute before the deadline where the partnership is", "2027-02-01T10:59:00Z", "Europe/Oslo", "2027-02-01"],
  ["when it has passed there", "2027-02-01T11:00:00Z", "Europe/Oslo", "2028-02-01"],
  ["when it has passed elsewhere only", "2027-02-01T12:30:00Z", "Atlantic/Azores", "2027-02-01"],
  ["in the new year there, and the old one elsewhere", "2027-12-31T23:30:00Z", "Europe/Oslo", "2028-02-01"],
])("a new application is offered the next deadline %s", (_when, now, timeZone, date) => {
  const details = defaultDetails(forms, { timeZone, now: new Date(now) });
  expect([details.date, details.year]).toEqual([date, date.slice(0, 4)]);
});

it.each<[Language, string]>([
  ["nb", "Klimamidler 2028"],
  ["en", "Climate money 2028"],
])("a new application is called what its form is called in %s, in the year that it is for", (language, title) => {
  const climate = readForms(join(projectRoot(), "tests/support/editions"));
  const now = new Date("2027-12-01T11:00:00Z");
  expect(inLanguage(language, () => defaultDetails(climate, { timeZone: "Europe/Oslo", now })).title).toBe(title);
});
