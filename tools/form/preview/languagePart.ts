import { escapeHtml, htmlFacts, htmlTable } from "./escapeHtml";
import type { PreviewCard } from "./previewCard";
import type { PreviewKind, PreviewLanguage } from "./previewModel";
import { RULE_HEADINGS } from "./ruleRows";
import type { FieldRules, SectionRules } from "./sectionRules";

const html = escapeHtml;

/** The page in one language, with its table of contents. `nextCard` numbers the cards as they come in the page. */
export function languagePart(
  { language, form, facts, sections, rules, kinds }: PreviewLanguage,
  nextCard: () => number,
): string {
  const at = (place: string) => `${language}-${place}`;
  const contents = [
    link(at("skjema"), "Skjemaet"),
    link(at("seksjoner"), "Hvem gjør hva"),
    ...(rules.length > 0 ? [link(at("regler"), "Reglene")] : []),
    ...kinds.map((each) => contentsOf(each, language)),
    link(at("dokumenter"), "Dokumentene"),
  ];
  return `<div class="language" data-of="${language}">
<nav aria-label="Innhold"><ol>${contents.map((each) => `<li>${each}</li>`).join("")}</ol></nav>
<main>
<section id="${at("skjema")}"><h1 lang="${language}">${html(form.name)}</h1>${htmlFacts(facts)}</section>
<section id="${at("seksjoner")}"><h2>Hvem gjør hva</h2>${sections.map((each) => rulesOf(each, language)).join("")}</section>
${
  rules.length > 0
    ? `<section id="${at("regler")}"><h2>Reglene</h2><div class="rules">${htmlTable(
        RULE_HEADINGS,
        rules.map((cells) => cells.map(html)),
      )}</div></section>`
    : ""
}
${kinds.map((each) => cardsOf(each, language, nextCard)).join("\n")}
<section id="${at("dokumenter")}"><h2>Dokumentene</h2>
<p><a href="tom.docx">tom.docx</a> er dokumentet før noen har skrevet. <a href="utfylt.docx">utfylt.docx</a> er det samme med oppdiktede svar, to tiltak og én part av hvert slag.</p></section>
</main>
</div>`;
}

const link = (id: string, title: string): string => `<a href="#${id}">${html(title)}</a>`;

function contentsOf(kind: PreviewKind, language: string): string {
  const items = groupsOf(kind).map(([first, ...others]) => {
    const does = [first, ...others].flatMap(({ does }) => (does ? [does] : [])).join(", ");
    return `<li>${link(groupId(kind, first, language), first.title)} <small>${html(does)}</small></li>`;
  });
  return `<details><summary>Kort: ${html(kind.label)}</summary><ol>${items.join("")}</ol></details>`;
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

const FIELD_HEADINGS = ["Felt", "Slag", "Skriver", "Må svare", "Svar"];

const rulesOf = ({ id, title, help, lines, fields }: SectionRules, language: string): string =>
  `<article class="rules" id="${language}-seksjon-${id}"><h3><span lang="${language}">${html(title)}</span> <code>${id}</code></h3>
${help ? `<p class="subtle" lang="${language}">${html(help)}</p>` : ""}${htmlFacts(lines)}
${fields.length > 0 ? htmlTable(FIELD_HEADINGS, fields.map(cellsOf)) : `<p class="subtle">Ingen skriver her.</p>`}</article>`;

const cellsOf = ({ id, label, type, writes, must, answers, isPrivate }: FieldRules): string[] => [
  `${html(label)} <code>${id}</code>${isPrivate ? ' <span class="private">privat</span>' : ""}`,
  ...[type, writes, must, answers].map(html),
];

function cardsOf(kind: PreviewKind, language: string, nextCard: () => number): string {
  const frame = ({ what, sectionId, title, does, where }: PreviewCard): string =>
    `<figure data-what="${what}" data-section="${sectionId ?? ""}" data-kind="${kind.kind}">
<figcaption><b>${html(kind.label)} · <span lang="${language}">${html(title)}</span></b>
<span class="subtle">${html([does, where].filter((each) => each !== "").join(", "))}</span></figcaption>
<div class="card" data-card="${nextCard()}" lang="${language}"></div></figure>`;
  const groups = groupsOf(kind).map(
    (cards) => `<div class="cards" id="${groupId(kind, cards[0], language)}">${cards.map(frame).join("\n")}</div>`,
  );
  return `<section id="${language}-${kind.kind}"><h2>${html(kind.label)}</h2>
<p class="subtle">Kortene til ${html(kind.person)} (${html(kind.party)}). Feltene er tomme der noe skal skrives. Det som skal godkjennes, er oppdiktet.</p>
${groups.join("\n")}</section>`;
}
