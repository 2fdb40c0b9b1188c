import { nextReport } from "../../../../domain/award/report";
import type { Form } from "../../../../forms/form";
import { form2026 } from "../../../support/application/application";
import { aChange, anAward, granted } from "../../../support/application/award";

const report = (over: Partial<Form>): Form => ({
  ...form2026,
  id: "rapport",
  status: "open",
  usualDeadline: "01-15T23:59",
  reportsOn: ["behovsmelding-2026"],
  ...over,
});
const among = (...forms: Form[]) => new Map([form2026, ...forms].map((form) => [form.id, form]));
const about = { id: "application", formId: "behovsmelding-2026", year: 2027 };
const award = anAward(aChange(1, granted("measure-1", { lms: 5 })));

it("A report is due in the January after the year that it is about.", () => {
  expect(nextReport(among(report({})), about, award, [])).toMatchObject({
    year: 2027,
    deadline: "2028-01-15T23:59",
    isOpen: true,
  });
});

it.each([
  ["nothing was granted", report({}), anAward(aChange(1, granted("measure-1", { lms: 0 })))],
  ["no form reports on its edition", report({ reportsOn: ["behovsmelding-2024"] }), award],
  ["the form is closed", report({ status: "closed" }), award],
])("There is no report if %s.", (_why, form, of) => {
  expect(nextReport(among(form), about, of, [])).toBeNull();
});

it("A draft of the form says when the report is due, and an open form comes before it.", () => {
  const draft = report({ id: "draft", status: "draft", year: 2030 });
  expect(nextReport(among(draft), about, award, [])).toMatchObject({ form: { id: "draft" }, isOpen: false });
  expect(nextReport(among(draft, report({})), about, award, [])).toMatchObject({ form: { id: "rapport" } });
});

it("Each year that was granted something has its report, and the next one follows when one is started.", () => {
  const years = anAward(aChange(1, [...granted("m", { lms: 5 }, 1), ...granted("m", { lms: 5 }, 3)]));
  const next = (...started: number[]) =>
    nextReport(
      among(report({})),
      about,
      years,
      started.map((year) => ({ year })),
    );
  expect(next()).toMatchObject({ year: 2027 });
  expect(next(2027)).toMatchObject({ year: 2029, deadline: "2030-01-15T23:59" });
  expect(next(2027, 2029)).toBeNull();
});
