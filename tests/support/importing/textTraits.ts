import { join } from "node:path";
import { projectRoot } from "../../../env/projectRoot";
import { readKnownForms } from "../../../importing/document/knownForms";
import type { Imported } from "../../../importing/model/imported";

const { forms } = readKnownForms(join(projectRoot(), "forms"));

/** One way in which the words of a form are written, whatever kind of file they stand in. */
export type Trait = (text: string) => string;
type Seen = { readonly ticks: readonly unknown[]; readonly figures: readonly unknown[] };
/** An amount as somebody writes it. */
export type Write = (kroner: number) => string;

/** The ticks and the figures of a reading: what must never be wrong in silence. */
export const seen = ({ answers, measures }: Pick<Imported, "answers" | "measures">): Seen => ({
  ticks: answers
    .filter(({ section, field }) => isChoice(section, field))
    .map(({ measure, field, value }) => [measure, field, value])
    .sort(),
  figures: measures.map(({ number, amounts, total }) => [
    number,
    total,
    ...amounts.map(({ side, kroner }) => [side, kroner]),
  ]),
});

const isChoice = (section: string | null, field: string | null): boolean => {
  const of = forms
    .find(({ form }) => form.id === "behovsmelding-2026")
    ?.form.sections.find(({ id }) => id === section)
    ?.fields.find(({ id }) => id === field);
  return of !== undefined && "options" in of;
};

export const ASKING = new Set([
  "choice-unclear",
  "two-answers",
  "not-answered",
  "figure-unreadable",
  "figures-ambiguous",
  "sum-differs",
  "differs-from-header",
  "figure-small",
  "figure-missing",
]);
export const asks = ({ findings }: Pick<Imported, "findings">): boolean =>
  findings.some(({ code }) => ASKING.has(code));

export const signs =
  (ticked: string, open: string): Trait =>
  (text) =>
    text.replaceAll("☒", ticked).replaceAll("☐", open);

/** Every amount of the base in another way of writing. */
export const money =
  (write: (kroner: number) => string): Trait =>
  (text) =>
    text.replace(/(\d{1,3}(?: \d{3})+),-/g, (_, figure: string) => write(Number(figure.replaceAll(" ", ""))));
export const apart = (kroner: number, sign: string) => String(kroner).replace(/\B(?=(\d{3})+(?!\d))/g, sign);
export const spaced = (kroner: number) => apart(kroner, " ");

export const PAIRS = [
  ["þ", "¨"],
  ["ý", "o"],
  ["x", "q"],
  ["R", "£"],
  ["8", "o"],
  ["●", "○"],
  ["◉", "◯"],
  ["⊗", "○"],
  ["◼", "◻"],
  ["⬛", "⬜"],
  ["■", "□"],
  ["[X]", "[ ]"],
  ["[V]", "[ ]"],
  ["[v]", "[  ]"],
  ["[ x ]", "[_]"],
  ["(x)", "( )"],
  ["(•)", "( )"],
  ["(*)", "( )"],
  ["✅", "⬜"],
  ["✅", "❌"],
  ["✓", "✗"],
  ["❎", "☐"],
  ["🔘", "⚪"],
  ["☑️", "☐"],
  ["☑", "☒"],
  ["V", "X"],
  ["1", "0"],
  ["\ufffd", "☐"],
  ["☒", "\ufffd"],
  ["\uf0fe", "\uf0a8"],
  ["\ue123", "\ue124"],
  ["§", "¤"],
  ["<input type=checkbox checked>", "<input type=checkbox>"],
] as const;

