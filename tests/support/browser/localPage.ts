import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { CHROMIUM, FLAGS } from "./playgroundPage";

/**
 * A page that is opened from a file, from the first test of a group to its last. `problems` has what it says on the
 * console, its faults, and the addresses that it asks for.
 */
export function localPage(file: () => string): { readonly page: Page; readonly problems: readonly string[] } {
  const problems: string[] = [];
  let browser: Browser | undefined;
  let page: Page | undefined;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
    page.on("console", (message) => problems.push(message.text()));
    page.on("pageerror", (err) => problems.push(err.message));
    page.on("request", (request) => {
      if (!/^(file|data):/.test(request.url())) problems.push(request.url());
    });
    await page.goto(pathToFileURL(file()).href);
  });

  afterAll(() => browser?.close());

  return {
    problems,
    get page() {
      if (!page) throw new Error("the page is open once the first test runs");
      return page;
    },
  };
}
