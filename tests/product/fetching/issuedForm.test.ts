import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compileDraft } from "../../../bot/documents/compiledDraft";
import { fetchedFile } from "../../../bot/documents/fetchedFile";
import { readableFiles } from "../../../bot/documents/readableFiles";
import { documentsLink, leadsToDocuments } from "../../../demo/documents";
import { projectRoot } from "../../../env/projectRoot";
import { documentText } from "../../../importing/document/documentText";
import { noon } from "../../support/application/application";
import { answered2024, form2024 } from "../../support/application/application2024";
import { faultsIn, startTestBot, type TestBot } from "../../support/bot/bot";
import { addMeasure, joinNew, setUp } from "../../support/bot/partnership";
import { type Answers, answerAll, approveEverything, compile, makeFinal } from "../../support/bot/playEdition";
import { json } from "../../support/importing/known";
import { unzip } from "../../support/importing/unzip";
import { issuedForm2024, MAPPING_2024 } from "../../support/issued/filledFor";

const answers =
  (grant: string): Answers =>
  (name) =>
    ({
      ...{ grant, contactTelephone: "75 00 00 01", contactAccount: "1234 56 78903", severalSchemes: "no" },
      ...{ severalOwners: "no", severalUh: "no", needed: "no", discussed: "yes" },
      participants: "Hovedtillitsvalgt: Anne Lerkedal",
      ...{ contactOrgNumber: "910000004", contactEmail: "post@fjordvik.example" },
    })[name];

/** What a Word file says, and whether it is the issuer's own. */
async function read(docx: Buffer): Promise<{ text: string; isIssuers: boolean }> {
  const text = await documentText(docx);
  if (!text.ok) throw new Error(text.refusal.kind);
  const isIssuers = (unzip(docx).get("word/header1.xml") ?? "").includes("Statsforvalteren i Fjordfylke");
  return { text: text.value.replaceAll("\u00a0", " "), isIssuers };
}

const folderWith = (files: Readonly<Record<string, string | Uint8Array>>, formId = form2024.id): string => {
  const folder = mkdtempSync(join(tmpdir(), "samskriv-forms-"));
  cpSync(join(projectRoot(), "forms"), folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, formId, name), content);
  return folder;
};

/** The page of the newest draft, and its first Word file. */
async function fetchDraft(test: TestBot, applicationId: string): Promise<{ page: string; docx: Buffer }> {
  const from = test.client.mark;
  await test.user.kari.execute("draft/compile", { applicationId }, "channel");
  const { card } = await test.client.awaitSent(from, (sent) => leadsToDocuments(sent.card), "the draft");
  if (!card) throw new Error("the draft has no card");
  const page = await (await fetch(await documentsLink(test.user.kari, card))).text();
  const link = [...page.matchAll(/href="(http[^"]+\.docx)"/g)][0]?.[1]?.replaceAll("&amp;", "&") ?? "";
  return { page, docx: Buffer.from(await (await fetch(link)).arrayBuffer()) };
}

