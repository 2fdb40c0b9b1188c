import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { projectRoot } from "../../../env/projectRoot";
import { type FileRefusal, fileSentence } from "../../../importing/formats/fileRefusal";
import { docxText } from "../../../importing/word/docxText";
import { basePages, TRAITS } from "../../support/importing/pdfTraits";
import { type Placed, type PlacedPdf, placedPdf, stream, string, widthOf } from "../../support/importing/placedPdf";
import { readAllPdfs } from "../../support/importing/readAllPdfs";

// biome-ignore lint/suspicious/noExplicitAny: what a program reads that knows the shape from the documentation
type Read = any;

let base: PlacedPdf;
let truth: Read;
/** The imported content, without the findings about the document itself. */
const answersIn = ({ findings: _, ...read }: Read): Read => ({
  ...read,
  // A watermark and a mark at a figure are not answers, and are kept.
  unplaced: read.unplaced?.filter(({ text }: { text: string }) => !/^(?:UTKAST\s*)+$|200 000,- ?¹/.test(text)),
});

beforeAll(async () => {
  base = await basePages();
  [truth] = readAllPdfs([placedPdf(base)]);
});

describe("The base form as a PDF", () => {
  it("is read with the same result as the Word document", () => {
    const { stdout } = spawnSync(
      process.execPath,
      [
        join(projectRoot(), "dist", "importing", "main.js"),
        join(projectRoot(), "tests/support/importing/documents", "base.docx"),
        "--json",
      ],
      { encoding: "utf8" },
    );

    expect(answersIn(truth)).toEqual(answersIn(JSON.parse(stdout)));
  });
});

describe("A PDF with a trait", () => {
  const names = Object.keys(TRAITS);
  let read: Map<string, Read>;
  beforeAll(() => {
    const documents = names.map((name) => placedPdf(TRAITS[name]?.trait(base, 1) as PlacedPdf));
    const all = readAllPdfs(documents);
    read = new Map(names.map((name, index) => [name, all[index]]));
  });

  it.each(names)("is read with the same result as the form without it: %s", (name) => {
    expect(answersIn(read.get(name))).toEqual(answersIn(truth));
  });
});

describe("A file from a common program", () => {
  const file = (name: string) => readFileSync(join(projectRoot(), "tests/support/importing/documents", name));
  const whole = "libreoffice.pdf";

  it.each(["ghostscript.pdf", "turned.pdf", "restricted.pdf"])(
    "is read with the same result as its source: %s",
    (name) => {
      const [made, from] = readAllPdfs([file(name), file(whole)]);

      expect(made).toEqual(from);
      expect(answersIn(made)).toEqual(answersIn(truth));
    },
  );

  it.each([
    ["locked.pdf", "password"],
    ["through-postscript.pdf", "illegible"],
  ])("is refused with its specific fault: %s", (name, refused) => {
    expect(readAllPdfs([file(name)])).toEqual([{ refused }]);
  });

  const cover = (text: string) => [{ page: 0, x: 50, y: 60, text, kind: "printed" as const }];

  it.each<[string, PlacedPdf, FileRefusal, RegExp]>([
    [
      "a portfolio",
      {
        pieces: cover("For the best experience, open this PDF portfolio in Acrobat X or Adobe Reader X, or later."),
        attachment: "behovsmelding.pdf",
        portfolio: true,
      },
      { kind: "portfolio" },
      /Ta behovsmeldingen ut av den og send den alene/,
    ],
    [
      "a form that only Adobe shows",
      { pieces: cover("Please wait... If this message is not eventually replaced, upgrade Adobe Reader."), xfa: true },
      { kind: "adobe-form" },
      /Skriv det ut til en ny PDF/,
    ],
  ])("is refused with advice: %s", (_what, pdf, refusal, sentence) => {
    expect(readAllPdfs([placedPdf(pdf)])).toEqual([{ refused: refusal.kind }]);
    expect(fileSentence("søknad.pdf", refusal)).toMatch(sentence);
  });

  it("is read if the form itself is on its pages, whatever else it contains", () => {
    const [portfolio, xfa] = readAllPdfs([
      placedPdf({ ...base, attachment: "budsjett.xlsx", portfolio: true }),
      placedPdf({ ...base, xfa: true }),
    ]);

    expect(answersIn(portfolio)).toEqual(answersIn(truth));
    expect(answersIn(xfa)).toEqual(answersIn(truth));
  });

  it("is read even if the bytes of its ligatures are swapped", async () => {
    const text = await docxText(file("base.docx"));
    if (!text.ok) throw new Error("no base form");
    const swapped = text.value.replace(/fl|ti|tt|fi/g, (letters) =>
      String.fromCharCode(letters.charCodeAt(0) * 0x100, letters.charCodeAt(1) * 0x100),
    );
    const [read] = readAllPdfs([Buffer.from(swapped)]);

    expect(swapped).not.toBe(text.value);
    expect(answersIn(read)).toEqual(answersIn(truth));
  });
});

