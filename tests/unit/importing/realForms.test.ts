import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../../env/projectRoot";
import { documentText } from "../../../importing/document/documentText";
import { readPlainText } from "../../../importing/formats/readPlainText";
import { copied, laidOut } from "../../support/importing/blocks";
import { blocksOf2024, type Filled2024 } from "../../support/importing/filled2024";
import { json } from "../../support/importing/known";

/** The 2026 form with two measures; it describes the first one. */
let base = "";
beforeAll(async () => {
  const read = await documentText(readFileSync(join(projectRoot(), "tests/support/importing/documents", "base.docx")));
  if (!read.ok) throw new Error("the base cannot be read");
  base = read.value;
});

const TEXTS = ["forankret", "kollektiv", "lærerutdanning", "plan", "vikarer", "reise", "ansatte"];
const filled: Filled2024 = {
  owner: "Fjordvik kommune",
  network: "Fjord",
  uh: "Høgskulen på Vestlandet",
  scheme: 0,
  others: [
    { owner: 0, uh: 0 },
    { owner: 20_000, uh: 30_000 },
    { owner: 40_000, uh: 50_000 },
  ],
  measures: [
    {
      name: "Språk i lek",
      owner: 100_000,
      uh: 200_000,
      purpose: 1,
      texts: TEXTS.map((word) => `Slik er det med ${word} i barnehagene og skolene våre.`),
      periods: [true, false, false],
    },
  ],
};
const of2024 = (changed: Partial<Filled2024> = {}): string =>
  laidOut(
    blocksOf2024({ ...filled, ...changed }, (kroner) => `${kroner},-`),
    copied,
  );

// biome-ignore lint/suspicious/noExplicitAny: the JSON of docs/importing.md
type Read = any;
const read = (text: string): Read => {
  const plain = readPlainText(Buffer.from(text));
  if (!plain.ok) throw new Error("no text");
  return json(plain.value);
};
const partiesOf = ({ parties }: Read, kind: string): string[][] =>
  parties.filter((each: Read) => each.kind === kind).map(({ name, aliases }: Read) => [name, ...aliases]);
const codesIn = ({ findings }: Read): string[] => findings.map(({ code }: Read) => code);
const amountsIn = ({ measures }: Read): unknown[] =>
  measures.map(({ amounts }: Read) =>
    amounts.map(({ side, institution, kroner }: Read) => [side, institution, kroner]),
  );

describe("a network's name", () => {
  it.each([
    ["on a line with another label", "Eier: Fjordvik kommune\nNettverk: Fjord"],
    ["with a label in words", "Eier: Fjordvik kommune\nNavn på nettverk: Fjord kompetansenettverk"],
    ["without a label", "Eier: Fjordvik kommune\nFjord kompetansenettverk"],
    ["beside the owner", "Eier: Fjordvik kommune Kompetansenettverk Fjord"],
    ["after the owner's comma", "Eier: Fjordvik kommune, Kompetansenettverk Fjord"],
  ])("is no owner: %s", (_where, written) => {
    const imported = read(base.replace("Eier: Fjordvik kommune\nKompetansenettverk Fjord", written));

    expect(partiesOf(imported, "municipalOwner")).toEqual([["Fjordvik kommune"]]);
    expect(partiesOf(imported, "privateOwner")).toEqual([["Solgløtt barnehage AS"]]);
    expect(JSON.stringify(imported)).toContain("Fjord");
  });

  it("is no owner in the list of partners, nor in the 2024 form", () => {
    const listed = read(base.replace("1\tFjordvik", "1\tKompetansenettverk Fjord\t\tEier\n2\tFjordvik"));
    const earlier = read(of2024({ owner: "Fjordvik kommune, Kompetansenettverk Fjord" }));

    expect(partiesOf(listed, "privateOwner")).toEqual([["Solgløtt barnehage AS"]]);
    expect(partiesOf(earlier, "privateOwner")).toEqual([]);
  });

  it("does not hide an owner named after a network", () => {
    const imported = read(base.replaceAll("Solgløtt barnehage AS", "Nettverket barnehage AS"));

    expect(partiesOf(imported, "privateOwner")).toEqual([["Nettverket barnehage AS"]]);
  });
});

