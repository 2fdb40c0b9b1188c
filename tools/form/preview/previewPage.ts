import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../../env/projectRoot";
import { escapeHtml } from "./escapeHtml";
import { LANGUAGE_NAME } from "./factsOf";
import { languagePart } from "./languagePart";
import type { PreviewLanguage } from "./previewModel";

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
<title>${escapeHtml(printed.form.name)}: forhåndsvisning</title>
<style>${["page.css", "contents.css", "card.css"].map(source).join("")}</style>
</head>
<body data-language="${printed.language}" data-width="446">
<header class="bar">
<p class="name">${escapeHtml(printed.form.name)} <span class="subtle">forhåndsvisning</span></p>
${switcher(
  "language",
  "Språk",
  languages.map(({ language }) => [language, LANGUAGE_NAME[language]]),
  printed.language,
)}
${switcher(
  "width",
  "Bredde",
  [
    ["446", "PC"],
    ["328", "telefon"],
  ],
  "446",
)}
</header>
<noscript><p class="note">Kortene tegnes av Microsofts program i nettleseren. Slå på JavaScript for å se dem.</p></noscript>
${languages.map((each) => languagePart(each, () => drawn++)).join("\n")}
<p id="told" class="told" role="status" hidden></p>
<script type="application/json" id="cards">${JSON.stringify(cards).replaceAll("<", "\\u003c")}</script>
<script>${inScript(readFileSync(require.resolve("adaptivecards/dist/adaptivecards.min.js"), "utf8"))}</script>
<script>${inScript(source("page.js"))}</script>
</body>
</html>
`;
}

/** Buttons of which one is pressed; page.js gives the body its value. */
const switcher = (
  name: string,
  label: string,
  choices: readonly (readonly [value: string, title: string])[],
  chosen: string,
): string =>
  `<div class="switch" role="group" aria-label="${label}"><span class="subtle">${label}</span>${choices
    .map(
      ([value, title]) =>
        `<button type="button" data-switch="${name}" value="${value}" aria-pressed="${value === chosen}">${title}</button>`,
    )
    .join("")}</div>`;

const source = (file: string): string => readFileSync(join(projectRoot(), FOLDER, file), "utf8");

/** A script in a page ends at the first end tag in its text. */
const inScript = (script: string): string =>
  script.replace(/\/\/# sourceMappingURL=.*$/m, "").replaceAll("</script", "<\\/script");
