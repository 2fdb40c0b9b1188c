import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inLanguage, LANGUAGES } from "../../../domain/values/language";
import { projectRoot } from "../../../env/projectRoot";
import { escapeHtml } from "./escapeHtml";
import { languagePart } from "./languagePart";
import type { PreviewLanguage } from "./previewModel";
import { pageText } from "./wording";

const FOLDER = join("tools", "form", "preview");

/** Nothing is fetched: all is in the page, which opens from a file. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:";

/** One HTML page with the edition in every language, and Microsoft's renderer, which draws its cards. */
export function previewPage(languages: readonly PreviewLanguage[]): string {
  const [first] = languages;
  const printed = languages.find(({ form }) => form.language === form.printedIn) ?? first;
  if (!printed) throw new Error("an edition has at least one language");
  const cards = languages.flatMap(({ kinds }) => kinds.flatMap((each) => each.cards.map(({ card }) => card)));
  let drawn = 0;
  return `<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${escapeHtml(printed.form.name)}: ${inLanguage(printed.language, () => pageText("page.preview"))}</title>
<style>${["page.css", "contents.css", "card.css"].map(source).join("")}</style>
</head>
<body data-language="${printed.language}" data-width="446">
<header class="bar">
<p class="name">${escapeHtml(printed.form.name)} <span class="subtle">${inEach("page.preview")}</span></p>
${switcher(
  "language",
  inEach("page.language"),
  languages.map(({ language }) => [language, inLanguage(language, () => pageText(`language.${language}`))]),
  printed.language,
)}
${switcher(
  "width",
  inEach("page.width"),
  [
    ["446", inEach("page.pc")],
    ["328", inEach("page.phone")],
  ],
  "446",
)}
</header>
<noscript><p class="note">${inEach("page.noScript")}</p></noscript>
${languages.map((each) => inLanguage(each.language, () => languagePart(each, () => drawn++))).join("\n")}
<p id="told" class="told" role="status" hidden></p>
<script type="application/json" id="cards">${JSON.stringify(cards).replaceAll("<", "\\u003c")}</script>
<script>${inScript(readFileSync(require.resolve("adaptivecards/dist/adaptivecards.min.js"), "utf8"))}</script>
<script>${inScript(source("page.js"))}</script>
</body>
</html>
`;
}

/** A text of the bar in every language; the page shows that of the language that is chosen. */
const inEach = (key: Parameters<typeof pageText>[0]): string =>
  LANGUAGES.map(
    (each) => `<span lang="${each}" data-in="${each}">${escapeHtml(inLanguage(each, () => pageText(key)))}</span>`,
  ).join("");

/** Buttons of which one is pressed; page.js gives the body its value. */
const switcher = (
  name: string,
  label: string,
  choices: readonly (readonly [value: string, title: string])[],
  chosen: string,
): string =>
  `<div class="switch" role="group" aria-labelledby="switch-${name}"><span class="subtle" id="switch-${name}">${label}</span>${choices
    .map(
      ([value, title]) =>
        `<button type="button" data-switch="${name}" value="${value}" aria-pressed="${value === chosen}">${title}</button>`,
    )
    .join("")}</div>`;

const source = (file: string): string => readFileSync(join(projectRoot(), FOLDER, file), "utf8");

/** A script in a page ends at the first end tag in its text. */
const inScript = (script: string): string =>
  script.replace(/\/\/# sourceMappingURL=.*$/m, "").replaceAll("</script", "<\\/script");
