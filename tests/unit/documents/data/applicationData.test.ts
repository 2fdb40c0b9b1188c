import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { compileDraft, draftFrom } from "../../../../bot/documents/compiledDraft";
import { ApplicationData } from "../../../../documents/data/applicationData";
import { applicationDataOf } from "../../../../documents/data/applicationDataOf";
import { contentFor } from "../../../../documents/files/contentFor";
import { type DocumentFile, documentFiles } from "../../../../documents/files/documentFiles";
import { madeFile } from "../../../../documents/files/madeFile";
import { formIn, formInYear } from "../../../../domain/application/formInYear";
import { totalsOf } from "../../../../domain/application/totals";
import type { Application } from "../../../../domain/section/section";
import { projectRoot } from "../../../../env/projectRoot";
import type { Form } from "../../../../forms/form";
import { asFile, dataSchema } from "../../../../tools/form/schemas";
import { aFilledApplication, allForms } from "../../../support/application/allForms";
import {
  aFinishedApplication,
  anApplication,
  form2026,
  measureId,
  noon,
  withAllAnswers,
} from "../../../support/application/application";
import { computedForm } from "../../../support/application/computedForm";

const details = { version: 2, at: noon, parts: [] };
const dataOf = (form: Form, application: Application) =>
  applicationDataOf(formInYear(formIn(form, application.language), application.year), application, details);
const answersIn = (data: ApplicationData, section: string, measure: string | null = null) =>
  data.sections.find((each) => each.id === section && each.measure === measure)?.answers ?? [];

const validate = new Ajv({ allErrors: true, allowUnionTypes: true, validateFormats: false }).compile(dataSchema());
const whole = dataOf(form2026, aFinishedApplication());

