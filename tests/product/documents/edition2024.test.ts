import mammoth from "mammoth";
import { channelParts } from "../../../documents/channel/channelPart";
import { type DocumentPart, documentParts } from "../../../documents/outline/documentParts";
import { Outline, outlineOf } from "../../../documents/outline/outline";
import { formatKroner } from "../../../domain/amounts/formatKroner";
import type { Application } from "../../../domain/section/section";
import { measureId, noon, withAnswer } from "../../support/application/application";
import { answered2024, form2024, sums2024 } from "../../support/application/application2024";
import { wordFile } from "../../support/office/wordFile";

const answered = answered2024();
const compile = (application: Application) => outlineOf(form2024, application, { version: 1, at: noon });
const spaced = (text: string) => text.replaceAll("\u00a0", " ");

type Document = { readonly fileName: string; readonly lines: readonly string[] };

/** The lines of a document in another reader, one for each paragraph and cell. */
async function documentOf(outline: Outline, part: DocumentPart): Promise<Document> {
  const { value } = await mammoth.extractRawText({ buffer: await wordFile(outline, part) });
  return { fileName: part.fileName, lines: spaced(value).split("\n\n") };
}

/** Each document of the application. */
async function documentsOf(application: Application): Promise<Document[]> {
  const outline = compile(application);
  return Promise.all(documentParts(outline).map((part) => documentOf(outline, part)));
}

/** One document of the application, by its number among them. */
async function documentAt(application: Application, number: number): Promise<Document | undefined> {
  const outline = compile(application);
  const part = documentParts(outline)[number - 1];
  return part && documentOf(outline, part);
}

let documentsOfAnswered: readonly Document[];
beforeAll(async () => {
  documentsOfAnswered = await documentsOf(answered);
});
const duration = { measureId: measureId(9), sectionId: "duration" };
const continued = [
  ["autumn2025Estimate", "fjordvik", "100 000"],
  ["autumn2025Estimate", "lms", "Samme som i år"],
  ["autumn2025Estimate", "nord", "219 000"],
  ["year2027Reason", "nord", "Siste år."],
].reduce(
  (all, [field = "", partyId = "", value = ""]) => withAnswer(all, { ...duration, field, partyId, value }, form2024),
  answered,
);

