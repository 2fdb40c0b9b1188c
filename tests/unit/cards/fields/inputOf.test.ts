import { labelWithUnit } from "../../../../cards/fields/inputOf";

const labelOf = (label: string, unit: string) =>
  labelWithUnit({ type: "number", id: "figure", label, unit, decimals: 0 });

describe("The label of an input for a number", () => {
  it.each([
    ["Tid til arbeidet", "t", "Tid til arbeidet (t)"],
    ["Måleperiode", "år", "Måleperiode (år)"],
    ["Varighet i år", "år", "Varighet i år"],
    ["Reduksjon (TONN)", "tonn", "Reduksjon (TONN)"],
    ["Tonnasje i tonn", "tonn", "Tonnasje i tonn"],
    ["Andel i %", "%", "Andel i %"],
  ])("%s, in %s, is %s: the unit is said once, as a word", (label, unit, said) => {
    expect(labelOf(label, unit)).toBe(said);
  });
});
