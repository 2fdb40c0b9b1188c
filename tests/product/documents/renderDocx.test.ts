// biome-ignore-all lint/suspicious/noTemplateCurlyInString: what looks like a template is text that somebody wrote
import fc from "fast-check";
import mammoth from "mammoth";
import { type DocumentPart, documentParts } from "../../../documents/outline/documentParts";
import { outlineOf } from "../../../documents/outline/outline";
import type { Application } from "../../../domain/section/section";
import type { Form } from "../../../forms/form";
import {
  anApplication,
  form2026,
  measureId,
  noon,
  withAllAnswers,
  withAnswer,
} from "../../support/application/application";
import { privateForm } from "../../support/application/privateForm";
import { unzip } from "../../support/importing/unzip";
import { wordFile } from "../../support/office/wordFile";

const answered = withAllAnswers(anApplication());

/** The document of one measure, as Word receives it. */
async function document(application: Application, number = 3, form: Form = form2026): Promise<Buffer> {
  const outline = outlineOf(form, application, { version: 4, at: noon });
  const part = documentParts(outline)[number - 1];
  if (!part) throw new Error(`there is no document ${number}`);
  return wordFile(outline, part);
}
/** The document's text in another reader: one line for each paragraph. */
const textOf = async (docx: Buffer) => (await mammoth.extractRawText({ buffer: docx })).value.split("\n\n");
const htmlOf = async (docx: Buffer) => (await mammoth.convertToHtml({ buffer: docx })).value;
const xmlOf = (docx: Buffer, name = "word/document.xml") => unzip(docx).get(name) ?? "";
const spaced = (text: string) => text.replaceAll("\u00a0", " ");
const withNeeds = (value: string) =>
  withAnswer(answered, { measureId: measureId(3), sectionId: "needs", field: "text", partyId: "fjordvik", value });

/** The document of measure 3 with every answer, which many tests read. */
let answeredDocument: Buffer;
beforeAll(async () => {
  answeredDocument = await document(answered);
});

describe("The documents of an application", () => {
  const named = (names: string[]) =>
    documentParts(
      outlineOf(
        form2026,
        anApplication({
          measures: names.map((name, index) => ({
            id: `m${index}`,
            number: index + 1,
            name,
            scheme: null,
            partyIds: [],
          })),
        }),
        { version: 1, at: noon },
      ),
    );

  it("are one for each measure", () => {
    expect(documentParts(outlineOf(form2026, answered, { version: 1, at: noon }))).toMatchObject([
      { fileName: "behovsmelding-2026-tiltak-1-kvalitetsutvikling-i-barnehagene.docx", measureIds: [measureId(1)] },
      { fileName: "behovsmelding-2026-tiltak-2-trygt-og-godt-skolemiljo.docx" },
      {
        fileName: "behovsmelding-2026-tiltak-3-ledersamlinger.docx",
        title: "Behovsmelding 2026, Tiltak 3: Ledersamlinger",
      },
      { fileName: "behovsmelding-2026-tiltak-4-fadelt-skole.docx" },
      { fileName: "behovsmelding-2026-tiltak-5-lesing-og-skriving.docx" },
    ]);
  });

  it.each([
    ["Læring på Ærøya", "laering-pa-aeroya"],
    ["Čáhppes & Łule-sámegiella", "cahppes-ule-samegiella"],
    ["../../etc/passwd", "etc-passwd"],
    ['CON: <nul> | "x"', "con-nul-x"],
  ])("are named after the measure: %s", (name, slug) => {
    expect(named([name])[0]?.fileName).toBe(`behovsmelding-2026-tiltak-1-${slug}.docx`);
  });

  it("have a name even if the measure's name has no usable letter", () => {
    expect(named(["👩‍👩‍👧", "שלום"]).map(({ fileName }) => fileName)).toEqual([
      "behovsmelding-2026-tiltak-1.docx",
      "behovsmelding-2026-tiltak-2.docx",
    ]);
  });

  it("have short, plain and unique names, whatever the measures are called", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.string({ unit: "grapheme", maxLength: 200 }), fc.constant("Likt"), fc.lorem({ maxCount: 40 })),
          { maxLength: 8 },
        ),
        (names) => {
          const files = named(names).map(({ fileName }) => fileName);

          expect(new Set(files).size).toBe(files.length);
          for (const file of files) expect(file).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*\.docx$/);
          for (const file of files) expect(file.length).toBeLessThan(110);
        },
      ),
    );
  });

  it("are one document with the common sections if there is no measure", async () => {
    const outline = outlineOf(form2026, anApplication({ measures: [] }), { version: 1, at: noon });
    const parts = documentParts(outline);

    expect(parts).toEqual([
      { fileName: "behovsmelding-2026.docx", title: "Behovsmelding 2026", heading: null, measureIds: [] },
    ]);
    expect(await textOf(await wordFile(outline, parts[0] as DocumentPart))).toContain(
      "Behovsmelding for Fjordvik 2027",
    );
  });
});