describe("A PDF that cannot be read with certainty", () => {
  const field = (more: string, rect = [262, 595, 320, 609]) => ({ page: 0, rect, dictionary: more });
  const spot = (text: string) => base.pieces.find((piece) => piece.text === text) as Placed;
  const rectAt = ({ x, y, text }: Placed) => [x - 1, 842 - y - 3, x + widthOf(text) + 2, 842 - y + 9];
  const over = (more: string, text: string): PlacedPdf => ({
    ...base,
    fields: true,
    named: {
      shows: stream(
        `BT /Helv 9 Tf 2 3 Td ${string("250 000")} Tj ET`,
        "/Type /XObject /Subtype /Form /BBox [0 0 80 14] /Resources << /Font << /Helv << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> ",
      ),
    },
    annotations: [field(more, rectAt(spot(text)))],
  });
  const cases: readonly (readonly [string, string, () => PlacedPdf])[] = [
    [
      "two figures that lie over each other",
      "two-texts",
      () => ({ ...base, pieces: [...base.pieces, { ...spot("200 000,-"), text: "250 000,-" }] }),
    ],
    ["a figure drawn around", "drawn-mark", () => over("/Subtype /Circle", "200 000,-")],
    ["a line drawn by hand", "drawn-mark", () => over("/Subtype /Ink /InkList [[1 2 3 4]]", "[ ]")],
    ["a remark beside a figure", "remark", () => over("/Subtype /Text /Contents (Skal endres)", "200 000,-")],
    ["a page that is a picture", "page-without-text", () => ({ ...base, pictures: [2] })],
    ["other files in it", "attachment", () => ({ ...base, attachment: "budsjett.xlsx" })],
    [
      "boxes of one name that do not say which is ticked",
      "drawn-mark",
      () => {
        const boxes = base.pieces.filter(({ kind, page, y }) => kind === "box" && page === 0 && y === spot("[x]").y);
        return {
          ...base,
          fields: true,
          pieces: base.pieces.filter((piece) => !boxes.includes(piece)),
          annotations: boxes.map((piece) => field("/Subtype /Widget /FT /Btn /T (samme) /V /A", rectAt(piece))),
        };
      },
    ],
    [
      "a field that shows another figure than it holds",
      "two-texts",
      () => ({
        ...over(`/Subtype /Widget /FT /Tx /T (b) /V (200 000) /DA (/Helv 9 Tf 0 g) /AP << /N {shows} >>`, "200 000,-"),
        drawn: true,
        pieces: base.pieces.filter((piece) => piece !== spot("200 000,-")),
      }),
    ],
  ];
  let read: Read[];
  beforeAll(() => {
    read = readAllPdfs(cases.map(([, , make]) => placedPdf(make())));
  });

  it.each(cases)("says so: %s", (name, code) => {
    const [index] = cases.flatMap(([other], index) => (other === name ? [index] : []));
    const { findings } = read[index as number];

    expect(findings.map(({ code }: { code: string }) => code)).toContain(code);
  });

  it("names the place", () => {
    const { findings } = read[1];

    expect(findings[0]).toMatchObject({ severity: "blocking", where: "Side 1, ved «200 000,-»" });
  });

  it("loses the text that a PDF pen struck out, and keeps the typed text beside it", () => {
    const figure = spot("500 500,-");
    const [left, bottom, right, top] = rectAt(figure) as [number, number, number, number];
    const [struck] = readAllPdfs([
      placedPdf({
        ...base,
        annotations: [
          field(
            `/Subtype /StrikeOut /QuadPoints [${left} ${top} ${right} ${top} ${left} ${bottom} ${right} ${bottom}]`,
            [left, bottom, right, top],
          ),
          field("/Subtype /FreeText /Contents (510 500,-) /DA (/Helv 9 Tf 0 g)", [right, bottom, right + 38, top]),
        ],
      }),
    ]);

    expect(struck.measures[0].total).toBe(510_500);
    expect(struck.findings.map(({ code }: { code: string }) => code)).toContain("sum-differs");
  });
});

describe("A PDF with two traits", () => {
  it("is read with the same result as the form without them", () => {
    const names = Object.keys(TRAITS);
    const pairs = fc
      .tuple(fc.constantFrom(...names), fc.constantFrom(...names), fc.nat(1000))
      .filter(([one, other]) => kindOf(one) !== kindOf(other));
    const seed = Number(process.env.TRAITS_SEED ?? 7);
    const numRuns = Number(process.env.TRAITS_PAIRS ?? 40);
    const drawn = fc.sample(pairs, { numRuns, seed });
    // The generator first looks for room for spaced letters, and splits pieces last.
    const turnOf = (name: string) => ({ "headings spaced out": -1 })[name] ?? (kindOf(name) === "pieces" ? 1 : 0);
    const apply = (name: string, pdf: PlacedPdf, seed: number) => TRAITS[name]?.trait(pdf, seed) as PlacedPdf;
    const all = readAllPdfs(
      drawn.map(([one, other, seed]) => {
        const [first = one, second = other] = [one, other].sort((a, b) => turnOf(a) - turnOf(b));
        return placedPdf(apply(second, apply(first, base, seed), seed));
      }),
    );
    const wrong = drawn.filter((_, index) => {
      const { findings } = all[index];
      return (
        JSON.stringify(answersIn(all[index])) !== JSON.stringify(answersIn(truth)) && !asks(findings, truth.findings)
      );
    });

    expect(wrong).toEqual([]);
  });
});

const kindOf = (name: string) => TRAITS[name]?.kind;

/** Whether a document with a different result reports it, by a refusal or a new question. */
function asks(findings: readonly Read[] | undefined, usual: readonly Read[]): boolean {
  return !findings || findings.some((finding) => !usual.some((each) => each.where === finding.where));
}
