import { defaultDetails } from "../../../../domain/application/defaultDetails";
import { followRegion } from "../../../../domain/application/followRegion";
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

  const regional = new Map(
    [
      { ...form2026, id: "all-2027", year: 2027 },
      { ...form2026, id: "nord-2026", year: 2026, regions: ["nordland" as const, "troms" as const] },
      { ...form2026, id: "nord-2027", year: 2027, regions: ["nordland" as const] },
      { ...form2026, id: "vest-2028", year: 2028, regions: ["vestland" as const] },
      { ...form2026, id: "nord-2029", year: 2029, regions: ["nordland" as const], status: "draft" as const },
    ].map((form) => [form.id, form]),
  );

  it.each([
    [
      "of the county, then those for everybody",
      { regions: ["nordland"] as const },
      ["nord-2027", "nord-2026", "all-2027"],
    ],
    ["for everybody where no county is known", {}, ["all-2027"]],
    [
      "of every county last, if they are asked for",
      { regions: ["troms"] as const, all: true },
      ["nord-2026", "all-2027", "vest-2028", "nord-2027"],
    ],
  ])("are those %s", (_which, where, ids) => {
    expect(offeredEditions(regional, where).map(({ id }) => id)).toEqual(ids);
  });

  it("are all where none is for them", () => {
    const [, ...others] = [...regional];
    expect(offeredEditions(new Map(others), { regions: ["agder"] }).map(({ id }) => id)).toEqual([
      "vest-2028",
      "nord-2027",
      "nord-2026",
    ]);
  });

  it("move the suggestion when the county is chosen, unless it has no others", () => {
    const typed = { formId: "all-2027" };
    expect(followRegion(typed, { drawn: null, chosen: "nordland" }, regional)).toEqual({ formId: "nord-2027" });
    expect(followRegion(typed, { drawn: null, chosen: "agder" }, regional)).toBe(typed);
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
