import type { Locator } from "playwright-core";
import { formsWithReport } from "../support/application/formsWithReport";
import { localClientWith } from "../support/browser/localClientWith";
import { inBrowser, type PlaygroundPage } from "../support/browser/playgroundPage";

inBrowser("a coordinator after the application is final, in Microsoft's local Teams client", () => {
  const client = localClientWith([...formsWithReport.values()]);
  let teams: PlaygroundPage;

  /** The newest card in the chat with all these words, once it is there, kept as a picture. */
  async function card(picture: string, ...words: string[]): Promise<Locator> {
    let cards = teams.page.locator(".ac-adaptiveCard");
    for (const each of words) cards = cards.filter({ hasText: each });
    await cards.last().waitFor();
    await teams.picture(cards.last(), picture);
    return cards.last();
  }

  /** Makes final what is not approved, with a reason, and records that it was sent. */
  async function finishAndSend(name: string): Promise<Locator> {
    const ask = await card(`${name}-gjør-ferdig`, "Hvorfor gjøres den ferdig likevel?");
    await teams.fill(ask, "Hvorfor gjøres den ferdig likevel?", "Fristen er i dag.");
    await teams.press(ask, "Gjør ferdig likevel");
    const final = await card(`${name}-endelig`, "Endelig versjon 1", "Merk som sendt inn");
    await teams.press(final, "Merk som sendt inn");
    const record = await card(`${name}-innsending`, "Hvordan ble den sendt inn?");
    await teams.fill(record, "Saksnummer hos mottakeren", "2027/1234");
    await teams.press(record, "Lagre");
    return card(`${name}-sendt`, "Endelig versjon 1", "Sendt inn", "2027/1234");
  }

  it("records what was sent and granted, sees it beside what was sought, and undoes a correction", async () => {
    teams = client.teams;
    await teams.press(await teams.newApplication(), "Mine oppgaver");
    await teams.chat();
    await teams.press(await card("hjem", "Legg til tiltak"), "Legg til tiltak");
    const measures = await card("tiltak", "Nytt tiltak");
    await teams.fill(measures, "Navn", "Ledersamlinger");
    await teams.press(measures, "Legg til");
    await card("lagt-til", "1 Ledersamlinger");
    await teams.say("økonomi og varighet");
    const economy = await card("økonomi", "Ønsket tilskuddsbeløp");
    await teams.fill(economy, "Ønsket tilskuddsbeløp", "200000");
    await teams.press(economy, "Lagre");
    await card("lagret", "Takk, lagret.");

    await teams.say("gjør ferdig");
    const sent = await finishAndSend("søknad");
    await teams.press(sent, /tilsagn/i);
    const none = await card("uten-tilsagn", "Søkt og tilsagn", "Ingenting er registrert ennå");
    await teams.press(none, "Registrer tilsagn");
    const list = await card("velg-tiltak", "Velg et tiltak");
    await teams.press(list, /Ledersamlinger/);
    const measure = await card("tiltakets-tilsagn", "Hele kroner.");
    await teams.fill(measure, "Fjordvik kommune", "150000");
    await teams.press(measure, "Lagre");
    const granted = await card("registrert", "Ledersamlinger er lagret.");
    await teams.press(granted, /Søkt og tilsagn|Tilbake/);
    const compared = await card("sammenlignet", "150\u00a0000 av 200\u00a0000");
    expect(await compared.textContent()).toContain("50\u00a0000 kuttet");
  });

  it("starts the report from there, writes what was used beside what was granted, and makes it final", async () => {
    const compared = await card("start-rapport", "Start rapporten for 2027");
    await teams.press(compared, "Start rapporten for 2027");
    const started = await card("rapport-i-gang", "Rapporten er i gang");
    await teams.press(started, "Åpne rapporten");
    await card("rapport-hjem", "Rapport");
    await teams.channel();
    await teams.picture(teams.cardWith("Rapport", "channel"), "rapport-status");
    await teams.chat();
  });
});
