import { kroner, text } from "../../../../documents/budget/budgetSheet";
import { rowHeight } from "../../../../documents/budget/rowHeight";

const LONG = "Ledersamlinger for styrere, rektorer og skoleledere";

it("A row is as high as the text with the most lines, and left to the program if each text fits", () => {
  expect(rowHeight([text("Tiltak"), kroner(200_000)], [40, 14])).toBeNull();
  expect(rowHeight([text(LONG), text("Eier")], [30, 14])).toBe(30);
  expect(rowHeight([text(LONG), text(LONG)], [30, 20])).toBe(45);
});

it("A bold text is wider, and a word that is longer than a line is broken", () => {
  expect(rowHeight([text("x".repeat(20))], [20])).toBeNull();
  expect(rowHeight([text("x".repeat(20), { bold: true })], [20])).toBe(30);
  expect(rowHeight([text(`og ${"x".repeat(45)} og`)], [20])).toBe(60);
});

it("Narrow letters take less room than digits, and wide ones more", () => {
  expect(rowHeight([text("illustrert fritidstilbud til alle elever")], [34])).toBeNull();
  expect(rowHeight([text("mmmmmmmmmm")], [16])).toBe(30);
  const name = "Tidlig innsats og flerspråklige barn i overgangen mellom barnehage og skole i hele regionen";
  expect(rowHeight([text(name)], [42])).toBe(30);
});
