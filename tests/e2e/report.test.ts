import type { Locator } from "playwright-core";
import { formsWithReport } from "../support/application/formsWithReport";
import { testClock } from "../support/bot/bot";
import { localClientWith } from "../support/browser/localClientWith";
import { inBrowser, type PlaygroundPage } from "../support/browser/playgroundPage";

const MEASURE = "Ledersamlinger";

inBrowser("what becomes of an application after it is final, in Microsoft's local Teams client", () => {
  const client = localClientWith([...formsWithReport.values()], { clock: testClock() });
  let teams: PlaygroundPage;
  beforeAll(() => {
    teams = client.teams;
  });

  /** The newest card in the chat with all these words; waits for it, and keeps a picture of it. */
  async function card(name: string, ...words: string[]): Promise<Locator> {
    let cards = teams.page.locator(".ac-adaptiveCard");
    for (const each of words) cards = cards.filter({ hasText: each });
    await cards.last().waitFor();
    await teams.picture(cards.last(), name);
    return cards.last();
  }

  it("is recorded: who sent it and what was granted, and the report is started, written and sent", async () => {
    await teams.press(await teams.newApplication(), "Mine oppgaver");
    await teams.chat();
    await teams.press(await card("home", "Dette venter på deg"), "Legg til tiltak");
    const measures = await card("measures", "Nytt tiltak");
    await teams.fill(measures, "Navn på tiltaket", MEASURE);
    await teams.press(measures, "Legg til");
    await card("added", `1 ${MEASURE}`, "Nytt tiltak");

    await teams.say("økonomi");
    const economy = await card("economy", "Økonomi");
    await economy.locator("input").first().fill("100 000");
    await teams.press(economy, "Lagre");
    await card("saved", "Takk, lagret.");

    await teams.say("gjør ferdig");
    const final = await card("make-final", "Gjør ferdig likevel");
    await teams.fill(final, "Hvorfor gjøres den ferdig likevel?", "Fristen er i dag.");
    await teams.press(final, "Gjør ferdig likevel");
    await teams.press(await card("final", "Endelig versjon 1", "Merk som sendt inn"), "Merk som sendt inn");

    const sent = await card("deliver", "Hvordan ble den sendt inn?");
    await teams.fill(sent, "Hvem ble den sendt til?", "Statsforvalteren i Nordland");
    await teams.fill(sent, "Saksnummer", "2027/4711");
    await teams.press(sent, "Lagre");
    await teams.press(await card("delivered", "2027/4711", "Registrer tilsagn"), "Registrer tilsagn");

    await teams.press(await card("award-none", "Søkt og tilsagn", "Tilsagn er ikke registrert"), "Registrer tilsagn");
    await teams.press(await card("award-list", "Velg et tiltak"), `Neste: 1 ${MEASURE}`);
    const award = await card("award-measure", "la feltet stå tomt");
    await award.locator("input").first().fill("120 000");
    await teams.press(award, "Lagre");
    const above = await card("award-above", "Dette er mer enn dere søkte om");
    await above.locator("input").first().fill("80 000");
    await teams.press(above, "Lagre");
    await teams.press(await card("award-saved", "er lagret", "Søkt og tilsagn"), "Søkt og tilsagn");
    await teams.press(await card("award", "Sum tilsagn", "20 000 kuttet"), "Start rapporten for 2027");

    await teams.press(await card("report-started", "Rapporten er i gang"), "Til oversikten");
    await card("report-home", "Rapport");
    await teams.say("tilsagn og bruk");
    const accounts = await card("accounts", "Tilsagn og bruk");
    await accounts.locator("input").first().fill("75 000");
    await teams.press(accounts, "Lagre");
    await card("accounts-saved", "Tilsagn og bruk", "Takk, lagret.", "Ikke brukt: 5\u00a0000 kr");

    await teams.say("gjør ferdig");
    const report = await card("report-make-final", "Rapport 2027", "Gjør ferdig likevel");
    await teams.fill(report, "Hvorfor gjøres den ferdig likevel?", "Fristen er i dag.");
    await teams.press(report, "Gjør ferdig likevel");
    await teams.press(await card("report-final", "Rapport 2027", "Merk som sendt inn"), "Merk som sendt inn");
    await teams.press(await card("report-deliver", "Rapport 2027", "Hvordan ble den sendt inn?"), "Lagre");
    const sentIn = "Sendt inn 11. januar 2027 av Ingrid Solvang";
    const done = await card("report-delivered", "Rapport 2027", sentIn, "Hent dokumentene");
    expect(await done.textContent()).not.toContain("ilsagn");
    await teams.press(done, "Hent dokumentene");
    await card("report-documents", "Rapport 2027", "Lenken er bare til deg");
    await teams.say("mine oppgaver");
    const home = await card("home-at-the-end", "Rapport 2027Endelig versjon 1");
    expect(await home.textContent()).toContain(`${sentIn} til Statsforvalteren`);
  });
});