describe("A document", () => {
  it("has the headings of the form in form order", async () => {
    const headings = [...(await htmlOf(answeredDocument)).matchAll(/<h([1-6])>(.*?)<\/h\1>/g)].map(
      ([, level, text]) => `${level} ${text}`,
    );

    expect(headings).toEqual([
      "1 Tiltak 3: Ledersamlinger",
      "2 Om behovsmeldingen",
      "3 Kommentar fra innsender",
      "2 Total sum det meldes behov for 2027",
      "2 Vurdering av behov",
      "2 Plan for partnerskap",
      "2 Eiers egeninnsats",
      "2 Vurdering av måloppnåelse",
      "3 Tiltakene er gjennomført i tråd med planer og behovsmeldinger",
      "3 Tiltakene har bidratt til planlagt praksisendring",
      "3 Tiltakene har styrket det profesjonelle læringsfellesskapet",
      "3 Tiltakene har utviklet kompetanse for å forebygge utenforskap, fremme inkludering og gi tilpasset tilbud",
      "3 Tiltakene har styrket og praksisrettet lærerutdanningen",
      "2 Målgruppe",
      "2 Økonomi og varighet",
      "3 Hvordan midlene skal brukes",
      "2 Annet",
      "2 Liste over andre eiere og kompetansemiljø i partnerskapet",
      "2 Behovsmeldingen har vært drøftet i medbestemmelse",
      "2 Hvor mange enheter er inkludert i behovsmeldingen?",
    ]);
  });

  it("has the totals of the whole application, and the amounts of its own measure", async () => {
    const lines = (await textOf(answeredDocument)).map(spaced);

    for (const figure of [
      "200 000",
      "201 500 (LMS)",
      "364 300 (LMS)",
      "284 000 (Nord)",
      "459 560 (Nord)",
      "880 000",
      "1 578 860",
      "2 458 860",
    ])
      expect(lines).toContain(figure);
    expect(lines).toContain("UH fordelt på institusjon: LMS 835 300, Nord 743 560");
    const economy = lines.slice(lines.indexOf("Økonomi og varighet"));
    expect(economy.slice(1, 13).filter((line) => line !== "")).toEqual([
      "Part",
      "Ønsket tilskuddsbeløp",
      "Herav reise og opphold",
      "Fjordvik kommune",
      "200 000",
      "Læringsmiljøsenteret (LMS)",
      "269 500",
      "22 000",
      "Sum",
      "469 500",
    ]);
  });

  it("has only the texts of its own measure", async () => {
    const text = (await textOf(answeredDocument)).join("\n");

    expect(text).toContain("dette skriver Læringsmiljøsenteret om Ledersamlinger.");
    expect(text).not.toContain("om Fådelt skole.");
  });

  it("shows the choices with their boxes", async () => {
    const lines = (await textOf(answeredDocument)).map(spaced);

    expect(lines).toContain("☒ Barnehage    ☐ Grunnskole    ☐ Begge deler");
    expect(lines).toContain("☒ Analyse/vurdering av behov    ☒ Planlegging av tiltak    ☐ Gjennomføring av tiltak");
  });

  it("shows its tables as tables, and their headings repeat on every page", async () => {
    const docx = answeredDocument;
    const tables = [...xmlOf(docx).matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([table]) => table);
    const html = await htmlOf(docx);

    expect(tables).toHaveLength(6);
    for (const table of tables) expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(html).toMatch(/<tr><th>.*?Rolle.*?<\/th><th>.*?Navn.*?<\/th><\/tr>/);
    expect(html).toMatch(
      /<td><p>4<\/p><\/td><td><p>Nord universitet \(Nord\)<\/p><\/td><td><p>Kontaktperson hos Nord universitet<\/p><\/td><td><p>UH<\/p><\/td>/,
    );
    expect(html).toContain("<strong>2\u00a0458\u00a0860</strong>");
    expect(tables[1]).toMatch(/<w:jc w:val="end"\/>/);
  });

  it("says which questions are not answered", async () => {
    const lines = await textOf(await document(anApplication()));

    expect(lines[lines.indexOf("Vurdering av behov") + 1]).toBe("Ikke besvart");
    expect(lines.map(spaced)).toContain("☐ Barnehage    ☐ Grunnskole    ☐ Begge deler    Ikke besvart");
    expect(lines).toContain("Sum koordinator (må begrunnes ovenfor): –");
  });

  it("names the parties above their texts, and says which texts are unchanged from another measure", async () => {
    const reused = withAnswer(withNeeds("Felles tekst"), {
      measureId: measureId(1),
      sectionId: "needs",
      field: "text",
      partyId: "fjordvik",
      value: "Felles tekst",
    });
    const both = withAnswer(reused, {
      measureId: measureId(3),
      sectionId: "needs",
      field: "text",
      partyId: "solsikken",
      value: "Vi også.",
    });

    const lines = await textOf(await document(both));

    const at = lines.indexOf("Vurdering av behov");
    expect(lines.slice(at + 1, at + 6)).toEqual([
      "Fjordvik kommune",
      "Uendret fra tiltak 1",
      "Felles tekst",
      "Solsikken barnehage AS",
      "Vi også.",
    ]);
  });

  it("is in Norwegian, has page numbers, and names the coordinating municipality as its author", async () => {
    const files = unzip(answeredDocument);

    expect(files.get("word/styles.xml")).toContain('<w:lang w:val="nb-NO"/>');
    expect([...files].find(([name]) => name.startsWith("word/footer"))?.[1]).toMatch(/PAGE.*NUMPAGES/s);
    const core = files.get("docProps/core.xml") ?? "";
    expect(core).toContain("<dc:title>Behovsmelding 2026, Tiltak 3: Ledersamlinger</dc:title>");
    expect(core).toContain("<dc:creator>Fjordvik kommune</dc:creator>");
    expect(core).toContain("<cp:lastModifiedBy>Samskriv</cp:lastModifiedBy>");
    expect(core).not.toMatch(/Prøve|Testesen|Eksempel/);
  });

  it("contains the private answers, because it is submitted", async () => {
    const secret = withAnswer(
      withAllAnswers(anApplication(), privateForm),
      { measureId: null, sectionId: "contact", field: "phone", partyId: "fjordvik", value: "99 99 99 99" },
      privateForm,
    );

    const lines = await textOf(await document(secret, 1, privateForm));

    expect(lines).toEqual(expect.arrayContaining(["Telefon", "99 99 99 99", "Kontonr", "Herav lønn"]));
  });
});

