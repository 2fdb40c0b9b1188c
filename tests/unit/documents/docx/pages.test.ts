import { type BlockLayout, layoutDocument, type TableLayout } from "docx/layout";
import { docxDocument } from "../../../../documents/docx/renderDocx";
import { cutToWidth, textWidth } from "../../../../documents/docx/textWidth";
import { documentParts } from "../../../../documents/outline/documentParts";
import { type Outline, outlineOf } from "../../../../documents/outline/outline";
import { formInYear } from "../../../../domain/application/formInYear";
import type { Application } from "../../../../domain/section/section";
import type { Form } from "../../../../forms/form";
import { anApplication, form2026, noon, withAllAnswers } from "../../../support/application/application";
import { everyEdition, filledIn } from "../../../support/forms/everyEdition";
import { unzip } from "../../../support/importing/unzip";
import { wordFile } from "../../../support/office/wordFile";

const final = { number: 2, parts: [] };
const compiled = (application: Application, form: Form = form2026): Outline =>
  outlineOf(form, application, { version: 9, at: noon, final });

/** The pages of the first document, laid out as Word does. */
function pagesOf(outline: Outline) {
  const [part] = documentParts(outline);
  if (!part) throw new Error("there is no document");
  const { pages, stoppedAt } = layoutDocument(docxDocument(outline, part), { guess: true });
  if (stoppedAt !== undefined) throw new Error(`the layout stopped at ${stoppedAt}`);
  return pages;
}

/** The headings of the first document, with the numbers that Word prints before them. */
async function headingsOf(outline: Outline): Promise<string[]> {
  const files = await filesOf(outline);
  const numbering = files.get("word/numbering.xml") ?? "";
  const lists = new Map(
    [...numbering.matchAll(/<w:num w:numId="(\d+)".*?<w:abstractNumId w:val="(\d+)"\/>(.*?)<\/w:num>/gs)].map(
      ([, id, abstract, own]) => {
        const level =
          new RegExp(`<w:abstractNum w:abstractNumId="${abstract}".*?</w:lvl>`, "s").exec(numbering)?.[0] ?? "";
        const start = Number(/startOverride w:val="(\d+)"/.exec(own ?? "")?.[1]);
        const format = /<w:numFmt w:val="(\w+)"/.exec(level)?.[1];
        const sign = format === "lowerLetter" ? String.fromCharCode(96 + start) : String(start);
        return [id, (/<w:lvlText w:val="([^"]*)"/.exec(level)?.[1] ?? "").replace("%1", sign)];
      },
    ),
  );
  const xml = files.get("word/document.xml") ?? "";
  return [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*?<w:pStyle w:val="Heading\d"\/>.*?<\/w:p>/gs)].map(([heading]) => {
    const text = [...heading.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, words]) => words).join("");
    const id = /<w:numId w:val="(\d+)"/.exec(heading)?.[1];
    return id === undefined ? text : `${lists.get(id)} ${text}`;
  });
}

async function filesOf(outline: Outline): Promise<Map<string, string>> {
  const [part] = documentParts(outline);
  if (!part) throw new Error("there is no document");
  return unzip(await wordFile(outline, part));
}

const tablesIn = (blocks: readonly BlockLayout[]): TableLayout[] =>
  blocks.filter((block): block is TableLayout => block.type === "table");

const measures = Array.from({ length: 40 }, (_, index) => ({
  ...{ id: `m${index + 1}`, number: index + 1, name: `Tiltak på trinn ${index + 1}`, scheme: null },
  partyIds: ["fjordvik", "solsikken", "lms", "union"],
}));

