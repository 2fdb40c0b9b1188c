import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium, type Locator, type Page } from "playwright-core";
import { useBrowserFonts } from "./browserFonts";

/** Debian's Chromium: `apt-get install -y chromium`. */
export const CHROMIUM = process.env.SAMSKRIV_CHROMIUM ?? "/usr/bin/chromium";

/**
 * Tests in Chromium. Where none is installed they are skipped, and a line says so; where they must run, as in `.ci/run`,
 * which sets SAMSKRIV_BROWSER_TESTS, a missing Chromium fails them.
 */
export function inBrowser(name: string, tests: () => void): void {
  if (existsSync(CHROMIUM) || process.env.SAMSKRIV_BROWSER_TESTS === "required") describe(name, tests);
  else {
    process.stderr.write(`Hoppes over: «${name}». Chromium er ikke installert (apt-get install -y chromium).\n`);
    describe.skip(name, tests);
  }
}

export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Microsoft's local Teams client in a browser, used as a person uses it: by clicking and typing. */
export class PlaygroundPage {
  private shots = 0;

  private constructor(
    private readonly browser: Browser,
    readonly page: Page,
  ) {}

  static async open(url: string): Promise<PlaygroundPage> {
    const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    const page = await browser.newPage({ viewport: { width: 1600, height: 1500 } });
    page.setDefaultTimeout(60_000);
    await page.goto(url);
    await useBrowserFonts(page);
    await page.getByText("Personal Chat", { exact: true }).waitFor();
    return new PlaygroundPage(browser, page);
  }

  close = (): Promise<void> => this.browser.close();

  async channel(): Promise<void> {
    await this.page.getByText("Behovsmelding", { exact: true }).first().click();
    await this.page.getByRole("button", { name: "Post", exact: true }).waitFor();
  }

  async chat(): Promise<void> {
    await this.page.getByText("Personal Chat", { exact: true }).first().click();
    await this.page.getByRole("button", { name: "Post", exact: true }).waitFor({ state: "detached" });
  }

  /** Writes to the bot in the chat. */
  async say(text: string): Promise<void> {
    await this.page.locator("[contenteditable=true][role=textbox], textarea").last().click();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
  }

  /** Sends files in the chat, as Teams does: the local client has no button for them. */
  async sendFiles(attachments: readonly unknown[]): Promise<void> {
    const internal = new URL("/_internal/v1/customActivities", this.page.url());
    const template = await fetch(`${internal}/template?conversationId=personal-chat&type=userAdded`);
    const { membersAdded: _, ...activity } = (await template.json()) as Record<string, unknown>;
    const response = await fetch(internal, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ...activity, type: "message", id: randomUUID(), text: "", attachments }),
    });
    if (!response.ok) throw new Error(`the client answers ${response.status}`);
  }

  /** Writes a post that mentions the bot: the mention is chosen from the list, for Enter would post a bare @. */
  async mention(text: string): Promise<void> {
    await this.page.locator("[contenteditable=true][role=textbox]").first().click();
    await this.page.keyboard.type("@");
    await this.page.getByRole("menuitem", { name: "Samskriv" }).click();
    await this.page.keyboard.type(` ${text}`);
    await this.page.getByRole("button", { name: "Post", exact: true }).click();
  }

  /**
   * Sets up an application in the channel, as its coordinator does, whose language is that of `said` (demo/said).
   * @returns the status card
   */
  async newApplication(said: (bokmal: string) => string = (bokmal) => bokmal): Promise<Locator> {
    await this.channel();
    await this.mention(said("ny"));
    const network = said("Kompetansenettverk");
    const setUp = this.cardWith(network, "channel");
    await setUp.waitFor();
    await this.fill(setUp, said("Eier"), "Fjordvik kommune");
    await this.fill(setUp, network, "Kompetansenettverk Fjord");
    await this.picture(setUp, "oppsett");
    await this.press(setUp, said("Opprett"));
    const status = this.cardWith(said("Sett sammen utkast"), "channel");
    await status.waitFor();
    return status;
  }

  /** The newest card with this button, or this text. In the channel the newest is on top, in the chat at the bottom. */
  cardWith(words: string, where: "chat" | "channel"): Locator {
    const cards = this.page.locator(".ac-adaptiveCard").filter({ hasText: words });
    return where === "chat" ? cards.last() : cards.first();
  }

  async fill(card: Locator, label: string, text: string): Promise<void> {
    await card.getByLabel(label).first().fill(text);
  }

  /** Presses a button by its title, or a row by some of its words. */
  async press(card: Locator, title: string | RegExp): Promise<void> {
    await card.getByRole("button", { name: title, exact: true }).first().click();
  }

  async tick(card: Locator, option: string): Promise<void> {
    await card.getByText(option, { exact: true }).first().click();
  }

  picture = (card: Locator, name: string): Promise<void> => this.keep(card, name);

  /** The same of a page that was opened from a card. */
  pagePicture = (page: Page, name: string): Promise<void> => this.keep(page, name);

  /** Keeps a picture where SAMSKRIV_SCREENSHOTS says, to be looked at. */
  private async keep(shown: Pick<Locator, "screenshot">, name: string): Promise<void> {
    const folder = process.env.SAMSKRIV_SCREENSHOTS;
    if (!folder) return;
    mkdirSync(folder, { recursive: true });
    this.shots += 1;
    await shown.screenshot({ path: join(folder, `${String(this.shots).padStart(2, "0")}-${name}.png`) });
  }
}