describe("one college in two spellings", () => {
  it.each([
    ["Høgskulen på Vestlandet", "HVL"],
    ["Høgskulen på Vestlandet", "Høyskolen på Vestlandet"],
    ["Høgskolen i Innlandet", "Høgskolen Innlandet"],
    ["Høgskolen i Innlandet", "Universitetet i Innlandet"],
    ["Høgskolen i Havnevik", "Høgskulen Havnevik"],
    ["Universitetet i Sørøst-Norge", "Universitetet i Sør-Øst Norge"],
  ])("is proposed as one, with both names: %s and %s", (own, listed) => {
    const imported = read(
      base
        .replace("Kompetansemiljø: Nord universitet", `Kompetansemiljø: ${own}`)
        .replaceAll(" (Nord)", "")
        .replace("3\tNord universitet", `3\t${listed}`),
    );
    const names = partiesOf(imported, "uh");

    expect(names).toHaveLength(1);
    expect(names[0]).toEqual(expect.arrayContaining([own]));
  });

  it("remains two parties if it really is two", () => {
    const imported = read(base.replace("Kompetansemiljø: Nord universitet", "Kompetansemiljø: Høgskolen i Havnevik"));

    expect(partiesOf(imported, "uh").map(([name]) => name)).toEqual(["Høgskolen i Havnevik", "Nord universitet"]);
  });
});

describe("an amount without its institution", () => {
  it("belongs to the only institution named in the form, in both editions", () => {
    expect(amountsIn(read(base.replaceAll(" (Nord)", "")))).toEqual([
      [
        ["owner", null, 200_000],
        ["uh", "Nord universitet", 300_500],
      ],
      [
        ["owner", null, 150_000],
        ["uh", "Nord universitet", 250_000],
      ],
    ]);
    expect(amountsIn(read(of2024()))).toEqual([
      [
        ["owner", null, 100_000],
        ["uh", "Høgskulen på Vestlandet", 200_000],
      ],
    ]);
  });

  it("belongs to nobody if the form names two", () => {
    const imported = read(
      base.replaceAll(" (Nord)", "").replace("miljø: Nord universitet", "miljø: Nord universitet og NTNU"),
    );

    expect(amountsIn(imported)[1]).toContainEqual(["uh", null, 250_000]);
  });
});

describe("names with another program's marks", () => {
  it("lose the marks, and their figures are not part of the measure's number", () => {
    const imported = read(
      base
        .replaceAll("Lek og språk i barnehagen", "**18 gruppeledersamlinger**")
        .replace("Solgløtt barnehage AS", "**Solgløtt** barnehage AS")
        .replace("Maja Bergheim", "*Maja Bergheim*")
        .replace("miljø: Nord universitet", "miljø: __Nord universitet__")
        .replace("Eier: Fjordvik kommune", "**Eier:** Fjordvik kommune")
        .replace("1\tFjordvik", "\t<i>Navn på eier/UH</i>\t\t\n1\tFjordvik")
        .replace("Sivert Lundemo", "_Sivert_ &amp; <b>Lundemo</b>"),
    );

    expect(imported.measures.map(({ number, name }: Read) => [number, name])).toEqual([
      [1, "18 gruppeledersamlinger"],
      [2, "Trygt skolemiljø"],
    ]);
    expect(amountsIn(imported)).toEqual(amountsIn(read(base)));
    expect(imported.parties).toEqual(read(base).parties);
    expect(imported.header.consultation.participants[0].name).toBe("Sivert & Lundemo");
    expect(JSON.stringify(imported)).toContain('"Maja Bergheim"');
  });

  it("lose the marks in the 2024 form too", () => {
    const [measure] = filled.measures;
    const imported = read(
      of2024({
        owner: "**Fjordvik kommune**",
        measures: [{ ...(measure as NonNullable<typeof measure>), name: "**18 _samlinger_** for <i>ledere</i>" }],
      }),
    );

    expect(imported.measures.map(({ name }: Read) => name)).toEqual(["18 samlinger for ledere"]);
    expect(partiesOf(imported, "municipalOwner")).toEqual([["Fjordvik kommune"]]);
  });

  it("keep ticks and note marks", () => {
    const ticked = base.replaceAll("☒", "(*)").replaceAll("☐", "( )").replaceAll("000,-", "000,-*");

    expect(read(ticked).header.consultation).toEqual(read(base).header.consultation);
    expect(amountsIn(read(ticked))).toEqual(amountsIn(read(base)));
  });

  it("treat struck-through options as not chosen", () => {
    const struck = base.replace("medbestemmelse Ja ☒ Nei ☐", "medbestemmelse ~~Ja~~ Nei");

    expect(read(struck).header.consultation.discussed).toBe("no");
  });
});

