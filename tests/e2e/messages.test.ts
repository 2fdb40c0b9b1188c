import type { Locator } from "playwright-core";
import { localClient } from "../support/browser/localClient";
import { inBrowser, type PlaygroundPage } from "../support/browser/playgroundPage";

const WINDOWS = [
  { width: 1280, height: 850 },
  { width: 390, height: 844 },
];

inBrowser("what a press answers", () => {
  const client = localClient();
  let teams: PlaygroundPage;

  beforeAll(async () => {
    teams = client.teams;
    const status = await teams.newApplication();
    await teams.press(status, "Mine oppgaver");
    await teams.chat();
  });

  /** Waits until the words are drawn, and says whether they are inside the window as it stands. */
  async function isInWindow(words: Locator): Promise<boolean> {
    await words.waitFor();
    const [box, size] = [await words.boundingBox(), teams.page.viewportSize()];
    return box !== null && size !== null && box.y >= 0 && box.y + box.height <= size.height;
  }

  it("is seen without scrolling, in an ordinary window and on a telephone: saved, and left with typed text", async () => {
    const home = teams.cardWith("Påminnelser og språk", "chat");
    await home.waitFor();
    await teams.press(home, /Om behovsmeldingen/);
    const section = teams.cardWith("Om behovsmeldingen", "chat");
    await section.waitFor();
    for (const size of WINDOWS) {
      await teams.page.setViewportSize(size);
      await teams.fill(section, "Kontaktperson, navn", `Kari Nordmo ${size.width}`);
      await teams.press(section, "Lagre");
      expect(await isInWindow(section.getByText("Takk, lagret.").last())).toBe(true);

      await teams.fill(section, "Kontaktperson, navn", `Kari ${size.width}`);
      await teams.press(section, "Tilbake");
      const asked = section.getByText("Du har skrevet noe her som ikke er lagret.", { exact: false }).last();
      expect(await isInWindow(asked)).toBe(true);
      expect(await isInWindow(section.getByRole("button", { name: "Forkast og gå videre" }))).toBe(true);
      await teams.picture(section, `forkast-${size.width}`);
    }
  });
});
