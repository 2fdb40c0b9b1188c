import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { projectRoot } from "../../../env/projectRoot";
import { documentText } from "../../../importing/document/documentText";
import { importForm } from "../../../importing/document/importForm";
import { readKnownForms } from "../../../importing/document/knownForms";
import { readPlainText } from "../../../importing/formats/readPlainText";
import type { Imported } from "../../../importing/model/imported";
import { rows, runs } from "../../support/cases";
import {
  ASKED_AMOUNTS,
  ASKING,
  apart,
  asks,
  money,
  PAIRS,
  READ_AMOUNTS,
  seen,
  signs,
  spaced,
  type Trait,
} from "../../support/importing/textTraits";

const known = readKnownForms(join(projectRoot(), "forms"));
let base = "";
let readBase: Imported;

beforeAll(async () => {
  const read = await documentText(readFileSync(join(projectRoot(), "tests/support/importing/documents", "base.docx")));
  if (!read.ok) throw new Error("the base cannot be read");
  base = read.value;
  readBase = importedFrom(base);
});

function outcome(text: string) {
  const file = readPlainText(Buffer.from(text, "utf8"));
  if (!file.ok) throw new Error("no text");
  return importForm(file.value, known.forms, known.institutions);
}

function importedFrom(text: string): Imported {
  const outcomeOf = outcome(text);
  if (!outcomeOf.ok) throw new Error(outcomeOf.refusal.kind);
  return outcomeOf.value;
}

/** The result for a trait: read like the base, asked about, or silently wrong. */
function fate(text: string): "base" | "asks" | "wrong" {
  const imported = importedFrom(text);
  if (JSON.stringify(seen(imported)) === JSON.stringify(seen(readBase))) return "base";
  return asks(imported) ? "asks" : "wrong";
}

describe("a tick in other signs", () => {
  it.each(rows(PAIRS))("has its usual meaning: %s for ticked, %s for open", (ticked, open) => {
    expect(fate(signs(ticked, open)(base))).toBe("base");
  });

  it.each(rows(PAIRS))("never turns an unconsulted union into a consulted one: %s and %s", (ticked, open) => {
    const heard = base.replace("medbestemmelse Ja ☒ Nei ☐", "medbestemmelse Ja ☐ Nei ☒");
    const { answers } = importedFrom(signs(ticked, open)(heard));

    expect(answers.find(({ field }) => field === "discussed")?.value).toBe("no");
  });

  it.each([
    ["the same sign for both", "\ufffd", "\ufffd"],
    ["no sign for either", "", ""],
  ])("causes a question: %s", (_what, ticked, open) => {
    const imported = importedFrom(signs(ticked, open)(base));

    expect(seen(imported).ticks).toEqual([]);
    expect(imported.findings.filter(({ code }) => ASKING.has(code)).length).toBeGreaterThan(5);
  });

  it("causes a question if two options have unknown signs that no other question explains", () => {
    const text = base.replace("medbestemmelse Ja ☒ Nei ☐", "medbestemmelse Ja \ue123 Nei \ue124");
    const { answers, findings } = importedFrom(text);

    expect(answers.some(({ field }) => field === "discussed")).toBe(false);
    expect(findings.find(({ code }) => code === "choice-unclear")).toMatchObject({ severity: "blocking" });
  });

  it.each<[string, string, string | undefined, string]>([
    ["both ticked", "Ja ☒ Nei ☒", undefined, "two-answers"],
    ["none ticked", "Ja ☐ Nei ☐", undefined, "not-answered"],
    ["one box lost", "Ja ☐ Nei", undefined, "choice-unclear"],
    ["both boxes lost", "Ja Nei", undefined, "choice-unclear"],
    ["a sentence that begins like an option", "Ja dersom minst to var med", undefined, "choice-unclear"],
    ["the others taken out", "Nei", "no", ""],
    ["boxes in a row of their own", "\nJa\tNei\n☐\t☒", "no", ""],
    ["one sign in the second column", "\nJa\tNei\n\tx", "no", ""],
    ["boxes before the options", "☐ Ja ☒ Nei", "no", ""],
    ["each option on its line", "\n☐ Ja\n☒ Nei", "no", ""],
    ["bullets before them", "\n• Ja ☐\n• Nei ☒", "no", ""],
    ["the answer written after both", "Ja/Nei: Nei", "no", ""],
  ])("is understood beside the question about the unions: %s", (_what, written, value, code) => {
    const { answers, findings } = importedFrom(base.replace("medbestemmelse Ja ☒ Nei ☐", `medbestemmelse ${written}`));
    const answer = answers.find(({ field }) => field === "discussed")?.value;

    expect(typeof answer === "string" ? answer : undefined).toBe(value);
    if (code !== "") expect(findings.map((finding) => finding.code)).toContain(code);
  });
});