describe("a table with only the sum filled in", () => {
  const ROWS = /Tiltak 1: Lek[^\n]*\nTiltak 2[^\n]*\n/;
  const SHARES = /UH: 300 500,-[^\n]*\nEier: 200 000,-[^\n]*\nTotalt[^\n]*\n/;

  it.each([
    ["has no other rows", ""],
    ["has rows that nobody filled in", "Tiltak 1:\t\t\t\nTiltak 2:\t\t\t\n"],
    ["has a row with a name alone", "Tiltak 1: Lek og språk i barnehagen\t\t\t\n"],
    [
      "has rows with prompts",
      ["Tiltak 1:", ...Array(3).fill("Klikk eller trykk her for å skrive inn tekst.")].join("\t").concat("\n"),
    ],
  ])("gives its figures to the only measure: it %s", (_what, rows) => {
    const imported = read(base.replace(ROWS, rows).replace(SHARES, "Vikarer, reise og opphold.\n"));

    expect(imported.measures).toHaveLength(1);
    expect(amountsIn(imported)).toEqual([
      [
        ["owner", null, 350_000],
        ["uh", "Nord universitet", 550_500],
      ],
    ]);
    expect(imported.sums.every(({ holds }: Read) => holds)).toBe(true);
  });

  it("is compared with the measure's own shares", () => {
    expect(codesIn(read(base.replace(ROWS, "")))).toContain("differs-from-header");
  });

  it("causes a question if there are two measures", () => {
    const second = "TILTAK 2: Ny\n1. Vurdering av behov\nBehov finnes.\n5. Målgruppe\nAlle ansatte.\n";
    const imported = read(`${base.replace(ROWS, "").replace(SHARES, "Vikarer.\n")}\n${second}`);

    expect(imported.findings).toContainEqual(
      expect.objectContaining({ code: "sum-alone", severity: "blocking", where: "Total sum det meldes behov for" }),
    );
    expect(amountsIn(imported).flat()).toEqual([]);
  });

  it("causes a question if its rows have no labels, or exceed those of any form", () => {
    const unlabelled = base.replace(ROWS, "200 000\t300 500\t500 500\n").replace(/Sum\t[^\n]*/, "");
    const long = base.replace("Sum\t", `${"Tiltak 3: Ny\t1 000,-\t1 000,-\t2 000,-\n".repeat(600)}Sum\t`);

    for (const text of [unlabelled, long]) {
      const imported = read(text);

      expect(imported.measures).toHaveLength(1);
      expect(imported.findings).toContainEqual(
        expect.objectContaining({ code: "figure-unreadable", where: "Total sum det meldes behov for" }),
      );
    }
  });
});

describe("the form's printed text", () => {
  it.each(["", "Navn på tiltaket", "<navn på tiltak>", "Klikk eller trykk her for å skrive inn tekst."])(
    "is no measure's name: «%s»",
    (name) => {
      const imported = read(base.replaceAll("Lek og språk i barnehagen", name));

      expect(imported.measures.map((each: Read) => [each.number, each.name])).toEqual([
        [1, ""],
        [2, "Trygt skolemiljø"],
      ]);
      expect(amountsIn(imported)).toEqual(amountsIn(read(base)));
      expect(codesIn(imported)).toContain("measure-unnamed");
    },
  );

  it("is no measure's name in the 2024 form either", () => {
    const imported = read(of2024().replace("Navn på tiltak: Språk i lek", "Navn på tiltak: [Skriv navn på tiltaket]"));

    expect(imported.measures.map(({ name }: Read) => name)).toEqual([""]);
    expect(codesIn(imported)).toContain("measure-unnamed");
  });

  it.each([
    "Beskriv hvem tiltaket er for, og hvilke grupper som deltar.",
    "Hvem er tiltaket for?",
    "Beskriv hvem tiltaket er for\nHvilke grupper deltar?",
  ])("is no answer: «%s»", (prompt) => {
    const imported = read(base.replace("Ansatte og ledere i alle barnehagene.", prompt));

    expect(imported.measures[0].sections.audience).toBeUndefined();
    expect(codesIn(imported).filter((code) => code === "placeholder-left")).toHaveLength(2);
    expect(JSON.stringify(imported.unplaced)).toContain("tiltaket");
  });

  it("is removed from the start of an answer, in both editions", () => {
    const prompt = "Beskriv hvem tiltaket er for";
    const later = read(base.replace("Ansatte og ledere", `${prompt}\nAnsatte og ledere`));
    const earlier = read(of2024().replace("Slik er det med ansatte", `${prompt}.\nSlik er det med ansatte`));

    expect(later.measures[0].sections.audience).toBe("Ansatte og ledere i alle barnehagene.");
    expect(earlier.measures[0].sections.audience).toMatch(/^Slik er det med ansatte/);
    for (const imported of [later, earlier]) expect(JSON.stringify(imported.unplaced)).toContain(prompt);
  });

  it("is ignored if numbers of a list are alone", () => {
    const imported = read(
      base
        .replace("Liste over andre", "1.\n2.\n3.\nListe over andre")
        .replace(
          "3\tNord universitet\tJonas Havnelid\tUH",
          "3\tNord universitet\tJonas Havnelid\tUH\n4\t\t\t\n5\t\t\t",
        ),
    );

    expect(imported.unplaced).toEqual([]);
    expect(imported.parties).toEqual(read(base).parties);
  });
});
