// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what looks like a template is text that somebody wrote
import fc from "fast-check";
import { answerText, readAnswer } from "../../../../domain/answers/readAnswer";
import type { Field } from "../../../../forms/form";
import { anyCharacter } from "../../../support/anyCharacter";
import { runs } from "../../../support/cases";

const about = {
  label: "Felt",
  writers: ["municipalOwner"],
  requiredOf: [],
  answeredBy: "all",
  private: false,
} as const;
const options = [
  { id: "yes", label: "Ja" },
  { id: "no", label: "Nei" },
  { id: "unknown", label: "Vet ikke" },
];
const columns = [
  { id: "role", label: "Rolle" },
  { id: "name", label: "Navn" },
];
const base = { ...about, writers: [...about.writers], requiredOf: [] };
const longText: Field = { ...base, id: "text", type: "longText", maxLength: 20_000 };
const text: Field = { ...base, id: "line", type: "text", maxLength: 10 };
const choice: Field = { ...base, id: "choice", type: "choice", options };
const choices: Field = { ...base, id: "choices", type: "choices", options };
const count: Field = { ...base, id: "count", type: "count" };
const hours: Field = { ...base, id: "hours", type: "number", decimals: 1, max: 2000, unit: "timer" };
const share: Field = { ...base, id: "share", type: "percent", min: 0, max: 100, decimals: 1 };
const day: Field = { ...base, id: "day", type: "date", min: "2027-01-01", max: "deadline" };
const agreed: Field = { ...base, id: "agreed", type: "declaration" };
const amount: Field = { ...base, id: "amount", type: "amount", purpose: "grant" };
const rows: Field = { ...base, id: "rows", type: "rows", columns };

describe("reading an answer", () => {
  it.each([
    [longText, "Første linje\r\nandre\rtredje\n\n", "Første linje\nandre\ntredje"],
    [longText, "  innrykk og **stjerner** ${navn} «x» 👩‍👩‍👧", "  innrykk og **stjerner** ${navn} «x» 👩‍👩‍👧"],
    [longText, "\nbegynner med en tom linje", "\nbegynner med en tom linje"],
    [longText, "et\u0000 tegn og et halvt \ud83d som ingen kan lagre", "et tegn og et halvt  som ingen kan lagre"],
    [text, "ti tegn !!", "ti tegn !!"],
    [choice, "yes", "yes"],
    [choices, "no,yes", ["yes", "no"]],
    [choices, "yes, yes", ["yes"]],
    [count, " 19 ", 19],
    [count, "0", 0],
    [hours, "1.234,5 timer", 1234.5],
    [share, "12,5 %", 12.5],
    [share, "12 prosent", 12],
    [agreed, "yes", "yes"],
    [agreed, "true", "yes"],
    [agreed, "no", null],
    [agreed, "false", null],
    [amount, "201 500,- (LMS)", 201_500],
    [rows, "Leder: Kari", [{ role: "Leder", name: "Kari" }]],
    [
      rows,
      "Leder; Kari\n\nVerneombud\tOla\nTillitsvalgt – Per\nRektor - Pål",
      [
        { role: "Leder", name: "Kari" },
        { role: "Verneombud", name: "Ola" },
        { role: "Tillitsvalgt", name: "Per" },
        { role: "Rektor", name: "Pål" },
      ],
    ],
    [rows, "Hoved-tillitsvalgt: Per-Ole: vara", [{ role: "Hoved-tillitsvalgt", name: "Per-Ole: vara" }]],
  ] as [Field, string, unknown][])("accepts typed values (%#)", (field, typed, value) => {
    expect(readAnswer(field, typed)).toEqual({ ok: true, value });
  });

  it.each([
    ["", longText],
    ["  \n ", longText],
    ["Klikk eller trykk her for å skrive inn tekst.", longText],
    ["Velg et element.", choice],
    ["", choices],
    ["", amount],
    ["", rows],
    ["\u0000", longText],
  ])("counts %j as empty", (typed, field) => {
    expect(readAnswer(field, typed)).toEqual({ ok: true, value: null });
  });

  it.each([
    [text, "elleve tegn", { kind: "too-long", most: 10, length: 11 }],
    [choice, "perhaps", { kind: "not-an-option" }],
    [choices, "yes,perhaps", { kind: "not-an-option" }],
    [count, "-1", { kind: "not-a-count" }],
    [count, "1,5", { kind: "not-a-count" }],
    [count, "1234567", { kind: "not-a-count" }],
    [hours, "ca. 12", { kind: "not-a-figure" }],
    [share, "12 av 20", { kind: "not-a-figure" }],
    [share, "120 %", { kind: "above-most", most: 100 }],
    [agreed, "kanskje", { kind: "not-an-option" }],
    [amount, "1,50", { kind: "ore" }],
    [rows, "Leder: Kari\nbare et navn", { kind: "row-without-separator", line: "bare et navn" }],
    [rows, ": Kari", { kind: "row-without-separator", line: ": Kari" }],
    [rows, "Leder:", { kind: "row-without-separator", line: "Leder:" }],
  ] as [Field, string, unknown][])("refuses unsuitable values (%#)", (field, typed, refusal) => {
    expect(readAnswer(field, typed)).toEqual({ ok: false, refusal });
  });

  it.each([
    ["2027-01-15", { ok: true, value: "2027-01-15" }],
    ["15.1.2027", { ok: true, value: "2027-01-15" }],
    ["15. januar 2027", { ok: true, value: "2027-01-15" }],
    ["2027-02-01", { ok: true, value: "2027-02-01" }],
    ["i mars", { ok: false, refusal: { kind: "no-date" } }],
    ["30.2.2027", { ok: false, refusal: { kind: "no-date" } }],
    ["2/1/2027", { ok: false, refusal: { kind: "two-dates", days: ["2027-01-02", "2027-02-01"] } }],
    ["31.12.2026", { ok: false, refusal: { kind: "before-first", first: "2027-01-01" } }],
    ["2.2.2027", { ok: false, refusal: { kind: "after-last", last: "2027-02-01" } }],
  ])("reads the day %j within its bounds", (typed, read) => {
    expect(readAnswer(day, typed, "2027-02-01T12:00")).toEqual(read);
  });

  it("binds a day by no deadline where there is none", () => {
    expect(readAnswer(day, "2.2.2027")).toEqual({ ok: true, value: "2027-02-02" });
  });

  it("accepts twenty thousand characters and not one more", () => {
    expect(readAnswer(longText, "æ".repeat(20_000))).toMatchObject({ ok: true });
    expect(readAnswer(longText, "æ".repeat(20_001))).toMatchObject({
      ok: false,
      refusal: { kind: "too-long", length: 20_001 },
    });
  });

  it("stays fast on a long line without a separator", () => {
    expect(readAnswer(rows, `a${" ".repeat(50_000)}b`).ok).toBe(false);
  });

  it("accepts the value it shows in the field", () => {
    const typed = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: anyCharacter }),
      fc.string({ unit: fc.constantFrom("a", ":", " ", "-", "\n", ";", "\t") }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(longText, choice, choices, count, hours, share, day, agreed, amount, rows),
        fc.oneof(typed, fc.constantFrom("yes", "yes,no", "200 000,-", "12", "15.3.2027")),
        (field, input) => {
          const once = readAnswer(field, input);
          if (!once.ok) return;

          expect(readAnswer(field, answerText(field, once.value))).toEqual(once);
        },
      ),
      { numRuns: runs(500) },
    );
  });
});