describe("an application as data", () => {
  it.each(allForms)("of %s is what its schema and the published JSON Schema say, and survives storage", (_, form) => {
    const data = dataOf(form, aFilledApplication(form));
    validate(data);

    expect(validate.errors).toBeNull();
    expect(ApplicationData.parse(JSON.parse(JSON.stringify(data)))).toEqual(data);
  });

  it("of a report names the application that it is about, and what was granted", () => {
    const report = allForms.find(([id]) => id === "rapport-2027")?.[1] as Form;
    const application = aFilledApplication(report);
    const [measure, party] = [application.measures[0]?.id ?? "", application.parties[1]?.id ?? ""];
    const granted = [{ measureId: measure, partyId: party, kroner: 180_000 }];
    const data = dataOf(report, { ...application, reportsOn: "the-application", granted });

    expect(data.application.reportsOn).toBe("the-application");
    expect(data.granted).toEqual([{ measure, party, kroner: 180_000 }]);
    validate(data);
    expect(validate.errors).toBeNull();
    expect([whole.application.reportsOn, whole.granted]).toEqual([null, []]);
  });

  it("of a draft from before reports were kept is read as that of no report", () => {
    const { granted: _, ...older } = JSON.parse(JSON.stringify(whole)) as ApplicationData;
    const { reportsOn: __, ...application } = older.application;

    expect(ApplicationData.parse({ ...older, application })).toEqual(whole);
    validate({ ...older, application });
    expect(validate.errors).toBeNull();
  });

  it.each(allForms)("of %s has the ledger of its sums", (_, form) => {
    const application = aFilledApplication(form);
    const data = dataOf(form, application);
    const summed = new Set(data.form.purposes.flatMap(({ id, summed }) => (summed ? [id] : [])));
    const sumOf = (lines: ApplicationData["ledger"]) => lines.reduce((sum, { kroner }) => sum + kroner, 0);
    const counted = data.ledger.filter(({ purpose }) => summed.has(purpose));

    expect(sumOf(counted)).toBe(totalsOf(form, application, application.amounts).total);
    expect(data.sums.total).toBe(sumOf(counted));
    expect(data.sums.byParty.reduce((sum, { kroner }) => sum + kroner, 0)).toBe(data.sums.total);
    for (const { measure, total } of data.sums.byMeasure)
      expect(total).toBe(sumOf(counted.filter((line) => line.measure === measure)));
    for (const { year, kroner } of data.sums.byYear)
      expect(kroner).toBe(sumOf(counted.filter((line) => line.year === year)));
  });

  it.each(allForms)("of %s names nothing that its form does not have", (_, form) => {
    const data = dataOf(form, aFilledApplication(form));
    const sections = new Map(data.form.sections.map((section) => [section.id, section]));
    for (const { id, answers, computed, derived } of data.sections) {
      const section = sections.get(id);
      for (const { field, kind } of answers)
        expect(section?.fields).toContainEqual(expect.objectContaining({ id: field, kind }));
      for (const { field } of computed) expect(section?.computed.map((each) => each.id)).toContain(field);
      expect(section?.derived.map((each) => each.id)).toEqual(derived.map((each) => each.id));
    }
  });

  it("has each answer as it is stored, by field and party", () => {
    expect(answersIn(whole, "header")).toContainEqual({
      ...{ field: "concerns", party: null, kind: "choice", value: "kindergarten" },
      ...{ required: true, private: false },
    });
    expect(answersIn(whole, "economy", measureId(2)).filter(({ field }) => field === "grant")).toMatchObject([
      { party: "fjordvik", kind: "amount", value: 250_000 },
      { party: "lms", kind: "amount", value: 364_300 },
    ]);
  });

  it("has null for what is not answered, and says whether it must be", () => {
    const empty = dataOf(form2026, anApplication());

    expect(
      answersIn(empty, "needs", measureId(1)).map(({ party, value, required }) => [party, value, required]),
    ).toEqual([
      ["fjordvik", null, true],
      ["solsikken", null, false],
      ["union", null, false],
      [null, null, true],
    ]);
  });

  it("has the figures that the form computes", () => {
    const form = computedForm();
    const data = dataOf(form, withAllAnswers(anApplication({ formId: form.id }), form));

    expect(data.sections.find(({ id }) => id === "frame")?.computed).toContainEqual({
      ...{ field: "sought", party: null, kind: "money", value: data.sums.total },
    });
  });

  it("has who approved, on whose behalf and when", () => {
    expect(whole.approvals.find(({ section, measure }) => section === "needs" && measure === measureId(1))).toEqual({
      ...{ section: "needs", measure: measureId(1), parties: ["Fjordvik kommune"] },
      given: { person: "Ola Eksempel", onBehalfOf: null, at: noon.toISOString() },
      ...{ optional: false, asked: true, silentSince: null },
    });
  });

  it("leaves out removed parties and measures", () => {
    const application = anApplication();
    const [first, ...others] = application.measures;
    const data = dataOf(form2026, {
      ...application,
      measures: [{ ...(first as (typeof others)[number]), number: null }, ...others],
      parties: application.parties.map((party) => ({ ...party, removed: party.id === "nord" })),
    });

    expect(JSON.stringify(data)).not.toMatch(/measure-1|"nord"/);
  });

  it("is published as docs/application.schema.json; if it is not up to date: npm run form -- schema", () => {
    expect(readFileSync(join(projectRoot(), "docs/application.schema.json"), "utf8")).toBe(asFile(dataSchema()));
  });
});

describe("the data of a draft", () => {
  const draft = compileDraft(form2026, aFinishedApplication(), details);

  it("is stored with it, and is a file of its own", async () => {
    const { outline, data } = draftFrom(JSON.parse(JSON.stringify(draft)));
    const content = contentFor({ outline, data }, "member");
    const file = documentFiles(content).find(({ kind }) => kind === "json");

    expect(file).toMatchObject({ fileName: "behovsmelding-2026.json", type: "application/json" });
    expect(JSON.parse(String(await madeFile(content, file as DocumentFile)))).toEqual(draft.data);
  });

  it("is missing in a draft from before it was kept, which has no such file", () => {
    const { data: _, ...older } = draft;
    const { outline, data } = draftFrom(JSON.parse(JSON.stringify(older)));

    expect(data).toBeNull();
    expect(documentFiles(contentFor({ outline, data }, "everybody")).map(({ type }) => type)).not.toContain(
      "application/json",
    );
  });
});