describe("Text that people wrote", () => {
  /** The lines of the first section, as another program reads them. */
  const written = async (text: string) => {
    const lines = await textOf(await document(withNeeds(text)));
    // The name of the party stands between the heading and its text.
    return lines.slice(lines.indexOf("Vurdering av behov") + 2, lines.indexOf("Hvilke(n) fase(r) er partnerskapet i?"));
  };

  it.each([
    ["line breaks and empty lines", "En\n\n\nto\ntre"],
    ["Markdown", "# Overskrift\n* **fet** _kursiv_ [lenke](http://x) `kode`"],
    ["what looks like a template", "${navn} {{navn}} <%= navn %> {navn}"],
    ["quotes and markup", "«sitat» \"sitat\" 'sitat' <b>fet</b> & &amp; <w:p/> ]]>"],
    ["emoji", "👩‍👩‍👧 ☃ 🇳🇴 é̂"],
    ["right to left", "שלום לכולם\nمرحبا بالعالم 123 (abc)\nnorsk med שלום inni"],
    ["tabs and several spaces", "\tinnrykk\tog    luft"],
    ["spaces at both ends", "  foran og bak  "],
    ["bullets", "• Én\n• To\n– Tre"],
  ])("is unchanged in the document: %s", async (_what, text) => {
    expect(await written(text)).toEqual(text.split("\n"));
  });

  it("is unchanged through twenty thousand characters, in one line or in many", async () => {
    const one = "Ærlig talt ".repeat(1818).slice(0, 20_000);
    const many = "En linje til\n".repeat(1538).trimEnd();

    expect(await written(one)).toEqual([one]);
    expect(await written(many)).toEqual(many.split("\n"));
  });

  it("loses only characters that XML cannot hold, and keeps every Word and Unicode line break", async () => {
    expect(await written("a\u0000b\u0001c\u001fd\ufffe\uffff \ud83d e\u000bny linje\u2028og en\u0085til")).toEqual([
      "abcd  e",
      "ny linje",
      "og en",
      "til",
    ]);
  });

  it("becomes well-formed XML, whatever it contains", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.string({ unit: fc.constantFrom("\u0000", "\t", "<", "&", "]]>", "\ud83d", "ש", "a", "\n", '"') }),
        ),
        async (text) => {
          const docx = await document(
            withAnswer(withNeeds(text), {
              measureId: null,
              sectionId: "header",
              field: "contactName",
              partyId: "lms",
              value: text,
            }),
          );

          // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
          expect(xmlOf(docx)).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd\ufffe\uffff]/);
          expect((await textOf(docx)).join("")).toContain("Tiltak 3");
        },
      ),
      { numRuns: 25 },
    );
  });

  it("gets the direction of its first letter, line by line", async () => {
    const xml = xmlOf(await document(withNeeds("שלום, this is mixed\nnorsk med שלום inni\n123 مرحبا")));
    const paragraph = (words: string) =>
      [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([each]) => each).find((each) => each.includes(words)) ?? "";

    expect(paragraph("this is mixed")).toContain("<w:bidi/>");
    expect(paragraph("this is mixed")).toMatch(/<w:rtl\/>.*?שלום/s);
    expect(paragraph("norsk med")).not.toContain("<w:bidi/>");
    expect(paragraph("norsk med")).toMatch(/<w:rtl\/>.*?שלום/s);
    expect(paragraph("مرحبا")).toContain("<w:bidi/>");
  });

  it("is unchanged in a measure's name and in a table", async () => {
    const name = 'Tiltak <b>&</b> ${x} "y"';
    const measures = answered.measures.map((each) => (each.number === 3 ? { ...each, name } : each));
    const lines = await textOf(
      await document(
        withAnswer(
          { ...answered, measures },
          { measureId: null, sectionId: "header", field: "contactName", partyId: "lms", value: "**Lars** <i>&amp;" },
        ),
      ),
    );

    expect(lines).toEqual(expect.arrayContaining([`Tiltak 3: ${name}`, "**Lars** <i>&amp;"]));
  });
});
