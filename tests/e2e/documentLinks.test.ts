import { localClient } from "../support/browser/localClient";
import { inBrowser, type PlaygroundPage } from "../support/browser/playgroundPage";

inBrowser("a person who fetches documents in Microsoft's local Teams client", () => {
  const client = localClient();
  let teams: PlaygroundPage;

  beforeAll(async () => {
    teams = client.teams;
    const status = await teams.newApplication();
    await teams.press(status, "Sett sammen utkast");
  });

  it("gets a link by a button in the channel, opens the page, and withdraws the link", async () => {
    const draft = teams.cardWith("Les utkastet", "channel");
    await draft.waitFor();
    await teams.picture(draft, "utkast");
    await teams.press(draft, "Les utkastet");
    const linked = teams.cardWith("Lenken er bare til deg", "channel");
    await linked.waitFor();
    await teams.picture(linked, "utkast-med-lenke");

    const [page] = await Promise.all([
      teams.page.context().waitForEvent("page"),
      linked.getByRole("link", { name: "Åpne dokumentene", exact: true }).click(),
    ]);
    await page.waitForLoadState();
    await page.getByText("Utkast 1", { exact: false }).first().waitFor();
    await teams.pagePicture(page, "side");

    await teams.press(linked, "Trekk tilbake alle lenkene");
    const withdrawn = teams.cardWith("Alle lenkene til denne versjonen er trukket tilbake.", "channel");
    await withdrawn.waitFor();
    await teams.picture(withdrawn, "trukket-tilbake");
    await page.reload();
    await page.getByRole("heading", { name: "Denne lenken er trukket tilbake", exact: true }).waitFor();
    await teams.pagePicture(page, "side-trukket-tilbake");
    await page.close();
  });

  it("gets to the documents by writing in the chat, where the client takes no files, and has the link", async () => {
    await teams.chat();
    await teams.say("dokumenter");
    const choice = teams.cardWith("Hent dokumentene", "chat");
    await choice.waitFor();
    await teams.picture(choice, "dokumenter");
    await teams.press(choice, /^Hent dokumentene/);
    const documents = teams.cardWith("Hent lenke", "chat");
    await documents.waitFor();
    await teams.picture(documents, "hent-lenke");
    await teams.press(documents, "Hent lenke");
    const linked = teams.cardWith("Lenken er bare til deg", "chat");
    await linked.waitFor();
    await teams.picture(linked, "lenke-i-chatten");
  });
});
