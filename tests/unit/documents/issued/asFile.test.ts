import { datedOffice, partsOf } from "../../../../documents/files/datedOffice";
import { type DocumentContent, documentFiles } from "../../../../documents/files/documentFiles";
import { outlineOf } from "../../../../documents/outline/outline";
import { aFinishedApplication, form2026, measureId, noon } from "../../../support/application/application";
import { unzip } from "../../../support/importing/unzip";
import { dataOf, filledFor, issuedForm2026 } from "../../../support/issued/filledFor";

const application = aFinishedApplication({ year: 2026 });
const outline = outlineOf(form2026, application, { version: 1, at: noon });
const content = { outline, data: dataOf(application), issued: issuedForm2026, withheld: false };
const wordFiles = (of: DocumentContent) => documentFiles(of).filter(({ fileName }) => fileName.endsWith(".docx"));
const isIssuers = (docx: Buffer) =>
  (unzip(docx).get("word/header1.xml") ?? "").includes("Statsforvalteren i Fjordfylke");

describe("the Word files of a draft", () => {
  it("are the issuer's own form if its edition has one, each with its measure, by the same names as else", async () => {
    const files = wordFiles(content);

    expect(files.map(({ fileName }) => fileName)).toEqual(
      wordFiles({ ...content, issued: null }).map(({ fileName }) => fileName),
    );
    const filled = filledFor(application, measureId(4));
    const dated = await datedOffice(partsOf(filled), new Date(content.outline.compiledAt));
    expect((await files[3]?.make())?.equals(dated)).toBe(true);
  });

  it("are our own if the edition has no such form, if the draft has no raw values, or if form.docx cannot be read", async () => {
    const unreadable = { ...issuedForm2026, docx: new Uint8Array() };
    const made = async (over: Partial<DocumentContent>) =>
      (await wordFiles({ ...content, ...over })[0]?.make()) as Buffer;

    expect(isIssuers(await made({}))).toBe(true);
    expect(isIssuers(await made({ issued: null }))).toBe(false);
    expect(isIssuers(await made({ data: null }))).toBe(false);
    expect(isIssuers(await made({ issued: unreadable }))).toBe(false);
  });
});
