import { unzipSync } from "fflate";
import type { ApplicationData } from "../../../../documents/data/applicationData";
import { applicationDataOf } from "../../../../documents/data/applicationDataOf";
import { withoutPrivateData } from "../../../../documents/data/withoutPrivateData";
import { applicationScope } from "../../../../documents/issued/applicationScope";
import { documentText } from "../../../../importing/document/documentText";
import {
  aFinishedApplication,
  anApplication,
  measureId,
  noon,
  nord,
  solsikken,
  withAnswer,
} from "../../../support/application/application";
import { answered2024, form2024 } from "../../../support/application/application2024";
import { dataOf, filledFor, filledWith, issuedForm2026 } from "../../../support/issued/filledFor";

const finished = aFinishedApplication({ year: 2026 });
const MEASURE = measureId(3);

async function linesOf(docx: Buffer): Promise<string[]> {
  const read = await documentText(docx);
  if (!read.ok) throw new Error(read.refusal.kind);
  return read.value
    .replaceAll("\u00a0", " ")
    .replace(/[\ue000\ue001]/g, "")
    .split("\n");
}

describe("the issuer's own form, filled in", () => {
  it("has every part but its main text as the issuer published it, byte for byte", () => {
    const [before, after] = [issuedForm2026.docx, filledFor(finished, MEASURE)].map((bytes) => unzipSync(bytes));

    expect(Object.keys(after ?? {})).toEqual(Object.keys(before ?? {}));
    const changed = Object.entries(before ?? {}).filter(
      ([name, part]) => !Buffer.from(part).equals(after?.[name] ?? Buffer.alloc(0)),
    );
    expect(changed.map(([name]) => name)).toEqual(["word/document.xml"]);
    expect(Object.keys(after ?? {})).toEqual(
      expect.arrayContaining(["word/styles.xml", "word/header1.xml", "word/footer1.xml", "word/media/logo.png"]),
    );
  });

  it("is the same bytes each time", () => {
    expect(filledFor(finished, MEASURE).equals(filledFor(finished, MEASURE))).toBe(true);
  });

  it("has the answers of its measure, the sums of the whole application, and a row for each measure", async () => {
    const lines = await linesOf(filledFor(finished, MEASURE));

    expect(lines).toEqual(
      expect.arrayContaining([
        "Tiltak 3: Ledersamlinger",
        "Tiltak 1: Kvalitetsutvikling i barnehagene\t200 000\t201 500 LMS\t401 500",
        "Tiltak 5: Lesing og skriving\t150 000\t459 560 Nord\t609 560",
        "Sum\t880 000\t1 578 860\t2 458 860",
        "UH\t269 500 LMS",
        "Totalt Eier + UH\t469 500",
      ]),
    );
  });

  it("keeps the prompts of what nobody has answered", async () => {
    const empty = filledFor(anApplication({ year: 2026 }), MEASURE).length;
    const body = Buffer.from(
      unzipSync(filledFor(anApplication({ year: 2026 }), MEASURE))["word/document.xml"] ?? [],
    ).toString();

    expect(empty).toBeGreaterThan(0);
    expect(body.match(/showingPlcHdr/g)?.length).toBeGreaterThan(20);
    expect(body).not.toContain('w14:checked w14:val="1"');
  });

  it("has a line for each of more partners than the form has lines, in the form's order of columns", async () => {
    const parties = Array.from({ length: 12 }, (_, index) => ({
      ...{ ...solsikken, id: `owner-${index}`, name: `Barnehage ${index + 1} AS` },
    }));
    const application = aFinishedApplication({ year: 2026, parties: [...anApplication().parties, ...parties] });
    const lines = (await linesOf(filledFor(application, MEASURE))).filter((line) => /^\d+\t\D/.test(line));

    expect(lines).toHaveLength(16);
    expect(lines.map((line) => line.split("\t")[3])).toEqual([...Array(14).fill("Eier"), "UH", "UH"]);
    expect(lines.map((line) => line.split("\t")[0])).toEqual(lines.map((_, index) => String(index + 1)));
  });

  it("says whose answer is whose if several have answered", async () => {
    const place = { measureId: MEASURE, sectionId: "needs", field: "text", partyId: solsikken.id };
    const text = (
      await linesOf(filledFor(withAnswer(finished, { ...place, value: "Vi trenger mer lek." }), MEASURE))
    ).join("\n");

    expect(text).toContain("Solsikken barnehage AS:\nVi trenger mer lek.");
    expect(text).toContain("Fjordvik kommune:\nVurdering av behov: dette skriver");
  });

  it("leaves private answers out of what everybody may read", async () => {
    const place = { measureId: null, sectionId: "header", field: "contactName", partyId: nord.id };
    const data = dataOf(withAnswer(finished, { ...place, value: "Nina Hemmelig" }));
    const secret: ApplicationData = {
      ...data,
      sections: data.sections.map((section) => ({
        ...section,
        answers: section.answers.map((answer) =>
          answer.field === "contactName" ? { ...answer, private: true } : answer,
        ),
      })),
    };

    expect((await linesOf(filledWith(secret, MEASURE))).join("\n")).toContain("Nina Hemmelig");
    const shared = (await linesOf(filledWith(withoutPrivateData(secret).data, MEASURE))).join("\n");
    expect(shared).not.toMatch(/Nina Hemmelig|navn hos/);
    expect(shared).toContain("Kontaktperson hos Nord universitet");
  });
});

