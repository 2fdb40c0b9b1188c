import mammoth from "mammoth";
import { type Card, inputsOf, textOf } from "../../../demo/card";
import { documentsLink, leadsToDocuments } from "../../../demo/documents";
import { fieldKindsForm } from "../../support/application/fieldKindsForm";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { addMeasure, open, save, setUp, typedIn } from "../../support/bot/partnership";

let test: TestBot;
let applicationId: string;
let asked: Card;
let saved: Card;

const wrong = { hours: "ca. 12", share: "120 %", start: "2.2.2027", page: "se nettsiden" };
const right = {
  hours: "1.234,5 timer",
  share: "12 prosent",
  start: "15.1.2027",
  ready: "2027-03-15",
  agreed: "yes",
  travel: "yes",
  where: "school,elsewhere",
  page: "www.fjordvik.example/plan",
};
const opened = { means: "bus,boat", whereOther: "På kaia" };

const fields = (card: Card): string[] => inputsOf(card).map(({ id }) => id.split(".")[0] ?? "");

/** The text of the first document behind a link, a line each paragraph and cell. */
async function linesBehind(card: Card | null): Promise<string[]> {
  const page = await (await fetch(await documentsLink(test.user.kari, card))).text();
  const href = /href="([^"]+docx[^"]*)"/.exec(page)?.[1]?.replaceAll("&amp;", "&") ?? "";
  const buffer = Buffer.from(await (await fetch(href)).arrayBuffer());
  const { value } = await mammoth.extractRawText({ buffer });
  return value.replaceAll("\u00a0", " ").split("\n\n");
}

/** A new draft's. */
async function compiled(): Promise<string[]> {
  const from = test.client.mark;
  await test.user.kari.execute("draft/compile", { applicationId }, "channel");
  const sent = await test.client.awaitSent(from, ({ card }) => leadsToDocuments(card), "the draft");
  return linesBehind(sent.card);
}

beforeAll(async () => {
  test = await startTestBot({ forms: new Map([[fieldKindsForm.id, fieldKindsForm]]) });
  const { kari } = test.user;
  ({ applicationId } = await setUp(test.client, kari, { formId: fieldKindsForm.id }));
  await addMeasure(kari, applicationId, "Ledersamlinger");
  const empty = await open(kari, applicationId, "plan");
  expect(fields(empty)).not.toContain("means");
  const refused = await save(kari, empty, wrong);
  for (const sentence of [
    "Skriv bare tallet",
    "Tallet kan ikke være over 100.",
    "Datoen kan ikke være etter 1. februar 2027.",
    "Skriv nettadressen",
  ])
    expect(textOf(refused)).toContain(sentence);
  expect(typedIn(refused, "hours")).toBe("ca. 12");
  asked = await save(kari, refused, right, "next");
  saved = await save(kari, asked, opened, "stay");
});
afterAll(() => test.stop());

describe("Each kind of field", () => {
  it("stays on the card for what an answer has opened, and says so", () => {
    expect(textOf(asked)).toContain("Svaret ditt gir nye spørsmål på dette kortet.");
    expect(fields(asked)).toEqual(expect.arrayContaining(["means", "whereOther"]));
  });

  it("stands in its input as it is usually written", () => {
    const stored = Object.fromEntries(Object.keys(right).map((field) => [field, typedIn(saved, field)]));
    expect(stored).toEqual({
      hours: "1\u00a0234,5",
      share: "12",
      start: "2027-01-15",
      ready: "2027-03-15",
      agreed: "yes",
      travel: "yes",
      where: "school,elsewhere",
      page: "https://www.fjordvik.example/plan",
    });
  });

  it("is printed in the document, and not printed once it is hidden, though its answer is kept", async () => {
    const lines = await compiled();
    expect(lines).toEqual(
      expect.arrayContaining([
        "1 234,5 timer",
        "Stilling: 12 %",
        "Oppstart: 15. januar 2027",
        "Ferdig: 15. mars 2027",
        "☒ Vi har drøftet planen med de ansatte",
        "☒ Buss    ☒ Båt",
        "☒ På skolen    ☒ Annet, spesifiser: På kaia",
      ]),
    );

    const { kari } = test.user;
    const card = await save(kari, await open(kari, applicationId, "plan"), {
      travel: "no",
      where: "school",
      agreed: "no",
    });
    expect(fields(card)).not.toContain("means");
    const without = (await compiled()).join("\n");
    expect(without).not.toMatch(/Buss|På kaia/);
    expect(without).toContain("☐ Vi har drøftet planen med de ansatte");

    const again = await save(kari, await open(kari, applicationId, "plan"), { travel: "yes" });
    expect(typedIn(again, "means")).toBe("bus,boat");
  });

  it("is in the final document", async () => {
    const { kari } = test.user;
    const done = await kari.press(await kari.execute("final/ask", { applicationId }), "final/confirm", {
      reason: "Fristen er i dag.",
    });
    expect(textOf(done)).not.toBe("");
    const lines = await linesBehind(await kari.execute("final/show", { applicationId }));
    expect(lines).toEqual(expect.arrayContaining(["1 234,5 timer", "Oppstart: 15. januar 2027", "☒ Buss    ☒ Båt"]));
  });
});