describe("An edition with its issuer's Word form", () => {
  let test: TestBot;
  let folder: string;
  let applicationId: string;

  beforeAll(async () => {
    folder = folderWith({ "form.docx": issuedForm2024.docx, "mapping.json": readFileSync(MAPPING_2024) });
    test = await startTestBot({ formsFolder: folder });
    const { kari, liv, anne } = test.user;
    ({ applicationId } = await setUp(test.client, kari, { formId: form2024.id, year: "2024" }));
    await joinNew(liv, applicationId, "uh", { name: "Nord universitet", shortName: "Nord", orgNumber: "930000000" });
    await joinNew(anne, applicationId, "union", { name: "Utdanningsforbundet Fjordvik" });
    await addMeasure(kari, applicationId, "Ledersamlinger", () => true, "regional");
    await answerAll(kari, form2024, answers("200 000"));
    await answerAll(liv, form2024, answers("150 000"));
  });
  afterAll(async () => {
    await test.stop();
    rmSync(folder, { recursive: true });
  });

  it("gives a draft as that form, with the answers in their places, and without what is private", async () => {
    const { page, docx } = await fetchDraft(test, applicationId);
    const { text, isIssuers } = await read(docx);

    expect(isIssuers).toBe(true);
    expect(page).toContain("Word-dokumentene er skjemaet fra den som lyser ut midlene, ferdig utfylt.");
    expect(json(text)).toMatchObject({
      edition: form2024.id,
      measures: [{ number: 1, name: "Ledersamlinger", total: 350_000 }],
      header: { owner: "Fjordvik kommune", schemes: ["regional"], severalSchemes: "no" },
    });
    expect(text).toContain("150 000 Nord");
    expect(text).not.toMatch(/75 00 00 01|1234|post@fjordvik/);
  });

  it("has what is private in a member's own final documents", async () => {
    const { kari, liv, anne } = test.user;
    await compile(test, kari, applicationId);
    await answerAll(anne, form2024, answers("0"));
    await approveEverything(test, [kari, liv, anne]);
    const [docx] = await makeFinal(kari, applicationId);
    const { text, isIssuers } = await read(docx as Buffer);

    expect(isIssuers).toBe(true);
    expect(text).toContain("75 00 00 01");
    expect(text).toMatch(/1234\W?56\W?78903/);
    expect(text).toContain("post@fjordvik.example");
    expect(faultsIn(test)).toEqual([]);
  });
});

describe("An edition whose Word form cannot be filled in", () => {
  let test: TestBot;
  let folder: string;

  beforeAll(async () => {
    folder = folderWith({ "form.docx": "Behovsmelding", "mapping.json": readFileSync(MAPPING_2024) });
    test = await startTestBot({ formsFolder: folder });
  });
  afterAll(async () => {
    await test.stop();
    rmSync(folder, { recursive: true });
  });

  it("gives our own document, which says so, as the page does, and tells the operator why", async () => {
    const { kari } = test.user;
    const { applicationId } = await setUp(test.client, kari, { formId: form2024.id, year: "2024" });
    await addMeasure(kari, applicationId, "Ledersamlinger", () => true, "regional");
    const { page, docx } = await fetchDraft(test, applicationId);
    const { text, isIssuers } = await read(docx);

    expect(isIssuers).toBe(false);
    expect(text).toContain("Dette er Samskrivs eget dokument. Skjemaet i Word");
    expect(page).toContain("Word-dokumentene her er Samskrivs egne, med de samme svarene.");
    expect(faultsIn(test).join("\n")).toContain(`the form.docx of ${form2024.id} is not filled in`);
  });
});

describe("A form that fails while a draft is filled into it", () => {
  it("gives our own document, and the operator is told", async () => {
    const kept = compileDraft(form2024, answered2024(), { version: 1, at: noon, parts: [] });
    const told: unknown[] = [];
    const issued = {
      of: () => ({ ...issuedForm2024, docx: new Uint8Array(10) }),
      failed: (edition: string, err: unknown) => void told.push([edition, String(err)]),
    };
    const { files, together } = readableFiles(kept, { reader: "everybody", issued });
    const text = {
      ...{ applicationId: "a", version: 1, createdAt: noon, language: "nb", edition: form2024.id },
      ...{ outline: [JSON.stringify(kept.outline)], data: [JSON.stringify(kept.data)], rest: [] },
    };
    const make = async (fileName = "") => {
      const made = await fetchedFile(text, {
        ...{ issued, fileName, reader: "everybody", beside: { log: null, attachments: [] } },
      });
      if (!made.ok) throw new Error(made.refusal.kind);
      return made.value;
    };
    const made = await make(files.find(({ fileName }) => fileName.endsWith(".docx"))?.fileName);

    expect((await read(made)).text).toContain("Dette er Samskrivs eget dokument.");
    expect(told).toEqual([[form2024.id, "Error: form.docx is not filled in: not-docx"]]);
    await make(together?.fileName);
    expect(told).toHaveLength(2);
  });
});
