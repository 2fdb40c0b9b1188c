import { defaultDetails } from "../../../../domain/application/defaultDetails";
import { offeredEditions } from "../../../../domain/application/offeredEditions";
import type { Form } from "../../../../forms/form";
import { form2026 } from "../../../support/application/application";

const editions = (...named: [id: string, year: number][]): ReadonlyMap<string, Form> =>
  new Map(named.map(([id, year]) => [id, { ...form2026, id, year }]));

describe("the editions to choose from", () => {
  it.each<[string, [string, number][], string[]]>([
    [
      "by year, whatever they are called",
      [
        ["vestland-2026", 2026],
        ["behovsmelding-2027", 2027],
        ["zz-2024", 2024],
      ],
      ["behovsmelding-2027", "vestland-2026", "zz-2024"],
    ],
    [
      "of one year by their number",
      [
        ["form-v2", 2026],
        ["form-v10", 2026],
      ],
      ["form-v10", "form-v2"],
    ],
  ])("are sorted %s, the newest first", (_how, named, ids) => {
    expect(offeredEditions(editions(...named)).map(({ id }) => id)).toEqual(ids);
  });

  it("give a new application the newest one and its deadline", () => {
    const forms = new Map([
      ["a-2027", { ...form2026, id: "a-2027", year: 2027, usualDeadline: "03-15T14:00" }],
      ["b-2026", { ...form2026, id: "b-2026" }],
    ]);
    expect(defaultDetails(forms, { timeZone: "Europe/Oslo", now: new Date("2027-01-11T12:00:00Z") })).toMatchObject({
      formId: "a-2027",
      date: "2027-03-15",
      time: "14:00",
    });
  });
});
