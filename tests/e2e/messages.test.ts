import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { inBrowser, PlaygroundPage } from "../support/browser/playgroundPage";
import { startLocal } from "../support/browser/startLocal";

const WINDOWS = [
  { width: 1280, height: 850 },
  { width: 390, height: 844 },
];

inBrowser("what a press answers", () => {
  const dataDir = mkdtempSync(join(tmpdir(), "samskriv-messages-"));
  let child: ChildProcess;
  let teams: PlaygroundPage;

  beforeAll(async () => {
    const started = await startLocal(dataDir);
    child = started.child;
    teams = await PlaygroundPage.open(started.url);
    await teams.channel();
    await teams.mention("ny");
    const setUp = teams.cardWith("Kompetansenettverk", "channel");
    await setUp.waitFor();
    await teams.fill(setUp, "Eier", "Fjordvik kommune");
    await teams.fill(setUp, "Kompetansenettverk", "Kompetansenettverk Fjord");
    await teams.press(setUp, "Opprett");
    const status = teams.cardWith("Sett sammen utkast", "channel");
    await status.waitFor();
    await teams.press(status, "Mine oppgaver");
    await teams.chat();
  });

  afterAll(async () => {
    await teams?.close();
    child?.kill("SIGTERM");
    if (child && child.exitCode === null) await once(child, "exit");
    rmSync(dataDir, { recursive: true, force: true });
  });

  /** Waits until the words are drawn, and says whether they are inside the window as it stands. */
  async function isInWindow(words: Locator): Promise<boolean> {
    await words.waitFor();
    const [box, size] = [await words.boundingBox(), teams.page.viewportSize()];
    return box !== null && size !== null && box.y >= 0 && box.y + box.height <= size.height;
  }

  it("is seen without scrolling, in an ordinary window and on a telephone: saved, and left with typed text", async () => {
    const home = teams.cardWith("Mine påminnelser", "chat");
    await home.waitFor();
    await home
      .getByRole("button", { name: /^(Begynn|Fortsett|Svar)/ })
      .first()
      .click();
    const section = teams.cardWith("Om behovsmeldingen", "chat");
    await section.waitFor();
    for (const size of WINDOWS) {
      await teams.page.setViewportSize(size);
      await teams.fill(section, "Kontaktperson, navn", `Kari Nordmo ${size.width}`);
      await teams.press(section, "Lagre");
      expect(await isInWindow(section.getByText("Takk, lagret.").last())).toBe(true);

      await teams.fill(section, "Kontaktperson, navn", `Kari ${size.width}`);
      await teams.press(section, "Hopp over");
      const asked = section.getByText("Du har skrevet noe her som ikke er lagret.", { exact: false }).last();
      expect(await isInWindow(asked)).toBe(true);
      expect(await isInWindow(section.getByRole("button", { name: "Forkast og gå videre" }))).toBe(true);
      await teams.picture(section, `forkast-${size.width}`);
    }
  });
});
