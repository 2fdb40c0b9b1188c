import type { Locator } from "playwright-core";
import { fileAt, startFileShare } from "../support/bot/sendFile";
import { localClient } from "../support/browser/localClient";
import { inBrowser, type PlaygroundPage } from "../support/browser/playgroundPage";
import { asZip } from "../support/importing/asZip";

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
);
const SHEET = asZip([
  {
    name: "[Content_Types].xml",
    content: Buffer.from(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    ),
  },
  { name: "xl/workbook.xml", content: Buffer.from("<workbook/>") },
]);

inBrowser("a person who sends files in Microsoft's local Teams client", () => {
  const client = localClient();
  let teams: PlaygroundPage;
  let share: Awaited<ReturnType<typeof startFileShare>>;

  beforeAll(async () => {
    teams = client.teams;
    share = await startFileShare({ "/budget": SHEET, "/plan": Buffer.from("Plan for samlingene"), "/photo": PNG });
    await teams.press(await teams.newApplication(), "Mine oppgaver");
    await teams.chat();
    await teams.press(teams.cardWith("Legg til tiltak", "chat"), "Legg til tiltak");
    const measures = teams.cardWith("Nytt tiltak", "chat");
    await teams.fill(measures, "Navn", "Ledersamlinger");
    await teams.press(measures, "Legg til");
    await teams.cardWith("1 Ledersamlinger", "chat").waitFor();
  });
  afterAll(() => share?.close());

  /** The newest card in the chat with these words, once it is there, kept as a picture. */
  async function card(words: string, picture: string): Promise<Locator> {
    const found = teams.cardWith(words, "chat");
    await found.waitFor();
    await teams.picture(found, picture);
    return found;
  }

  /** Chooses in a drop-down by some words of the choice. */
  async function choose(on: Locator, label: string, words: RegExp): Promise<void> {
    const input = on.getByLabel(label).first();
    await input.click();
    await teams.page.getByRole("option", { name: words }).first().click();
  }

  it("places several of one message one by one, and hears what is wrong with the others", async () => {
    await teams.sendFiles([
      fileAt(`${share.url}/budget`, "Budsjett 2027.xlsx"),
      fileAt(`${share.url}/plan`, "Plan.txt"),
      fileAt(`${share.url}/plan`, "Plan.exe"),
      { contentType: "image/*", contentUrl: `${share.url}/photo` },
    ]);
    const several = await card("«Plan.exe» er et program", "flere-filer");
    expect(await several.textContent()).toContain("4 filer");
    await teams.press(several, /Budsjett 2027\.xlsx/);

    const budget = await card("Bruk «Budsjett 2027.xlsx» som vedlegg", "hvor");
    await choose(budget, "Hvor hører det til?", /svar på «Budsjett»/);
    await teams.press(budget, "Legg ved");
    const listed = await card("«Budsjett 2027.xlsx» ligger nå her", "lagt-ved");
    expect(await listed.textContent()).toContain("«Leveres budsjett i vedlegg?» er besvart med «Ja».");

    await teams.press(listed, "Neste fil (2 venter)");
    const waiting = await card("2 filer venter på deg", "venter");
    await teams.press(waiting, /Bilde\.png/);
    const picture = await card("Bruk «Bilde.png» som vedlegg", "bilde");
    await teams.press(picture, "Forkast filen");
    await teams.press(await card("Filen er forkastet", "forkastet"), /Plan\.txt/);
    const plan = await card("Bruk «Plan.txt» som vedlegg", "plan");
    await choose(plan, "Hvor hører det til?", /^Hele /);
    await teams.press(plan, "Legg ved");
    await card("«Plan.txt» ligger nå her: Hele ", "begge");
  });
});
