import { createHash } from "node:crypto";
import { type Entry, fromBuffer } from "yauzl";
import { compileDraft } from "../../../../bot/documents/compiledDraft";
import { ArchiveManifest, archive } from "../../../../documents/files/archive";
import { contentFor } from "../../../../documents/files/contentFor";
import { documentFiles } from "../../../../documents/files/documentFiles";
import { renderedFile } from "../../../../documents/files/renderedFile";
import { aFinishedApplication, form2026, noon } from "../../../support/application/application";
import { unzippedFiles } from "../../../support/importing/unzip";

const draft = compileDraft(form2026, aFinishedApplication(), { version: 2, at: noon, parts: [] });
const content = contentFor(draft, "member");
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const attachment = (name: string, text: string) => {
  const bytes = Buffer.from(text);
  return { name, type: "text/plain", sha256: sha256(bytes), bytes };
};
const attachments = [
  attachment("Budsjett Sør-Varanger 2027 (áŋđ).txt", "første"),
  attachment("budsjett sør-varanger 2027 (ÁŊĐ).txt", "andre"),
  attachment("../../etc/passwd", "tredje"),
  attachment('=cmd|"x".txt', "fjerde"),
];
const log = { fileName: "samskriv-logg.csv", body: Buffer.from("når;hvem\r\n") };
const made = (beside = { log, attachments }) => renderedFile({ content, fileName: "behovsmelding-2026.zip", beside });
const entriesOf = (zip: Buffer): Promise<Entry[]> =>
  new Promise((resolve, reject) => {
    fromBuffer(zip, { lazyEntries: false }, (err, file) => {
      if (err) return reject(err);
      const entries: Entry[] = [];
      file.on("entry", (entry: Entry) => entries.push(entry)).once("end", () => resolve(entries));
    });
  });
const manifestIn = (zip: Uint8Array): ArchiveManifest =>
  ArchiveManifest.parse(JSON.parse(String(unzippedFiles(Buffer.from(zip)).get("manifest.json"))));

describe("the archive of a version", () => {
  it("has every format, the attachments and the log, and a manifest that names them with their SHA-256", async () => {
    const zip = await made();
    const files = unzippedFiles(Buffer.from(zip));
    const manifest = manifestIn(zip);

    expect(manifest).toMatchObject({ draft: 2, final: null, madeAt: noon.toISOString(), form: { id: form2026.id } });
    const listed = documentFiles(content);
    expect(manifest.files.map(({ name }) => name)).toEqual([
      // Those of the whole application are made first.
      ...listed.filter(({ part }) => !part).map(({ fileName }) => fileName),
      ...listed.filter(({ part }) => part).map(({ fileName }) => fileName),
      "samskriv-logg.csv",
      "vedlegg/Budsjett Sør-Varanger 2027 (áŋđ).txt",
      "vedlegg/budsjett sør-varanger 2027 (ÁŊĐ) (2).txt",
      "vedlegg/__.._etc_passwd",
      "vedlegg/=cmd__x_.txt",
    ]);
    expect([...files.keys()]).toEqual([...manifest.files.map(({ name }) => name), "manifest.json"]);
    for (const { name, bytes, sha256: sum } of manifest.files) {
      expect([name, files.get(name)?.length]).toEqual([name, bytes]);
      expect([name, sha256(files.get(name) as Buffer)]).toEqual([name, sum]);
    }
  });

  it("has the same bytes each time it is made", async () => {
    expect(sha256(await made())).toBe(sha256(await made()));
  });

  it("has its names in UTF-8, marked so, and the date of the version on every file", async () => {
    const entries = await entriesOf(Buffer.from(await made()));

    expect(entries.map(({ fileName }) => fileName)).toContain("vedlegg/Budsjett Sør-Varanger 2027 (áŋđ).txt");
    for (const entry of entries) {
      if (/[^ -~]/.test(entry.fileName)) expect(entry.generalPurposeBitFlag & 0x800).toBe(0x800);
      expect(entry.getLastModDate({ timezone: "UTC" }).toISOString()).toBe(noon.toISOString());
    }
  });

  it("is not made with an attachment that is not what was stored", async () => {
    const other = { ...attachment("plan.txt", "plan"), bytes: Buffer.from("noe annet") };

    await expect(archive(draft.outline, [], [other])).rejects.toThrow(/is not what was stored/);
  });

  it("has nothing private, and no log, for everybody", async () => {
    const zip = await renderedFile({
      ...{ content: contentFor(draft, "everybody"), fileName: "behovsmelding-2026.zip" },
      beside: { log: null, attachments: [] },
    });

    expect(manifestIn(zip).files.map(({ name }) => name)).not.toContain("samskriv-logg.csv");
  });
});