/** Amounts that are certain. */
export const READ_AMOUNTS: readonly (readonly [string, Write])[] = [
  ["tkr", (kroner) => `${String(kroner / 1000).replace(".", ",")} tkr`],
  ["t.kr", (kroner) => `${String(kroner / 1000).replace(".", ",")} t.kr.`],
  ["kkr", (kroner) => `${String(kroner / 1000).replace(".", ",")} kkr`],
  ["tusen kroner", (kroner) => `${String(kroner / 1000).replace(".", ",")} tusen kroner`],
  ["k", (kroner) => `${String(kroner / 1000).replace(".", ",")}k`],
  ["TNOK before", (kroner) => `TNOK ${String(kroner / 1000).replace(".", ",")}`],
  ["mill.", (kroner) => `${String(kroner / 1e6).replace(".", ",")} mill.`],
  ["millioner kroner", (kroner) => `${String(kroner / 1e6).replace(".", ",")} millioner kroner`],
  ["MNOK", (kroner) => `MNOK ${String(kroner / 1e6).replace(".", ",")}`],
  ["apostrophes", (kroner) => apart(kroner, "'")],
  ["printed apostrophes", (kroner) => apart(kroner, "’")],
  ["raised points", (kroner) => apart(kroner, "·")],
  ["points", (kroner) => `${apart(kroner, ".")},-`],
  ["commas", (kroner) => `NOK ${apart(kroner, ",")}.00`],
  ["thin blanks", (kroner) => apart(kroner, "\u2009")],
  ["narrow blanks", (kroner) => apart(kroner, "\u202f")],
  [
    "full-width digits",
    (kroner) => apart(kroner, " ").replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  ],
  [
    "Arabic digits",
    (kroner) => apart(kroner, " ").replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit))),
  ],
  ["kr before and øre that are none", (kroner) => `kr ${spaced(kroner)},00`],
  ["kr right after", (kroner) => `${kroner}kr`],
  ["note marks", (kroner) => `${spaced(kroner)} 1)`],
  ["an asterisk", (kroner) => `${spaced(kroner)}*`],
  ["a raised figure", (kroner) => `${spaced(kroner)}²`],
  ["a share in front", (kroner) => `40 % ${spaced(kroner)}`],
  ["a share behind", (kroner) => `${spaced(kroner)} (40 %)`],
  ["inkl. mva", (kroner) => `${spaced(kroner)} inkl. mva`],
  ["two parts", (kroner) => `${spaced(kroner - 50_000)} + 50 000`],
  ["marks of direction", (kroner) => `\u200e\u2066${spaced(kroner)}\u2069\u202c`],
  ["blanks without width", (kroner) => `\ufeff${apart(kroner, "\u200b \u200b")}`],
];

/** Amounts that a person must be asked about. */
export const ASKED_AMOUNTS: readonly (readonly [string, Write])[] = [
  ["a range", (kroner) => `${spaced(kroner)}-${spaced(kroner + 50_000)}`],
  ["a range with blanks", (kroner) => `${spaced(kroner)} – ${spaced(kroner + 50_000)}`],
  ["a range in words", (kroner) => `${spaced(kroner)} til ${spaced(kroner + 50_000)}`],
  ["a product", (kroner) => `2 x ${spaced(kroner / 2)}`],
  ["a product with a point", (kroner) => `2·${spaced(kroner / 2)}`],
  ["ca.", (kroner) => `ca. ${spaced(kroner)}`],
  ["Inntil", (kroner) => `Inntil ${spaced(kroner)}`],
  ["+ mva", (kroner) => `${spaced(kroner)} + mva`],
  ["eks. mva", (kroner) => `${spaced(kroner)} eks. mva`],
  ["a share of", (kroner) => `40 % av ${spaced(kroner)}`],
  ["another currency", (kroner) => `${spaced(kroner)} EUR`],
  ["øre", (kroner) => `${spaced(kroner)},50`],
  ["a negative figure", (kroner) => `-${spaced(kroner)}`],
  ["thousands as an apostrophe", (kroner) => `${kroner / 1000}'`],
  ["milliarder", (kroner) => `${kroner / 1000} mrd`],
  ["a glued note mark", (kroner) => `${spaced(kroner)}1)`],
  ["two figures", (kroner) => `${spaced(kroner)},- ${spaced(kroner + 1000)},-`],
  ["words", () => "to hundre tusen"],
];