describe("boxes with signs for the ticked ones only", () => {
  const OPTION = /(Ja|Nei|Vet ikke|Vurdert ikke relevant|Barnehage|Grunnskole|Begge deler)( \([^)]*\))? ([☒☐])/g;
  const ITEM =
    /(Analyse\/vurdering av behov|Planlegging av tiltak|Gjennomføring av tiltak|(?:Vår|Høst) 202\d|Videre) ([☒☐]) ?/g;
  const allYes: Trait = (text) => text.replace(/Ja ☐([^☐☒\n]*)Nei ☒/g, "Ja ☒$1Nei ☐");

  it.each<[string, Trait, Trait]>([
    ["after all options", (text) => text, (text) => text],
    ["before all options", (text) => text.replace(OPTION, "$3 $1$2"), (text) => text.replace(ITEM, "$2 $1 ")],
    ["before the items of lists", (text) => text, (text) => text.replace(ITEM, "\n$2 $1")],
    ["after the items of lists", (text) => text, (text) => text.replace(ITEM, "\n$1 $2")],
    [
      "after the items and before the others",
      (text) => text.replace(OPTION, "$3 $1$2"),
      (text) => text.replace(ITEM, "\n$1 $2"),
    ],
  ])("are read correctly or cause a question: %s", (_what, one, many) => {
    for (const answers of [base, allYes(base)])
      for (const [sign, blanks] of [
        ["☒", / +/g],
        ["x", / +/g],
        ["x", /(?!)/g],
      ] as const) {
        const whole = many(one(answers));
        const imported = importedFrom(
          whole.replaceAll("☐", "").replaceAll("☒", sign).replace(blanks, " ").replace(/ +$/gm, ""),
        );
        const ticks = (seen(importedFrom(whole)).ticks as unknown[]).map((tick) => JSON.stringify(tick));

        expect(ticks).toEqual(
          expect.arrayContaining((seen(imported).ticks as unknown[]).map((tick) => JSON.stringify(tick))),
        );
        const unclear = imported.findings.filter(({ code }) => code === "choice-unclear").length;
        expect((seen(imported).ticks as unknown[]).length + unclear).toBe(ticks.length);
      }
  });
});

describe("a list with several choices", () => {
  it.each<[string, string, readonly string[] | undefined, boolean]>([
    ["two of four left", "Høst 2026 Vår 2027", undefined, true],
    ["two of four left, each on its line", "\nHøst 2026\nVår 2027", undefined, true],
    ["two of four and a line between", "Vår 2026–Høst 2026", undefined, true],
    ["all four without a sign", "Vår 2026 Høst 2026 Vår 2027 Videre", undefined, true],
    ["one left", "Høst 2026", ["autumn2026"], false],
  ])("is read correctly or causes a question: %s", (_what, written, value, asked) => {
    const { answers, findings } = importedFrom(base.replace("Vår 2026 ☐ Høst 2026 ☒ Vår 2027 ☒ Videre ☐", written));

    expect(answers.find(({ field }) => field === "duration")?.value).toEqual(value);
    expect(findings.some(({ code, where }) => code === "choice-unclear" && where.includes("varighet"))).toBe(asked);
  });
});

