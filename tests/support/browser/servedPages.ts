import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { pageHeaders } from "../../../bot/documents/pageHeaders";
import { CHROMIUM, FLAGS } from "./playgroundPage";

/** What a browser says against a page: on the console, as a fault, or by asking for anything but the page. */
type Opened = { readonly page: Page; readonly problems: string[] };

/**
 * Pages by name, served with the headers that the bot gives them, in a browser whose reader has chosen this size of
 * letters (16 is usual, 32 is 200 %). They are open from the first test of a group to its last.
 */
export function servedPages(
  pages: ReadonlyMap<string, () => string>,
  letters: number,
): { open(name: string, view: { width: number; colorScheme: "light" | "dark" }): Promise<Opened> } {
  let server: Server;
  let browser: BrowserContext;
  const profile = mkdtempSync(join(tmpdir(), "samskriv-letters-"));

  beforeAll(async () => {
    server = createServer((request, response) => {
      const html = pages.get(decodeURIComponent((request.url ?? "/").slice(1)))?.();
      const found = { type: "text/html; charset=utf-8", fileName: null };
      response.writeHead(html ? 200 : 404, pageHeaders(found, "https://samskriv.example"));
      response.end(html);
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    mkdirSync(join(profile, "Default"));
    writeFileSync(
      join(profile, "Default", "Preferences"),
      JSON.stringify({ webkit: { webprefs: { default_font_size: letters } } }),
    );
    browser = await chromium.launchPersistentContext(profile, { executablePath: CHROMIUM, args: FLAGS });
  });

  afterAll(async () => {
    await browser?.close();
    server?.closeAllConnections();
    server?.close();
    rmSync(profile, { recursive: true, force: true });
  });

  return {
    async open(name, { width, colorScheme }) {
      const page = await browser.newPage();
      const problems: string[] = [];
      const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${name}`;
      page.on("console", (message) => problems.push(message.text()));
      page.on("pageerror", (err) => problems.push(err.message));
      page.on("request", (request) => {
        if (request.url() !== url) problems.push(request.url());
      });
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await page.goto(url);
      return { page, problems };
    },
  };
}
