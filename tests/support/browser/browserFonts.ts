import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Page } from "playwright-core";

/** Open Sans for words, and Noto's symbols for signs such as ☒: both from npm, so that every machine draws alike. */
const FACES = [
  "@fontsource/open-sans/400.css",
  "@fontsource/open-sans/600.css",
  "@fontsource/open-sans/700.css",
  "@fontsource/noto-sans-symbols-2/400.css",
];
const FAMILIES = '"Open Sans", "Noto Sans Symbols 2"';
const PATH = "/browser-fonts/";

/** The faces of a font package, with addresses that `useBrowserFonts` answers. */
function faces(sheet: string): string {
  const folder = dirname(sheet);
  return readFileSync(require.resolve(sheet), "utf8").replaceAll("url(./files/", `url(${PATH}${folder}/files/`);
}

/**
 * Sets the page in fonts of the project's own. The client asks for "Segoe UI", and takes whatever a machine has: a text
 * then fits on one machine and is cut on another.
 */
export async function useBrowserFonts(page: Page): Promise<void> {
  await page.route(`**${PATH}**`, (route) =>
    route.fulfill({ path: require.resolve(new URL(route.request().url()).pathname.slice(PATH.length)) }),
  );
  const style = `${FACES.map(faces).join("\n")} *, *::before, *::after { font-family: ${FAMILIES}, sans-serif !important }`;
  await page.addStyleTag({ content: style });
  await page.evaluate(async (families) => {
    const { fonts } = (
      globalThis as unknown as { document: { fonts: { load(font: string, text: string): Promise<unknown> } } }
    ).document;
    await Promise.all(["400", "600", "700"].map((weight) => fonts.load(`${weight} 14px ${families}`, "Æøå ☒")));
  }, FAMILIES);
}