describe("The pages of a document", () => {
  it("repeat the heading of a table that goes on on the next one", () => {
    const pages = pagesOf(compiled(withAllAnswers(anApplication({ measures }))));
    const goesOn = pages.slice(1).flatMap(({ body }) => tablesIn(body.slice(0, 1)));
    expect(goesOn.length).toBeGreaterThan(0);
    for (const { rows } of goesOn) expect(rows[0]?.index).toBe(0);
  });

  it("keep a sum with the row above it, and a short table whole", () => {
    for (let count = 1; count <= 40; count += 6) {
      const pages = pagesOf(compiled(withAllAnswers(anApplication({ measures: measures.slice(0, count) }))));
      const parts = pages.flatMap(({ body }) => tablesIn(body));
      // The rows of each table on each page, without its repeated heading.
      for (const { rows } of parts) {
        const own = rows.filter(({ index }) => index > 0);
        if (own[0] && own[0].index > 1) expect(own.length).toBeGreaterThan(1);
      }
    }
  });

  it("have no row of a long table alone, and the note about it beside it", () => {
    for (let count = 18; count <= 30; count += 1) {
      const application = withAllAnswers(anApplication({ measures: measures.slice(0, count) }));
      const pages = pagesOf(compiled(application));
      for (const { body } of pages) {
        expect(body[0]?.type === "paragraph" && body[0].lines[0]?.text.startsWith("UH fordelt")).toBe(false);
        for (const { rows } of tablesIn(body)) {
          const own = rows.filter(({ index }) => index > 0);
          const isCut =
            (own[0]?.index ?? 1) > 1 || tablesIn([body.at(-1) as BlockLayout]).some((each) => each.rows === rows);
          if (isCut) expect(own.length).not.toBe(1);
        }
      }
    }
  });
});

describe("The headings of a document", () => {
  it("have the numbers of the form, counted by Word", async () => {
    const lines = await headingsOf(compiled(withAllAnswers(anApplication())));
    for (const heading of [
      "1. Vurdering av behov",
      "4. Vurdering av måloppnåelse",
      "a) Tiltakene er gjennomført i tråd med planer og behovsmeldinger",
      "e) Tiltakene har styrket og praksisrettet lærerutdanningen",
      "7. Annet",
    ])
      expect(lines).toContain(heading);
    expect(lines).toContain("Tiltak 1: Kvalitetsutvikling i barnehagene");
  });

  it("have the same numbers in each measure of one document", async () => {
    const klima = everyEdition.find(({ id }) => id === "klima-2027") as Form;
    const { form, application } = filledIn(klima);
    const schemes = [{ id: "only", label: "Ordningen" }];
    const inOne = { ...form, documents: "scheme", schemes } as Form;
    const all = application.measures.map((measure) => ({ ...measure, scheme: "only" }));
    const lines = await headingsOf(compiled({ ...application, measures: all }, inOne));
    const numbered = form.sections.filter(({ scope, number }) => scope === "measure" && number !== undefined);
    expect(numbered.length).toBeGreaterThan(1);
    for (const { number, title } of numbered)
      expect(lines.filter((line) => line === `${number}. ${title}`)).toHaveLength(all.length);
  });
});

describe("A document of another year than its edition's", () => {
  it.each(everyEdition.map((edition) => [edition.id, edition] as const))(
    "names no year of %s before its own",
    async (_id, edition) => {
      const year = edition.year + 3;
      const { form, application } = filledIn(formInYear(edition, year));
      const deadline = application.deadline.replace(String(edition.year), String(year));
      const moved = { ...application, title: "Vår søknad", year, deadline };
      const outline = outlineOf(form, moved, { version: 1, at: new Date(`${year}-01-11`) });
      const text = (await filesOf(outline)).get("word/document.xml")?.replaceAll(/<[^>]+>/g, "\n") ?? "";
      expect(text).toContain(String(year));
      expect(text.split("\n").filter((line) => line.includes(String(edition.year)))).toEqual([]);
    },
  );
});

describe("The width of a text", () => {
  it("is that of Calibri's letters", () => {
    // A figure of Calibri is 1038 of 2048 units wide, and a blank 463.
    expect(textWidth("880", { size: 20 })).toBeCloseTo((3 * 1038 * 200) / 2048, 0);
    expect(textWidth("8 8", { size: 20 })).toBeCloseTo(((2 * 1038 + 463) * 200) / 2048, 0);
    expect(textWidth("Š", { size: 20 })).toBeGreaterThan(0);
  });

  it("cuts a name with an ellipsis, and never wider than it may be", () => {
    const name = "Behovsmelding 2027, Tiltak 3: Ledersamlinger";
    expect(cutToWidth(name, 100_000, { size: 18 })).toBe(name);
    const cut = cutToWidth(name, 3000, { size: 18 });
    expect(cut).toMatch(/^Behovsmelding.*…$/);
    expect(textWidth(cut, { size: 18 })).toBeLessThanOrEqual(3000);
  });
});
