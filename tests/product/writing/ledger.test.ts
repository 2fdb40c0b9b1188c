import mammoth from "mammoth";
import { type Card, inputsOf, textOf } from "../../../demo/card";
import { documentsLink, leadsToDocuments } from "../../../demo/documents";
import { ledgerForm } from "../../support/application/ledgerForm";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { addMeasure, open, save, setUp } from "../../support/bot/partnership";

let test: TestBot;
let applicationId: string;
let measureIds: string[];

const plain = (text: string): string => text.replaceAll("\u00a0", " ");
const said = (card: Card): string => plain(textOf(card));
const economy = (at: number) => open(test.user.kari, applicationId, "economy", measureIds[at]);
const fields = (card: Card): string[] => inputsOf(card).map(({ id }) => id.split(".")[0] ?? "");

/** The text of the first document behind a link, a line each paragraph and cell. */
async function linesBehind(card: Card | null): Promise<string[]> {
  const page = await (await fetch(await documentsLink(test.user.kari, card))).text();
  const href = /href="([^"]+docx[^"]*)"/.exec(page)?.[1]?.replaceAll("&amp;", "&") ?? "";
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await (await fetch(href)).arrayBuffer()) });
  return plain(value).split("\n\n");
}

beforeAll(async () => {
  test = await startTestBot({ forms: new Map([[ledgerForm.id, ledgerForm]]) });
  const { kari } = test.user;
  ({ applicationId } = await setUp(test.client, kari, { formId: ledgerForm.id }));
  await addMeasure(kari, applicationId, "Ledersamlinger", () => true, "decentralised");
  await addMeasure(kari, applicationId, "Lærende møter", () => true, "regional");
  measureIds = (await test.database.db.prisma.measure.findMany({ orderBy: { number: "asc" } })).map(({ id }) => id);
});
afterAll(() => test.stop());

describe("A ledger with years and an own contribution", () => {
  it("is asked for by year, and for the own contribution only in its scheme", async () => {
    expect(fields(await economy(0))).toEqual(expect.arrayContaining(["grantYear1", "grantYear3", "own", "source"]));
    const other = fields(await economy(1));
    expect(other).toContain("grantYear1");
    expect(other).not.toContain("own");
    expect(other).not.toContain("source");
    expect(said(await economy(0))).toContain("Tilskudd i 2027");
  });

  it("says on saving that the own contribution is less than 30 %", async () => {
    const { kari } = test.user;
    const typed = { grantYear1: "100 000", grantYear2: "200 000", grantYear3: "0", own: "80 000", source: "Drift" };
    expect(said(await save(kari, await economy(0), typed))).toContain(
      "Egenandelen er 80 000 kr. Den skal være minst 90 000 kr.",
    );
    expect(said(await save(kari, await economy(0), { own: "90 000" }))).not.toContain("Egenandelen er");
    await save(kari, await economy(1), { grantYear1: "50 000", grantYear2: "0", grantYear3: "0" });
  });

  it("has a line for each year", async () => {
    const lines = await test.database.db.prisma.amount.findMany({ where: { measureId: measureIds[0] ?? "" } });
    const shown = lines.map(({ purpose, year, kroner }) => `${purpose} ${year} ${kroner}`).sort();
    expect(shown).toEqual(["grant 1 100000", "grant 2 200000", "grant 3 0", "own 0 90000"]);
  });

  it("is summed in the draft's card, by year, with the own contribution beside", async () => {
    const from = test.client.mark;
    await test.user.kari.execute("draft/compile", { applicationId }, "channel");
    const sent = await test.client.awaitSent(from, ({ card }) => leadsToDocuments(card), "the draft");
    const card = said(sent.card ?? {});
    expect(card).toContain("350 000");
    expect(card).toContain("150 000");
    expect(card).toContain("i tillegg egenandel 90 000");
  });

  it("is in the final document", async () => {
    const { kari } = test.user;
    await kari.press(await kari.execute("final/ask", { applicationId }), "final/confirm", {
      reason: "Fristen er i dag.",
    });
    const lines = await linesBehind(await kari.execute("final/show", { applicationId }));
    expect(lines).toEqual(expect.arrayContaining(["Tilskudd i 2027", "Egenandel", "90 000", "350 000"]));
    expect(lines.slice(lines.indexOf("Per år"), lines.indexOf("Per år") + 17)).toEqual([
      ...["Per år", "År", "Eier", "UH", "Totalt"],
      ...["2027", "150 000", "0", "150 000"],
      ...["2028", "200 000", "0", "200 000"],
      ...["2029", "0", "0", "0"],
    ]);
  });
});
