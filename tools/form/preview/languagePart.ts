import { escapeHtml, htmlFacts, htmlTable, withCode } from "./escapeHtml";
import { type FieldRules, fieldHeadings } from "./fieldRows";
import type { PreviewCard } from "./previewCard";
import type { PreviewKind, PreviewLanguage } from "./previewModel";
import { ruleHeadings } from "./ruleRows";
import type { SectionRules } from "./sectionRules";
import { pageText } from "./wording";

const html = escapeHtml;

/** The page in one language, with its table of contents. `nextCard` numbers the cards as they come in the page. */
export function languagePart(
  { language, form, facts, sections, rules, kinds }: PreviewLanguage,
  nextCard: () => number,
): string {
  const at = (place: string) => `${language}-${place}`;
  const contents = [
    link(at("skjema"), pageText("page.form")),
    link(at("seksjoner"), pageText("page.sections")),
    ...(rules.length > 0 ? [link(at("regler"), pageText("page.rules"))] : []),
    ...kinds.map((each) => contentsOf(each, language)),
    link(at("dokumenter"), pageText("page.documents")),
  ];
  return `<div class="language" data-of="${language}" lang="${language}" data-nothing="${html(pageText("page.nothing"))}" data-more="${html(pageText("page.more"))}">
<nav aria-label="${html(pageText("page.contents"))}"><ol>${contents.map((each) => `<li>${each}</li>`).join("")}</ol></nav>
<main>
<section id="${at("skjema")}"><h1>${html(form.name)}</h1>${htmlFacts(facts)}</section>
<section id="${at("seksjoner")}"><h2>${html(pageText("page.sections"))}</h2>${sections.map((each) => rulesOf(each, language)).join("")}</section>
${
  rules.length > 0
    ? `<section id="${at("regler")}"><h2>${html(pageText("page.rules"))}</h2><div class="rules demands">${htmlTable(
        ruleHeadings(),
        rules.map((cells) => cells.map(withCode)),
      )}</div></section>`
    : ""
}
${kinds.map((each) => cardsOf(each, language, nextCard)).join("\n")}
<section id="${at("dokumenter")}"><h2>${html(pageText("page.documents"))}</h2>
<p><a href="tom.docx">tom.docx</a>: ${html(pageText("page.emptyDocument"))}</p>
<p><a href="utfylt.docx">utfylt.docx</a>: ${html(pageText("page.filledDocument"))}</p></section>
</main>
</div>`;
}

const link = (id: string, title: string): string => `<a href="#${id}">${html(title)}</a>`;

function contentsOf(kind: PreviewKind, language: string): string {
  const items = groupsOf(kind).map(([first, ...others]) => {
    const does = [...new Set([first, ...others].flatMap(({ does }) => (does ? [does] : [])))].join(", ");
    return `<li>${link(groupId(kind, first, language), first.title)} <small>${html(does)}</small></li>`;
  });
  return `<details><summary>${html(pageText("page.cardsOf", { kind: kind.label }))}</summary><ol>${items.join("")}</ol></details>`;
}

/** The cards of each section together; and first those of no section. */
function groupsOf({ cards }: PreviewKind): [PreviewCard, ...PreviewCard[]][] {
  const groups: [PreviewCard, ...PreviewCard[]][] = [];
  for (const card of cards) {
    const last = groups.at(-1);
    if (last && last[0].sectionId === card.sectionId) last.push(card);
    else groups.push([card]);
  }
  return groups;
}

const groupId = ({ kind }: PreviewKind, { sectionId, what }: PreviewCard, language: string): string =>
  `${language}-${kind}-${sectionId ?? what}`;

const rulesOf = ({ id, title, help, lines, fields }: SectionRules, language: string): string =>
  `<article class="rules" id="${language}-seksjon-${id}"><h3><span>${html(title)}</span> <code>${id}</code></h3>
${help ? `<p class="subtle">${html(help)}</p>` : ""}${htmlFacts(lines)}
${fields.length > 0 ? htmlTable(fieldHeadings(), fields.map(cellsOf)) : `<p class="subtle">${html(pageText("page.nobodyWrites"))}</p>`}</article>`;

const cellsOf = ({ id, label, type, writes, must, answers, isPrivate, limits }: FieldRules): string[] => [
  `${html(label)} <code>${id}</code>${isPrivate ? ` <span class="private">${html(pageText("page.private"))}</span>` : ""}${limits.map((each) => `<div class="limit">${withCode(each)}</div>`).join("")}`,
  ...[type, writes, must, answers].map(withCode),
];

function cardsOf(kind: PreviewKind, language: string, nextCard: () => number): string {
  const frame = ({ what, sectionId, title, does, where }: PreviewCard): string =>
    `<figure data-what="${what}" data-section="${sectionId ?? ""}" data-kind="${kind.kind}">
<figcaption><b>${html(kind.label)} · <span>${html(title)}</span></b>
<span class="subtle">${html([does, where].filter((each) => each !== "").join(", "))}</span></figcaption>
<div class="card" data-card="${nextCard()}"></div></figure>`;
  const groups = groupsOf(kind).map(
    (cards) => `<div class="cards" id="${groupId(kind, cards[0], language)}">${cards.map(frame).join("\n")}</div>`,
  );
  return `<section id="${language}-${kind.kind}"><h2>${html(kind.label)}</h2>
<p class="subtle">${html(pageText("page.cardsLead", { person: kind.person, party: kind.party }))}</p>
${groups.join("\n")}</section>`;
}