describe("The documents of the 2024 edition", () => {
  it("are one for each scheme with measures, and contain that scheme's measures under their own numbers", () => {
    const documents = documentsOfAnswered;

    expect(documents.map(({ fileName }) => fileName)).toEqual([
      "behovsmelding-2024-regional-ordning.docx",
      "behovsmelding-2024-desentralisert-ordning.docx",
      "behovsmelding-2024-kompetanseloftet.docx",
    ]);
    const numbers = documents.map(({ lines }) =>
      lines.flatMap((line) => (/^Tiltak (\d+): /.exec(line) ? [Number(/\d+/.exec(line)?.[0])] : [])),
    );
    // The table of contents of a longer document has them too.
    const [regional, decentralised] = [
      [1, 2, 3, 4, 5, 6, 7],
      [8, 9],
    ] as const;
    expect(numbers).toEqual([[...regional, ...regional], [...decentralised, ...decentralised], [10]]);
  });

  it("each contain the header and the totals of all schemes, with the figures of the 2024 application", () => {
    for (const { lines } of documentsOfAnswered) {
      expect(lines).toContain("Kompetansenettverk: Ytre Fjord");
      expect(lines).toContain("Totalt antall tiltak det er behov for tilskudd til: 10");
      expect(lines).toContain("☒ Regional ordning    ☒ Desentralisert ordning    ☒ Kompetanseløftet");
      const at = lines.indexOf("Ordning");
      expect(lines.slice(at, at + 4)).toEqual(["Ordning", "Eier", "UH", "Totalt"]);
      const rows = sums2024.map(([name], index) => {
        const row = lines.indexOf(name, at);
        const next = sums2024[index + 1] ? lines.indexOf(sums2024[index + 1]?.[0] ?? "", row) : row + 4;
        const cells = lines.slice(row, next);
        return [cells[0], cells[1], cells[2]?.replace(/ \(.*/, ""), cells.at(-1)];
      });
      expect(rows).toEqual(
        sums2024.map(([name, ...kroner]) => [name, ...kroner.map((each) => spaced(formatKroner(each)))]),
      );
    }
  });

  it("list several institutions in one cell", () => {
    const [first] = documentsOfAnswered;
    const at = first?.lines.indexOf("Desentralisert ordning", first.lines.indexOf("Ordning")) ?? 0;

    expect(first?.lines.slice(at, at + 6)).toEqual([
      "Desentralisert ordning",
      "625 000",
      "919 000",
      "herav 700 000 (LMS)",
      "herav 219 000 (Nord)",
      "1 544 000",
    ]);
  });

  it("list the private details of the contact persons one below the other", () => {
    const [first] = documentsOfAnswered;
    const at = first?.lines.indexOf("Kontaktperson") ?? -1;

    expect(first?.lines.slice(at, at + 9)).toEqual([
      "Kontaktperson",
      "",
      "Eier: Fjordvik kommune",
      "UH: Læringsmiljøsenteret (LMS)",
      "UH: Nord universitet (Nord)",
      "Navn",
      "Kontaktperson, navn hos Fjordvik kommune",
      "Kontaktperson, navn hos Læringsmiljøsenteret",
      "Kontaktperson, navn hos Nord universitet",
    ]);
    expect(first?.lines.filter((line) => line === "1234.56.78903")).toHaveLength(3);
  });

  it("contain the table of continuation needs by owner and UH", async () => {
    const second = await documentAt(continued, 2);
    const at = second?.lines.indexOf("Eier: Anslag", second.lines.indexOf("Tiltak 9: Lesing i alle fag")) ?? -1;

    expect(second?.lines.slice(at, at + 4)).toEqual([
      "Eier: Anslag",
      "Eier: Begrunnelse",
      "UH: Anslag",
      "UH: Begrunnelse",
    ]);
    const table = compile(continued)
      .measures[8]?.sections.find(({ id }) => id === "duration")
      ?.blocks.find((block) => block.kind === "table");
    expect(table?.kind === "table" && table.rows.map(({ cells }) => cells)).toEqual([
      ["Høst\u00a02025", "100\u00a0000", "", "LMS: Samme som i år\nNord: 219\u00a0000", ""],
      ["2026", "", "", "", ""],
      ["2027", "", "", "", "Nord: Siste år."],
    ]);
  });

  it("have an empty line between the texts of two institutions in one cell, if one has paragraphs", () => {
    const reason = (partyId: string, value: string) => ({
      ...{ measureId: measureId(9), sectionId: "duration", partyId, field: "year2026Reason", value },
    });
    const both = withAnswer(
      withAnswer(answered, reason("lms", "Vi fortsetter.\n\nSå slutter vi."), form2024),
      reason("nord", "Siste år."),
      form2024,
    );
    const table = compile(both)
      .measures[8]?.sections.find(({ id }) => id === "duration")
      ?.blocks.find((block) => block.kind === "table");
    expect(table?.kind === "table" && table.rows[1]?.cells.at(-1)).toBe(
      "LMS: Vi fortsetter.\n\nSå slutter vi.\n\nNord: Siste år.",
    );
  });

  it("point to a measure with the same text only if it is in the same document", () => {
    const same = [1, 2, 8, 9].reduce(
      (all, number) =>
        withAnswer(
          all,
          { measureId: measureId(number), sectionId: "anchoring", field: "text", partyId: "fjordvik", value: "Likt" },
          form2024,
        ),
      answered,
    );
    const notes = compile(same).measures.map(({ number, sections }) => {
      const block = sections.find(({ id }) => id === "anchoring")?.blocks.find(({ kind }) => kind === "text");
      return [number, block?.kind === "text" ? block.entries[0]?.note : undefined];
    });
    expect(notes.filter(([, note]) => note)).toEqual([
      [2, "Uendret fra tiltak 1"],
      [9, "Uendret fra tiltak 8"],
    ]);
  });

  it("list the goals of the plan that a measure serves", async () => {
    const chosen = withAnswer(answered, {
      measureId: measureId(10),
      sectionId: "longTermPlan",
      field: "goals",
      partyId: null,
      value: ["salten-2022-2025.play", "salten-2022-2025.team"],
    });
    const third = await documentAt(chosen, 3);
    const at = third?.lines.indexOf("Mål i den langsiktige planen") ?? -1;

    expect(third?.lines.slice(at + 1, at + 3)).toEqual([
      "Barnehage, skole og PPT som ett lag",
      "Voksne som er med i leken",
    ]);
    expect((await documentAt({ ...chosen, planId: null }, 3))?.lines).not.toContain("Mål i den langsiktige planen");
  });

  it("ask for no reason if no coordinator is needed", async () => {
    const coordinator = { measureId: measureId(10), sectionId: "coordinator", partyId: null };
    const without = [
      { ...coordinator, field: "needed", value: "no" },
      { ...coordinator, field: "reason", value: null },
    ].reduce((all, written) => withAnswer(all, written, form2024), answered);

    expect(documentsOfAnswered[2]?.lines).toContain("Begrunn");
    expect((await documentAt(without, 3))?.lines).not.toContain("Begrunn");
  });

  it("include every measure, and a measure without a scheme gets its own document", async () => {
    const measures = answered.measures.map((each) => (each.number === 10 ? { ...each, scheme: null } : each));
    const documents = await documentsOf({ ...answered, measures });

    expect(documents.map(({ fileName }) => fileName).at(-1)).toBe("behovsmelding-2024-uten-ordning.docx");
    expect(documents.at(-1)?.lines).toContain("Tiltak 10: Laget rundt barnet");
  });
});

describe("A draft of the 2024 edition", () => {
  it("is unchanged after it is stored as JSON", () => {
    expect(Outline.parse(JSON.parse(JSON.stringify(compile(continued))))).toEqual(compile(continued));
  });

  it("can still be read if it was stored before schemes existed", () => {
    const { form, measures, ...rest } = JSON.parse(JSON.stringify(compile(answered)));
    const { schemes: _schemes, ...oldForm } = form;
    const old = {
      ...rest,
      form: { ...oldForm, documents: "measure" },
      measures: measures.map(({ scheme: _scheme, ...measure }: Record<string, unknown>) => measure),
    };

    expect(documentParts(Outline.parse(old))).toHaveLength(10);
  });

  it("shows nothing private in the channel, and the rest of the header in full", () => {
    const said = JSON.stringify(channelParts(compile(answered)));

    expect(said).toContain("Kontaktperson, navn hos Fjordvik kommune");
    for (const secret of ["1234.56.78903", "00 00 00 00", "prove@fjordvik.example"]) expect(said).not.toContain(secret);
    expect(said).not.toMatch(/Telefon|E-post|Kontonr/);
  });
});
