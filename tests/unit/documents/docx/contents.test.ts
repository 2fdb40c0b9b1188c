import { documentParts } from "../../../../documents/outline/documentParts";
import { type Outline, outlineOf } from "../../../../documents/outline/outline";
import type { Application } from "../../../../domain/section/section";
import { documentText } from "../../../../importing/document/documentText";
import { anApplication, form2026, noon, withAllAnswers } from "../../../support/application/application";
import { answered2024, form2024 } from "../../../support/application/application2024";
import { imported } from "../../../support/importing/known";
import { unzip } from "../../../support/importing/unzip";
import { openedByLibreOffice } from "../../../support/office/libreOffice";
import { openXmlMistakes } from "../../../support/office/openXmlMistakes";
import { popplerSays } from "../../../support/office/poppler";
import { withLibreOffice, withPoppler } from "../../../support/office/withTool";
import { wordFile } from "../../../support/office/wordFile";
import { largeApplication } from "../../../support/pages/samplePages";

const A_MINUTE = 60_000;
const compiled = (application: Application, form = form2026): Outline =>
  outlineOf(form, application, { version: 1, at: noon, final: { number: 1, parts: [] } });
const long = compiled(largeApplication(2_000, 3));

async function first(outline: Outline): Promise<Buffer> {
  const [part] = documentParts(outline);
  if (!part) throw new Error("there is no document");
  return wordFile(outline, part);
}

/** The entries of the table of contents, each with its level and the bookmark that it leads to. */
function entriesIn(docx: Buffer): { level: number; text: string; leadsSomewhere: boolean }[] {
  const xml = unzip(docx).get("word/document.xml") ?? "";
  return [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*?<w:pStyle w:val="TOC(\d)"\/>(.*?)<\/w:p>/gs)].map(
    ([, level, entry = ""]) => ({
      level: Number(level),
      text: [...entry.matchAll(/<w:t [^>]*>([^<]*)/g)].map(([, words]) => words).join(""),
      leadsSomewhere: xml.includes(`w:name="${/w:anchor="([^"]+)"/.exec(entry)?.[1]}"`),
    }),
  );
}

describe("The table of contents of a Word document", () => {
  it("has the chapters and sections with the form's numbers, each with a link, before anybody updates it", async () => {
    const docx = await first(long);
    const entries = entriesIn(docx);
    const sections = [...long.before, ...(long.measures[0]?.sections ?? []), ...long.after].map(
      ({ heading }) => heading,
    );

    expect(entries.map(({ level, text }) => [level, text])).toEqual([
      [1, long.measures[0]?.heading],
      ...sections.map((heading) => [2, heading]),
      [1, "Godkjenninger"],
    ]);
    expect(entries.every(({ leadsSomewhere }) => leadsSomewhere)).toBe(true);
    expect(unzip(docx).get("word/document.xml")).toMatch(/w:fldCharType="begin"[^>]*\/><w:instrText[^>]*>TOC /);
    expect([...(await openXmlMistakes(new Map([["long.docx", docx]])))].flatMap(([, mistakes]) => mistakes)).toEqual(
      [],
    );
  });

  it("has the same bookmarks each time: the same content gives the same bytes", async () => {
    const docx = await first(long);
    expect(docx.equals(await first(long))).toBe(true);
    const bookmarks = [...(unzip(docx).get("word/document.xml") ?? "").matchAll(/<w:bookmarkStart w:name="(\w+)"/g)];
    expect(bookmarks.map(([, name]) => name)).toEqual(bookmarks.map((_, index) => `_Toc${index + 1}`));
  });

  it("has chapters alone where there are many sections", async () => {
    const entries = entriesIn(await first(compiled(answered2024(), form2024)));
    expect(entries.map(({ level }) => level)).toEqual(entries.map(() => 1));
    expect(entries.map(({ text }) => text)).toEqual(
      expect.arrayContaining(["Regional ordning", "Tiltak 1: Undersøkelse", "Felles for alle tiltakene"]),
    );
  });

  it("is not there in a document of a few pages", async () => {
    expect(entriesIn(await first(compiled(withAllAnswers(anApplication()))))).toEqual([]);
  });

  it("is not read in as an answer", async () => {
    const text = await documentText(await first(long));
    if (!text.ok) throw new Error(text.refusal.kind);
    const { edition, answers, measures } = imported(text.value);
    expect([edition, measures.length]).toEqual([form2026.id, 3]);
    const plans = answers.filter(({ section }) => section === "partnership");
    expect(plans.map(({ value }) => String(value).startsWith("Skolene i nettverket melder"))).toEqual([true]);
    expect(answers.filter(({ value }) => String(value).includes("Innhold"))).toEqual([]);
  });

  withLibreOffice("LibreOffice shows it.", () => {
    withPoppler("On its first page", () => {
      it(
        "are the headings of the document",
        async () => {
          const pdf = await openedByLibreOffice(await first(long), "lang.docx", "pdf");
          const page = (await popplerSays(pdf, "pdftotext", "-layout", "-l", "1")).replace(/\s+/g, " ");
          for (const words of ["Innhold", "1. Vurdering av behov", "6. Økonomi og varighet", "Godkjenninger"])
            expect(page).toContain(words);
        },
        A_MINUTE,
      );
    });
  });
});
