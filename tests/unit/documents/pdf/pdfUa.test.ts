import { documentParts } from "../../../../documents/outline/documentParts";
import { type Outline, outlineOf } from "../../../../documents/outline/outline";
import { withoutPrivate } from "../../../../documents/outline/withoutPrivate";
import { renderPdf } from "../../../../documents/pdf/renderPdf";
import { formIn } from "../../../../domain/application/formInYear";
import type { Application } from "../../../../domain/section/section";
import { inLanguage, LANGUAGES, type Language } from "../../../../domain/values/language";
import type { Form } from "../../../../forms/form";
import { aFinishedApplication, form2026, noon } from "../../../support/application/application";
import { anApplication2024, answered2024, form2024 } from "../../../support/application/application2024";
import { popplerSays } from "../../../support/office/poppler";
import { withPoppler } from "../../../support/office/withTool";
import { pdfObjects } from "../../../support/pdf/pdfObjects";
import { pdfUaFaults } from "../../../support/pdf/pdfUaFaults";

const finalOf = (anyForm: Form, application: Application, language: Language): Outline =>
  inLanguage(language, () =>
    outlineOf(formIn(anyForm, language), application, { version: 9, at: noon, final: { number: 2, parts: [] } }),
  );

/** The first file of an outline. */
function firstPdf(outline: Outline, withheld = false): Promise<Buffer> {
  const [part] = documentParts(outline);
  if (!part) throw new Error("the application has no document");
  return renderPdf(outline, part, { withheld });
}

const CASES: [string, () => Promise<Buffer>][] = [
  ...LANGUAGES.flatMap((language): [string, () => Promise<Buffer>][] => [
    [`of 2026 in ${language}`, () => firstPdf(finalOf(form2026, aFinishedApplication({ language }), language))],
    [`of 2024 in ${language}`, () => firstPdf(finalOf(form2024, answered2024({ language }), language))],
  ]),
  [
    "that leaves out what is private",
    () => firstPdf(withoutPrivate(outlineOf(form2024, answered2024(), { version: 1, at: noon })).outline, true),
  ],
  ["in which nothing is written", () => firstPdf(outlineOf(form2024, anApplication2024(), { version: 1, at: noon }))],
];

it.each(CASES)("A PDF %s follows PDF/UA-1.", async (_, make) => {
  expect(pdfUaFaults(pdfObjects(await make()))).toEqual([]);
});

describe("The check of PDF/UA-1", () => {
  let sound: string;
  beforeAll(async () => {
    sound = (await firstPdf(finalOf(form2024, answered2024(), "nb"))).toString("latin1");
  });

  it.each([
    ["no identifier", "pdfuaid:part>1", "pdfuaid:part>2", "06-002"],
    ["no title in the metadata", "<dc:title>", "<dc:tytle>", "06-003"],
    ["a title of which nothing is said", "/DisplayDocTitle true", "/DisplayDocTitle null", "07-001"],
    ["a title that is hidden", "/DisplayDocTitle true", "/DisplayDocTitle false", "07-002"],
    ["no language", "/Lang (nb-NO)", "/Lang (nbxNO)", "11-001"],
    ["no mark that it is tagged", "/Marked true", "/Marked null", "6.2"],
    ["an unknown element", "/S /LBody", "/S /LBaby", "02-001"],
    ["a cell outside a row", "/S /TR", "/S /TH", "09-004"],
    ["an option outside a list", "/S /LI", "/S /P ", "09-005"],
    ["no first heading", "/S /H1", "/S /H2", "14-002"],
    ["a level left out", "/S /H2", "/S /H4", "14-003"],
    ["a heading cell without its scope", "/Scope /Column", "/Scope /Colour", "15-003"],
    ["another tab order", "/Tabs /S", "/Tabs /R", "28-009"],
    ["a font that is no subset", "/BaseFont /BZZZZZ+", "/BaseFont /bzzzzz+", "7.21.4.2"],
  ])("finds %s.", (_, part, other, number) => {
    expect(sound).toContain(part);
    const broken = pdfObjects(Buffer.from(sound.replaceAll(part, other), "latin1"));
    expect(pdfUaFaults(broken).join("\n")).toContain(number);
  });

  it("finds text that is neither tagged nor an artifact.", () => {
    const pdf = pdfObjects(Buffer.from(sound, "latin1"));
    const untagged = {
      ...pdf,
      stream: (value: Parameters<typeof pdf.stream>[0]) => pdf.stream(value).replace(/\/P <<\n[^>]*>> BDC\n/, ""),
    };
    expect(pdfUaFaults(untagged).join("\n")).toContain("01-005");
  });
});

withPoppler("Another reader of PDF sees", () => {
  let pdf: Buffer;
  beforeAll(async () => {
    pdf = await firstPdf(finalOf(form2026, aFinishedApplication(), "nb"));
  });

  it("what the file says of itself, and no person as its author.", async () => {
    const said = await popplerSays(pdf, "pdfinfo");
    expect(said).toMatch(/^Title: +Behovsmelding 2026, Tiltak 1: Kvalitetsutvikling i barnehagene$/m);
    expect(said).toMatch(/^Creator: +Samskriv$/m);
    expect(said).toMatch(/^Tagged: +yes$/m);
    expect(said).toMatch(/^PDF subtype: +PDF\/UA-1$|^PDF version: +1\.7$/m);
    expect(said).toMatch(/\(A4\)/);
    expect(said).toMatch(/^Author: +(?:Samskriv|Fjordvik kommune)$/m);
  });

  it("the structure: title, chapters, sections, lists of options, and tables with heading cells.", async () => {
    const struct = await popplerSays(pdf, "pdfinfo", "-struct-text");
    expect(struct).toMatch(/^Document\n {2}H1 \(block\)\n {4}"Behovsmelding 2026"/m);
    expect(struct).toMatch(/Lbl \(block\)[\s\S]*?"☒"\n {8}LBody \(block\)\n {10}"Barnehage"/);
    expect(struct).toMatch(/TH:? ?(?:\(block\))?\n +\/Scope \/Column\n[\s\S]*?"Tiltak"/);
    expect(struct).toMatch(/\/Scope \/Row\n[\s\S]*?"Tiltak 1: Kvalitetsutvikling i barnehagene"/);
    // The footer is no part of it.
    expect(struct).not.toContain("side 1 av");
  });

  it("that all fonts are embedded, as subsets whose signs are letters.", async () => {
    const fonts = (await popplerSays(pdf, "pdffonts")).trim().split("\n").slice(2);
    expect(fonts.length).toBeGreaterThan(2);
    expect(fonts.filter((line) => !/ yes yes yes /.test(line))).toEqual([]);
  });
});