describe("an amount in another notation", () => {
  it.each(rows(READ_AMOUNTS))("has its usual value: %s", (_what, write) => {
    const imported = importedFrom(money(write)(base));

    const of = (wanted: string) =>
      imported.measures.map(({ amounts }) =>
        amounts.filter(({ side }) => side === wanted).reduce((sum, { kroner }) => sum + kroner, 0),
      );
    expect([of("owner"), of("uh")]).toEqual([
      [200_000, 150_000],
      [300_500, 250_000],
    ]);
    expect(imported.sums.every(({ holds }) => holds)).toBe(true);
    expect(imported.parties.map(({ name }) => name)).toEqual(readBase.parties.map(({ name }) => name));
  });

  it.each(rows(ASKED_AMOUNTS))("causes a question: %s", (_what, write) => {
    const imported = importedFrom(money(write)(base));

    expect(imported.measures.flatMap(({ amounts }) => amounts)).toEqual([]);
    expect(asks(imported)).toBe(true);
    expect(fate(money(write)(base).replaceAll("\t", " "))).not.toBe("wrong");
  });

  it.each<[string, Trait]>([
    ["in the heading", (text) => text.replace("behov for 2026", "behov for 2026 (i 1000 kr)")],
    ["in a line above", (text) => text.replace("behov for 2026", "behov for 2026\nAlle tall i tusen kroner")],
    ["in each column", (text) => text.replace("\tEier\tUH\tTotalt", "\tEier (tkr)\tUH (tkr)\tTotalt (tkr)")],
    ["in the corner", (text) => text.replace("\tEier\tUH\tTotalt", "(tall i tusen)\tEier\tUH\tTotalt")],
    ["below the table", (text) => text.replace("Ev. kommentar fra", "(Beløp i tusen kroner)\nEv. kommentar fra")],
  ])("counts in thousands if the table says so: %s", (_what, state) => {
    const thousands = money((kroner) => String(kroner / 1000).replace(".", ","));
    const table = /Tiltak 1: Lek[\s\S]*?Sum[^\n]*/;
    const imported = importedFrom(state(base.replace(table, thousands)));

    expect(imported.measures.map(({ amounts }) => amounts.map(({ kroner }) => kroner))).toEqual([
      [200_000, 300_500],
      [150_000, 250_000],
    ]);
    expect(imported.findings.some(({ code }) => code === "figure-scaled")).toBe(true);
  });

  it("causes a question if only another part of the document counts in thousands", () => {
    const thousands = money((kroner) => String(kroner / 1000).replace(".", ","));
    const imported = importedFrom(thousands(base).replace("Ingen merknader.", "Alle tall er oppgitt i tusen kroner."));

    expect(imported.measures.flatMap(({ amounts }) => amounts)).toEqual([]);
    expect(asks(imported)).toBe(true);
  });

  it("follows the unit of each column", () => {
    const text = base
      .replace("\tEier\tUH\tTotalt", "\tEier (tkr)\tUH (kr)\tTotalt (kr)")
      .replace(/(Tiltak \d: [^\t]*|Sum)\t(\d+) 000,-/g, "$1\t$2");

    expect(fate(text)).not.toBe("wrong");
  });
});

it("names contain no markup, and a column's label is not a party", () => {
  const text = base
    .replaceAll("Trygt skolemiljø", "**Trygt skolemiljø**")
    .replace("Navn på eier/UH", "<i>Navn på eier/UH</i>")
    .replaceAll("Solgløtt barnehage AS", "<b>Solgløtt barnehage AS</b>");

  expect(importedFrom(text).measures.map(({ name }) => name)).toEqual(readBase.measures.map(({ name }) => name));
  expect(importedFrom(text).parties).toEqual(readBase.parties);
});

