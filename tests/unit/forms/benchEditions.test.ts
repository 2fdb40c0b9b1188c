import { editionOf2026 } from "../../../bench/editions/editionOf2026";
import { largeEdition } from "../../../bench/editions/largeEdition";
import { parseEdition } from "../../../forms/parseEdition";
import { filesOf } from "../../support/forms/editionFiles";

it.each([
  ["of 500 fields", largeEdition, 100],
  ["of 2026 with a county's rules", () => editionOf2026(true), 4],
] as const)("The bench's edition %s has no mistakes", (_name, edition, rules) => {
  const { mistakes, form } = parseEdition("bench", filesOf(edition()));

  expect(mistakes).toEqual([]);
  expect(form?.rules.length).toBeGreaterThanOrEqual(rules);
});
