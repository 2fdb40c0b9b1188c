import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { projectRoot } from "../../../env/projectRoot";
import { documentText } from "../../../importing/document/documentText";
import type { Imported } from "../../../importing/model/imported";
import { imported } from "../../support/importing/known";
import { readAllPdfs } from "../../support/importing/readAllPdfs";
import { textAsDocx, textAsPdf } from "../../support/importing/textAsFile";
import {
  ASKED_AMOUNTS,
  asks,
  money,
  PAIRS,
  READ_AMOUNTS,
  seen,
  signs,
  spaced,
  type Trait,
} from "../../support/importing/textTraits";

const textOf = async (docx: Buffer): Promise<string> => {
  const read = await documentText(docx);
  if (!read.ok) throw new Error(read.refusal.kind);
  return read.value;
};

/** Reads the same words as files of one kind. */
type Kind = { readonly name: string; readonly read: (texts: readonly string[]) => Promise<Imported[]> };
const KINDS: readonly Kind[] = [
  {
    name: "a Word document",
    read: (texts) => Promise.all(texts.map(async (text) => imported(await textOf(textAsDocx(text))))),
  },
  { name: "a PDF", read: async (texts) => readAllPdfs(texts.map(textAsPdf), "whole") },
];

let base = "";
beforeAll(async () => {
  base = await textOf(readFileSync(join(projectRoot(), "tests/support/importing/documents", "base.docx")));
});

/** Only a text file has tags as marks. */
const SIGNS = PAIRS.filter(([ticked]) => !ticked.startsWith("<"));
type Named = { readonly name: string; readonly trait: Trait };
const INVISIBLE: readonly Named[] = [
  { name: "marks of direction", trait: money((kroner) => `\u200e\u2066${spaced(kroner)}\u2069\u202c`) },
  { name: "blanks that do not break", trait: (text) => text.replaceAll(" ", "\u00a0") },
  { name: "soft hyphens", trait: (text) => text.replaceAll("barnehage", "barne\u00adhage") },
  { name: "blanks without width", trait: (text) => text.replace(/(?<=\p{L}) /gu, "\u200b ") },
];
const CERTAIN: readonly Named[] = [
  ...SIGNS.map(([ticked, open]) => ({ name: `${ticked} and ${open}`, trait: signs(ticked, open) })),
  // Two parts become two amounts, which differ from the base.
  ...READ_AMOUNTS.filter(([name]) => name !== "two parts").map(([name, write]) => ({ name, trait: money(write) })),
  ...INVISIBLE,
];
const ASKED: readonly Named[] = ASKED_AMOUNTS.map(([name, write]) => ({ name, trait: money(write) }));
const UNHEARD: Trait = (text) => text.replace("medbestemmelse Ja ☒ Nei ☐", "medbestemmelse Ja ☐ Nei ☒");

type Fate = "base" | "asks" | "wrong";
const fateOf = (read: Imported, plain: Imported): Fate =>
  JSON.stringify(seen(read)) === JSON.stringify(seen(plain)) ? "base" : asks(read) ? "asks" : "wrong";

describe.each(KINDS.map((kind) => [kind.name, kind] as const))("A file in %s", (_, { name, read }) => {
  let plain: Imported;
  const fatesOf = async (texts: readonly string[]): Promise<Fate[]> =>
    (await read(texts)).map((each) => fateOf(each, plain));
  beforeAll(async () => {
    [plain] = (await read([base])) as [Imported];
  });

  it("is read with the same result as the text, if the form is plain", () => {
    expect(seen(plain)).toEqual(seen(imported(base)));
  });

  it("is read with ticks, amounts and invisible marks of every kind", async () => {
    const fates = await fatesOf(CERTAIN.map(({ trait }) => trait(base)));
    const others = CERTAIN.filter((_, at) => fates[at] !== "base").map((each) => each.name);

    // If a cell is too narrow for the words, or its digits are reversed, the reader asks.
    expect(others).toEqual(name === "a PDF" ? ["millioner kroner", "Arabic digits"] : []);
    expect(fates).not.toContain("wrong");
  });

  it("raises a question about each uncertain amount", async () => {
    expect(await fatesOf(ASKED.map(({ trait }) => trait(base)))).toEqual(ASKED.map(() => "asks"));
  });

  it("never records an unheard union as heard, whatever the tick mark", async () => {
    const all = await read(SIGNS.map(([ticked, open]) => signs(ticked, open)(UNHEARD(base))));

    expect(all.map(({ answers }) => answers.find(({ field }) => field === "discussed")?.value)).toEqual(
      SIGNS.map(() => "no"),
    );
  });

  it("with two traits at once is never misread silently", async () => {
    const ticks = fc.constantFrom(...SIGNS).map(([ticked, open]) => signs(ticked, open));
    const figures = fc.constantFrom(...READ_AMOUNTS, ...ASKED_AMOUNTS).map(([, write]) => money(write));
    const marks = fc.constantFrom(...INVISIBLE.slice(1)).map(({ trait }) => trait);
    const drawn = fc.sample(fc.tuple(ticks, figures, marks), 30);
    const texts = drawn.map(([tick, write, mark]) => mark(tick(write(base))));
    const fates = await fatesOf(texts);

    expect(texts.filter((_, at) => fates[at] === "wrong")).toEqual([]);
  });
});