describe("a text without exactly one form", () => {
  const without: Trait = (text) =>
    text
      .replace("Eier: 200 000,- Brukes til vikarer.\n", "")
      .replaceAll("☒", "☐")
      .split("\n")
      .map((line) =>
        line.replace(/^(TILTAK 1|Eier|Kompetansemiljø): .*/, "$1:").replace(/^(Kompetansenettverk) .*/, "$1"),
      )
      .filter(
        (line) => !/^(?:Navn\t|Funksjon\t|\d\t|Utdanningsf|Fagf|6\t|Tiltak \d|Sum\t|UH: |Eier: |Totalt E)/.test(line),
      )
      .join("\n");
  const bare: Trait = (text) => without(text).replace(/^(?:[A-ZÅ][^\n]*\.)$/gm, "");

  it.each<[string, Trait, string]>([
    ["the blank form", bare, "blank"],
    [
      "the blank form with its prompts",
      (text) => bare(text).replace("5. Målgruppe", "5. Målgruppe\nBeskriv hvem tiltaket er for."),
      "blank",
    ],
    ["a guide", (text) => `Veiledning til skjemaet\n${without(text)}`, "guidance"],
    ["a report", (text) => `Rapportering 2025\n${without(text)}`, "guidance"],
    ["a guide in nynorsk", (text) => `Rettleiing\n${without(text)}`, "guidance"],
    [
      "another application after it",
      (text) => `${text}\n${text.replaceAll("Fjordvik", "Havnes")}`,
      "several-applications",
    ],
  ])("is refused: %s", (_what, change, kind) => {
    expect(outcome(change(base))).toMatchObject({ ok: false, refusal: { kind } });
  });

  it("is one application if the same form, or two of its measures, occur twice", () => {
    const second = base
      .replace("TILTAK 1: Lek og språk i barnehagen", "TILTAK 2: Trygt skolemiljø")
      .replace("UH: 300 500,-", "UH: 250 000,-")
      .replace("Eier: 200 000,-", "Eier: 150 000,-")
      .replace("UH: 500 500,-", "UH: 400 000,-");
    for (const text of [`${base}\n${base}`, `${base}\n\n${second}`]) {
      const imported = importedFrom(text);

      expect(seen(imported).figures).toEqual(seen(readBase).figures);
      expect(imported.sums.every(({ holds }) => holds)).toBe(true);
      expect(imported.findings.some(({ severity }) => severity === "blocking")).toBe(false);
    }
  });

  it("causes a question if the second table of an application has other figures", () => {
    const other = base.replace("150 000,-\t250 000,- (Nord)\t400 000,-", "160 000,-\t250 000,- (Nord)\t410 000,-");

    expect(importedFrom(`${base}\n${other}`).findings.map(({ code }) => code)).toContain("attachments-differ");
  });
});

describe("the import of two traits at once", () => {
  const ticks = fc.constantFrom(...PAIRS).map(([ticked, open]) => signs(ticked, open));
  const figures = fc.constantFrom<Trait>(
    money((kroner) => `${String(kroner / 1000).replace(".", ",")} tkr`),
    money((kroner) => apart(kroner, "'")),
    money((kroner) => `\u200e${spaced(kroner)}`),
    money((kroner) => `${spaced(kroner)} 1)`),
    money((kroner) => `ca. ${spaced(kroner)}`),
    money((kroner) => `${spaced(kroner)}-${spaced(kroner + 1000)}`),
    money((kroner) => String(kroner / 1000).replace(".", ",")),
  );
  const layouts = fc.constantFrom<Trait>(
    (text) => text,
    (text) => text.replaceAll(" ", "\u00a0"),
    (text) => text.replaceAll("\n", "\r\n"),
    (text) => text.replaceAll("\n", "\n\n"),
    (text) => text.replaceAll("\t", " "),
    (text) => text.replaceAll("\t", " | "),
    (text) => text.toLocaleUpperCase("nb"),
    (text) => text.replace(/(Ja|Nei|Vet ikke) (\S+)(?=[ \n])/g, "$2 $1"),
  );

  it("gives the usual result or a question, never a silent error", () => {
    fc.assert(
      fc.property(ticks, figures, layouts, (tick, write, lay) => {
        expect(fate(lay(tick(write(base))))).not.toBe("wrong");
      }),
      { numRuns: runs(60) },
    );
  });
});
