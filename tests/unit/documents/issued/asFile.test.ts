import { datedOffice, partsOf } from "../../../../documents/files/datedOffice";
import { type DocumentContent, type DocumentFile, documentFiles } from "../../../../documents/files/documentFiles";
import { madeFile } from "../../../../documents/files/madeFile";
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
    expect((await madeFile(content, files[3] as DocumentFile)).equals(dated)).toBe(true);
  });

  const made = async (over: Partial<DocumentContent>) => {
    const of = { ...content, ...over };
    return madeFile(of, wordFiles(of)[0] as DocumentFile);
  };
  const saysInstead = (docx: Buffer) => (unzip(docx).get("word/document.xml") ?? "").includes("kunne ikke fylles ut");

  it("are our own if the edition has no such form", async () => {
    expect(isIssuers(await made({}))).toBe(true);
    const own = await made({ issued: null });
    expect([isIssuers(own), saysInstead(own)]).toEqual([false, false]);
  });

  it.each<[string, Partial<DocumentContent>]>([
    ["the draft has no raw values", { data: null }],
    ["the form cannot be filled in", { issued: "unusable" }],
  ])("are our own and say so if %s", async (_, over) => {
    const own = await made(over);
    expect([isIssuers(own), saysInstead(own)]).toEqual([false, true]);
  });

  it("are not made if form.docx turns out to be none", async () => {
    await expect(made({ issued: { ...issuedForm2026, docx: new Uint8Array() } })).rejects.toThrow(
      "form.docx is not filled in: not-docx",
    );
  });
});