describe("what an application knows at a place", () => {
  const data2024 = () => applicationDataOf(form2024, answered2024(), { version: 1, at: noon, parts: [] });
  const textAt = (scope: ReturnType<typeof applicationScope>, answer: string, more = {}) => {
    const value = scope.value({ answer, ...more });
    return value?.kind === "text" ? value.text.replaceAll("\u00a0", " ") : value;
  };

  it("is a number in groups that stays on one line, and a text as it was written", () => {
    const scope = applicationScope(data2024(), []);
    const said = (answer: string) => {
      const value = scope.value({ answer, of: ["uh"] });
      return value?.kind === "text" ? value.text : "";
    };
    expect(said("header.contactOrgNumber")).toContain("(LMS): 910\u00a0000\u00a0004");
    expect(said("header.contactTelephone")).toContain(": 00\u00a000\u00a000\u00a000");
    expect(said("header.contactName")).toContain("Kontaktperson, navn hos");
  });

  it("is the answers of a measure in a document of that measure only", () => {
    const data = dataOf(finished);

    expect(textAt(applicationScope(data, [MEASURE]), "measure.name")).toBe("Ledersamlinger");
    expect(textAt(applicationScope(data, [MEASURE, measureId(4)]), "measure.name")).toBeUndefined();
    expect(textAt(applicationScope(data, [MEASURE, measureId(4)]), "needs.text")).toBeUndefined();
  });

  it("is the measures of the document, those of the application, or its schemes", () => {
    const data = data2024();
    const regional = data.measures.filter(({ scheme }) => scheme === data.form.schemes[0]?.id).map(({ id }) => id);
    const scope = applicationScope(data, regional);

    expect(scope.items({ each: "measure" }).map((item) => textAt(item, "measure.number"))).toHaveLength(
      regional.length,
    );
    expect(scope.items({ each: "everyMeasure" })).toHaveLength(data.measures.length);
    const schemes = scope.items({ each: "scheme" });
    expect(schemes.map((item) => textAt(item, "scheme.name"))).toEqual(data.form.schemes.map(({ label }) => label));
    const sums = schemes.map((item) => Number(String(textAt(item, "scheme.sum")).replace(/\D/g, "")));
    expect(sums.reduce((a, b) => a + b, 0)).toBe(data.sums.total);
  });

  it("is the sum of a scheme that is named, and the schemes that the document is about", () => {
    const data = data2024();
    const decentralised = data.measures.filter(({ scheme }) => scheme === "decentralised").map(({ id }) => id);
    const scope = applicationScope(data, decentralised);

    expect(textAt(scope, "scheme.sum", { scheme: "regional", of: ["uh"] })).toBe("794 000");
    expect(textAt(scope, "scheme.sum")).toBeUndefined();
    expect(textAt(scope, "header.schemes")).toMatchObject({ ids: ["decentralised"] });
  });

  it("is the answer of a section that is called as a place is", () => {
    const scope = applicationScope(data2024(), [measureId(8)]);
    expect(textAt(scope, "measure.purpose")).toMatchObject({ ids: ["analysis"] });
    expect(textAt(scope, "measure.name")).toBe("Ledersamlinger");
  });

  it("is the sum of each party, of a column, or of one purpose", () => {
    const place = { measureId: MEASURE, sectionId: "economy", field: "coordinatorSum", partyId: "coordinator" };
    const scope = applicationScope(dataOf(withAnswer(finished, { ...place, value: 50_000 })), [MEASURE]);

    expect(textAt(scope, "measure.sum")).toBe("469 500");
    expect(textAt(scope, "measure.sum", { of: ["uh"], names: true })).toBe("269 500 LMS");
    expect(textAt(scope, "application.sum", { of: ["uh"], names: true })).toBe("835 300 LMS\n743 560 Nord");
    expect(textAt(scope, "measure.sum", { purpose: "coordinator" })).toBe("50 000");
    expect(textAt(scope, "application.sum", { of: ["owner"] })).toBe("880 000");
  });
});
