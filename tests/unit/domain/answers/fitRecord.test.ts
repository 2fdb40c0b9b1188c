import { fitRecord } from "../../../../domain/answers/fitRecord";
import { type AnswerValue, emptyRecord } from "../../../../domain/answers/sectionRecord";
import { sectionAt } from "../../../../domain/section/section";
import type { Field } from "../../../../forms/form";
import { anApplication, form2026, noon, withAllAnswers } from "../../../support/application/application";

const options = [
  { id: "a", label: "A" },
  { id: "b", label: "B" },
];
const common = { id: "field", label: "Felt", writers: ["uh" as const], requiredOf: [], answeredBy: "all" as const };
const fieldOf = (over: Record<string, unknown>) => ({ ...common, private: false, ...over }) as unknown as Field;

const recordOf = (value: AnswerValue) => ({
  ...emptyRecord(null, "section"),
  answers: [
    { field: "field", partyId: null, value, version: 3, writtenBy: "kari", writtenByName: "Kari", writtenAt: noon },
  ],
});

describe("a stored answer in a form that has changed", () => {
  it.each<[string, Record<string, unknown>, AnswerValue, AnswerValue | null]>([
    ["a choice that is lost", { type: "choice", options }, "c", null],
    ["some lost choices", { type: "choices", options }, ["a", "c"], ["a"]],
    ["only lost choices", { type: "choices", options }, ["c"], null],
    ["one choice where several were asked", { type: "choice", options }, ["a"], null],
    ["several choices where one was asked", { type: "choices", options }, "a", null],
    ["a number where a text was asked", { type: "count" }, "tolv", null],
    ["a text where a number was asked", { type: "text" }, 12, null],
    ["a table where a text was asked", { type: "rows" }, "Leder: Kari", null],
  ])("reads %s as what the form still knows, at the same version", (_what, over, value, read) => {
    const [answer] = fitRecord({ fields: [fieldOf(over)] }, recordOf(value)).answers;
    expect(answer).toMatchObject({ value: read, version: 3, writtenAt: noon });
  });

  it.each<[string, Record<string, unknown>, AnswerValue]>([
    ["a known choice", { type: "choice", options }, "b"],
    ["known choices", { type: "choices", options }, ["b", "a"]],
    ["an answer to a field that is lost", { id: "other", type: "text" }, "Tekst"],
    ["a table", { type: "rows" }, [{ role: "Leder", name: "Kari" }]],
  ])("leaves %s alone", (_what, over, value) => {
    const record = recordOf(value);
    expect(fitRecord({ fields: [fieldOf(over)] }, record)).toBe(record);
  });

  it("is missing again if it was required and its option is lost", () => {
    const answered = withAllAnswers(anApplication());
    const form = {
      ...form2026,
      sections: form2026.sections.map((section) => ({
        ...section,
        fields: section.fields.map((field) =>
          field.id === "concerns" && field.type === "choice" ? { ...field, options: field.options.slice(1) } : field,
        ),
      })),
    };
    const missing = (of: typeof form2026) =>
      sectionAt(of, { ...answered }, { measureId: null, sectionId: "header" }).missing.map(({ field }) => field.id);
    expect([missing(form2026), missing(form)]).toEqual([[], ["concerns"]]);
  });
});
