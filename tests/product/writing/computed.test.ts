import mammoth from "mammoth";
import { type Card, inputsOf, textOf } from "../../../demo/card";
import { documentsLink } from "../../../demo/documents";
import { computedForm } from "../../support/application/computedForm";
import { startTestBot, type TestBot } from "../../support/bot/bot";
import { open, partnership, save } from "../../support/bot/partnership";

const form = computedForm();
let test: TestBot;
let applicationId: string;
let measureId: string;

const said = (card: Card | null): string => textOf(card ?? {}).replaceAll("\u00a0", " ");
const economy = (user = test.user.kari) => open(user, applicationId, "economy", measureId);
const frame = () => open(test.user.kari, applicationId, "frame");
const fieldsOf = (card: Card): string[] => inputsOf(card).map(({ id }) => id.split(".")[0] ?? "");

/** The text of the first document behind a link. */
async function textBehind(card: Card | null): Promise<string> {
  const page = await (await fetch(await documentsLink(test.user.kari, card))).text();
  const href = /href="([^"]+docx[^"]*)"/.exec(page)?.[1]?.replaceAll("&amp;", "&") ?? "";
  const buffer = Buffer.from(await (await fetch(href)).arrayBuffer());
  const { value } = await mammoth.extractRawText({ buffer });
  return value.replaceAll("\u00a0", " ").replace(/\s+/g, " ");
}

beforeAll(async () => {
  test = await startTestBot({ forms: new Map([[form.id, form]]) });
  ({ applicationId } = await partnership(test));
  measureId = (await test.database.db.prisma.measure.findFirstOrThrow()).id;
});
afterAll(() => test.stop());

describe("A computed field", () => {
  it("stands between the inputs, and is a dash until it can be told", async () => {
    expect(said(await economy())).toContain("Egeninnsats av tilskuddet: –");
    expect(said(await frame())).toContain("Det søkes om: 0 kr");
  });

  it("has its new value on the card that answers the save, and of others on the next card", async () => {
    const { kari, liv } = test.user;
    const card = await save(kari, await economy(), { grant: "400000", own: "100000" });
    expect(said(card)).toContain("Egeninnsats av tilskuddet: 25 %");
    expect(said(await frame())).toContain("Det søkes om: 400 000 kr");
    await save(liv, await economy(liv), { grant: "50000" });
    const common = said(await frame());
    expect(common).toContain("Det søkes om: 450 000 kr");
    expect(common).toContain("Gjennomsnitt for hvert tiltak: 450 000 kr");
    // Another party has no share of its own, and reads the owner's.
    expect(said(await economy(liv))).toContain("Egeninnsats av tilskuddet (Fjordvik kommune): 25 %");
  });
});

describe("A condition on the whole application", () => {
  it("asks for more on the card that answers the save that makes it true", async () => {
    const { kari } = test.user;
    const enough = await save(kari, await economy(), { own: "120000" });
    expect(fieldsOf(enough)).not.toContain("few");
    const little = await save(kari, enough, { own: "80000" });
    expect(said(little)).toContain("Egeninnsats av tilskuddet: 20 %");
    expect(fieldsOf(little)).toContain("few");
    expect(said(little)).toContain("Svaret ditt gir nye spørsmål på dette kortet.");
    await save(kari, little, { few: "Vi er få." });
  });

  it("asks in another section, and says there what is missing", async () => {
    const { kari, liv } = test.user;
    expect(fieldsOf(await frame())).not.toContain("reason");
    await save(liv, await economy(liv), { grant: "150000" });
    const card = await frame();
    expect(fieldsOf(card)).toContain("reason");
    expect(said(await kari.execute("findings/list", { applicationId }))).toContain("Mangler 2 svar");
    await save(kari, card, { reason: "Mange barn.", aim: "Læring." });
    await save(liv, await economy(liv), { grant: "50000" });
    expect(fieldsOf(await frame())).not.toContain("reason");
    expect(said(await kari.execute("findings/list", { applicationId }))).not.toContain("Mangler");
  });
});

it("An approval falls when a figure of its section is another, and the card says from what to what.", async () => {
  const { kari, liv } = test.user;
  const place = { applicationId, measureId: null, sectionId: "frame" };
  await save(kari, await frame(), { audit: "Revisjon Fjord" });
  await kari.execute("walk/send", { applicationId });
  await kari.press(await kari.execute("approval/show", place), "Godkjenn");
  await save(liv, await economy(liv), { grant: "60000" });
  const again = said(await kari.execute("approval/show", place));
  expect(again).toContain("Før: 450 000 kr");
  expect(again).toContain("Nå: 460 000 kr");
  await save(liv, await economy(liv), { grant: "50000" });
});

it("Whoever approves reads what is computed, and the document has it below its field.", async () => {
  const { kari } = test.user;
  const read = await kari.execute("approval/show", { applicationId, measureId: null, sectionId: "frame", whole: true });
  expect(said(read)).toContain("regnet ut av Samskriv");
  expect(said(read)).toContain("450 000 kr");
  await kari.press(await kari.execute("final/ask", { applicationId }), "final/confirm", {
    reason: "Fristen er i dag.",
  });
  const text = await textBehind(await kari.execute("final/show", { applicationId }));
  expect(text).toMatch(/Det søkes om:? 450 000 kr.*Mål.*Læring\..*Gjennomsnitt for hvert tiltak:? 450 000 kr/);
  expect(text).toMatch(/Egeninnsats av tilskuddet \(Fjordvik kommune\):? 20 %/);
  expect(text).not.toContain("Mange barn.");
});
