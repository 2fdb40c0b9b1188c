import type { Locator } from "playwright-core";
import { localClient } from "../support/browser/localClient";
import { inBrowser, type PlaygroundPage } from "../support/browser/playgroundPage";

const WISH = "Skriv gjerne at vi planlegger samlingene sammen.";
const FIRST = "Partnerskapet møtes fire ganger i året.";
const CHANGED = `${FIRST} Vi planlegger samlingene sammen.`;
const SECTION = "Plan for partnerskap";

inBrowser("a change request, in a window of 1280x850", () => {
  const client = localClient();
  let teams: PlaygroundPage;

  beforeAll(async () => {
    teams = client.teams;
    await teams.page.setViewportSize({ width: 1280, height: 850 });
  });

  /** The newest card in the chat with all these words; waits for it. */
  async function cardWith(...words: string[]): Promise<Locator> {
    let cards = teams.page.locator(".ac-adaptiveCard");
    for (const each of words) cards = cards.filter({ hasText: each });
    await cards.last().waitFor();
    return cards.last();
  }

  /** The card with all these words that the action brings: one more than there were before it. */
  async function newCard(action: () => Promise<void>, ...words: string[]): Promise<Locator> {
    let cards = teams.page.locator(".ac-adaptiveCard");
    for (const each of words) cards = cards.filter({ hasText: each });
    const before = await cards.count();
    await action();
    await cards.nth(before).waitFor();
    return cards.last();
  }

  /** Plays a person once everything has come that they missed: a card that arrives draws the others anew. */
  async function play(name: string): Promise<void> {
    await newCard(() => teams.say(`spill som ${name}`), "Spill som en annen");
  }

  it("comes back to the one who asked, who approves the answer: four presses in all", async () => {
    const status = await teams.newApplication();
    await teams.press(status, "Mine oppgaver");

    await teams.chat();
    await teams.press(await cardWith("Dette venter på deg"), "Legg til tiltak");
    const measures = await cardWith("Nytt tiltak");
    await teams.fill(measures, "Navn på tiltaket", "Ledersamlinger");
    await teams.press(measures, "Legg til");
    await cardWith("1 Ledersamlinger", "Nytt tiltak");

    await play("Liv");
    await teams.press(await cardWith("Du er ikke med i noe ennå"), /Bli med/);
    const kind = await cardWith("1 av 2", "Jeg er med for");
    await kind.getByRole("radio", { name: "UH/kompetansemiljø" }).check();
    await teams.press(kind, "Neste");
    const party = await cardWith("2 av 2", "Organisasjonsnummer");
    await teams.fill(party, "Navn", "Læringsmiljøsenteret");
    await teams.fill(party, "Organisasjonsnummer", "920000002");
    await teams.press(party, "Bli med");
    await cardWith("Velkommen!", "Læringsmiljøsenteret");

    await play("meg");
    await teams.press(await cardWith("Dette venter på deg", "er ikke med i noe tiltak"), /er ikke med i noe tiltak/);
    const institution = await cardWith("Hvilke tiltak er de med i?");
    await institution.getByRole("checkbox", { name: "1 Ledersamlinger" }).check();
    await teams.press(institution, "Lagre");
    await cardWith("Deltakere", "Inviter flere", "Læringsmiljøsenteret");

    await teams.say("plan for partnerskap");
    const section = await cardWith(SECTION, "må besvares");
    await section.locator("textarea").first().fill(FIRST);
    await teams.press(section, "Lagre");
    await cardWith(SECTION, "Takk, lagret.");
    await teams.say("se over og send");
    await teams.press(await cardWith("Se over", "Klar til å sendes"), /^Send/);
    await cardWith("1 seksjon er sendt");
    await cardWith("Imens, hos de andre", SECTION);

    await play("Liv");
    const toApprove = await cardWith("Til godkjenning", SECTION, FIRST);
    await toApprove.getByLabel(/^Kommentar/).fill(WISH);
    await teams.press(toApprove, "Be om endring");
    await teams.picture(await cardWith("Ønsket er sendt", WISH), "bedt-om-endring");
    await cardWith("Imens, hos de andre", "Ingrid");

    await play("meg");
    const wish = await cardWith("Endring ønsket", WISH);
    await teams.picture(wish, "endring-onsket");
    await teams.press(wish, "Åpne seksjonen");
    const opened = await cardWith("ønsker en endring", SECTION);
    await opened.locator("textarea").first().fill(CHANGED);
    await teams.picture(opened, "endret");
    await newCard(() => teams.press(opened, /^Lagre.* send/), "Imens, hos de andre", "Liv");
    await teams.picture(await cardWith("1 seksjon er sendt"), "sendt-pa-nytt");

    await play("Liv");
    const answer = await cardWith("Svar på ønsket ditt", WISH, "Vi planlegger samlingene sammen.");
    await teams.picture(answer, "svar-pa-onsket");
    await teams.press(answer, "Godkjenn");
    await cardWith("Takk, godkjent", SECTION);

    await play("meg");
    const findings = teams.page.locator(".ac-adaptiveCard").filter({ hasText: "Dette gjenstår" });
    await teams.say("hva gjenstår");
    await findings.last().waitFor();
    expect(await findings.last().textContent()).not.toContain(SECTION);
  });
});
