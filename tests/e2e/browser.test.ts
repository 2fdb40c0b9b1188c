import { localClient } from "../support/browser/localClient";
import { inBrowser, type PlaygroundPage } from "../support/browser/playgroundPage";

// biome-ignore lint/suspicious/noTemplateCurlyInString: a text that people may write, and no template
const AWKWARD = "**Ikke fet**, og ${ikke.en.mal}.";

inBrowser("a person in Microsoft's local Teams client", () => {
  const client = localClient();
  let teams: PlaygroundPage;

  beforeAll(async () => {
    teams = client.teams;
  });

  it("A coordinator sets up an application, answers a section, approves it and sees the posted totals", async () => {
    const status = await teams.newApplication();
    await teams.picture(status, "status");
    await teams.press(status, "Mine oppgaver");

    await teams.chat();
    const home = teams.cardWith("Legg til tiltak", "chat");
    await home.waitFor();
    await teams.picture(home, "hjem");
    await teams.press(home, "Legg til tiltak");
    const measures = teams.cardWith("Nytt tiltak", "chat");
    await measures.waitFor();
    await teams.fill(measures, "Navn", "Ledersamlinger for styrere og skoleledere");
    await teams.press(measures, "Legg til");
    const listed = teams.cardWith("Ledersamlinger for styrere og skoleledere", "chat");
    await listed.waitFor();
    await teams.picture(listed, "tiltak");
    await teams.press(listed, "Til oversikten");

    await teams.press(teams.cardWith("Begynn", "chat"), "Begynn");
    const header = teams.cardWith("Om behovsmeldingen", "chat");
    await header.waitFor();
    await teams.picture(header, "seksjon");
    await teams.press(header, "Hopp over");
    const needs = teams.cardWith("Vurdering av behov", "chat");
    await needs.waitFor();
    await teams.fill(needs, "Vurdering av behov", `Lederne har behov for møtepunkter på tvers. ${AWKWARD}`);
    await teams.tick(needs, "Planlegging av tiltak");
    await teams.press(needs, "Lagre og neste");
    for (const heading of ["Plan for partnerskap", "Eiers egeninnsats", "Vurdering av måloppnåelse", "Målgruppe"]) {
      const section = teams.cardWith(heading, "chat");
      await section.waitFor();
      await teams.press(section, "Hopp over");
    }
    const economy = teams.cardWith("Økonomi og varighet", "chat");
    await economy.waitFor();
    await teams.fill(economy, "Ønsket tilskuddsbeløp", "200 000,50");
    await teams.press(economy, "Lagre");
    await economy.getByText("øre", { exact: false }).first().waitFor();
    await teams.picture(economy, "ore");
    await teams.fill(economy, "Ønsket tilskuddsbeløp", "200 000,-");
    await teams.press(economy, "Lagre");
    await teams.cardWith("Takk, lagret", "chat").waitFor();

    await teams.press(economy, "Hopp over");
    for (const heading of ["Annet", "Hvor mange enheter"]) {
      const section = teams.cardWith(heading, "chat");
      await section.waitFor();
      await teams.press(section, "Hopp over");
    }
    const summary = teams.cardWith("Se over", "chat");
    await summary.waitFor();
    await teams.picture(summary, "oppsummering");
    await teams.press(summary, "Vis svarene");
    await summary.getByText(AWKWARD, { exact: false }).waitFor();
    await summary.getByRole("button", { name: /^Send/ }).first().click();
    const sent = teams.cardWith("Angre", "chat");
    await sent.waitFor();
    await teams.picture(sent, "sendt");

    await teams.channel();
    await teams.press(teams.cardWith("Sett sammen utkast", "channel"), "Sett sammen utkast");
    const draft = teams.cardWith("Les utkastet", "channel");
    await draft.waitFor();
    await draft.getByText("200\u00a0000", { exact: false }).first().waitFor();
    await teams.picture(draft, "utkast");
    await teams.picture(teams.cardWith("Sett sammen utkast", "channel"), "status-etter");
    await draft.getByText("Ledersamlinger for styrere og skoleledere", { exact: false }).first().waitFor();
    await teams.press(draft, "Les utkastet");
    const linked = teams.cardWith("Åpne dokumentene", "channel");
    await linked.waitFor();
    await teams.picture(linked, "utkast-lenke");
  });
});
