import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { inBrowser, PlaygroundPage } from "../support/browser/playgroundPage";
import { startLocal } from "../support/browser/startLocal";

const WINDOWS = [
  ["an ordinary window", { width: 1280, height: 850 }],
  ["a telephone's height", { width: 1280, height: 700 }],
] as const;

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

  it.each(WINDOWS)("is seen without scrolling in %s: saved, refused, and left with typed text", async (_name, size) => {
    await teams.page.setViewportSize(size);
    await teams.chat();
    await teams.page.locator("[contenteditable=true][role=textbox]").first().click();
    await teams.page.keyboard.type("mine oppgaver");
    await teams.page.keyboard.press("Enter");
    await teams.page
      .getByRole("button", { name: /^(Se over og send|Fortsett|Fortsett der du slapp)$/ })
      .last()
      .click();
    const section = teams.cardWith("Om behovsmeldingen", "chat");
    await section.waitFor();

    await teams.fill(section, "Kontaktperson, navn", "Kari Nordmo");
    await teams.press(section, "Lagre");
    expect(await isInWindow(section.getByText("Takk, lagret.").last())).toBe(true);
    await teams.picture(section, `lagret-${size.height}`);

    await teams.fill(section, "Kontaktperson, navn", `Kari Nordmo ${size.height}`);
    await teams.press(section, "Hopp over");
    expect(
      await isInWindow(section.getByText("Du har skrevet noe her som ikke er lagret.", { exact: false }).last()),
    ).toBe(true);
    expect(await isInWindow(section.getByRole("button", { name: "Forkast og gå videre" }))).toBe(true);
    await teams.press(section, "Forkast og gå videre");
  });
});
