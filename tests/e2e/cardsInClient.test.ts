import { setUpCard } from "../../cards/application/setUpCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { t } from "../../cards/wording";
import { sectionCard } from "../../cards/writing/sectionCard";
import { journeyFor } from "../../domain/section/journeyFor";
import { inLanguage } from "../../domain/values/language";
import { anApplication, form2026, measureId, withAllAnswers, withAllSent } from "../support/application/application";
import { answered2024, form2024 } from "../support/application/application2024";
import { computedForm } from "../support/application/computedForm";
import { tablesForm } from "../support/application/tablesForm";
import { startCardShow } from "../support/browser/cardShow";
import { inBrowser, PlaygroundPage } from "../support/browser/playgroundPage";
import { aSection } from "../support/cards/every/sections";
import { everyCard } from "../support/cards/everyCard";

const who = { writer: "kari", approver: "ola", coordinator: "turid" };
const older = answered2024();
const tabled = withAllAnswers(anApplication({ formId: tablesForm.id }), tablesForm);
/** Cards that every section or field has: those of one long text, of amounts and of choices stand for all. */
const isOneOfMany = (name: string): boolean =>
  /^(history|version|merge|rule|difference|thread|the fields' history) /.test(name) && !/ (needs|economy)\b/.test(name);

const tables = sectionCard(aSection(tabled, "kari", { measureId: null, sectionId: "plan" }, {}, tablesForm));

const computing = computedForm();
const computed = sectionCard(
  aSection(
    withAllAnswers(anApplication({ formId: computing.id }), computing),
    "kari",
    { measureId: measureId(1), sectionId: "economy" },
    {},
    computing,
  ),
);

const written = withAllSent(withAllAnswers(anApplication()));

const cards = new Map(
  [
    // The journeys of the 2024 edition: its first measure, and the sections of the whole application.
    ...["turid", "kari", "siri", "lars", "ulf"].flatMap((person) =>
      journeyFor(form2024, older, person)
        .filter(({ measureId: measure }) => measure === null || measure === measureId(1))
        .map((step): [string, AdaptiveCard] => [
          `2024, section ${step.sectionId} for ${person}`,
          sectionCard(aSection(older, person, step, {}, form2024)),
        ]),
    ),
    ...everyCard(written, who, "Kan dere si mer om samlingene?"),
    ...everyCard(anApplication(), who, "Kan dere si mer om samlingene?"),
  ].filter(([name]) => !isOneOfMany(name)),
)
  .set("tables to fill in", tables)
  .set("computed between the fields", computed);

/** A telephone, and a window. */
const WIDTHS = [320, 800];
const [PHONE] = WIDTHS as [number];

/** The same cards in the other languages: made here, for the client gives up a bot that is busy when somebody writes. */
const others = (
  [
    ["nn", "Kan de seie meir om samlingane?"],
    ["en", "Could you say more about the gatherings?"],
  ] as const
).map(([language, words]) => ({
  language,
  shown: inLanguage(language, () => everyCard({ ...written, language }, who, words)).filter(
    ([name]) => !isOneOfMany(name),
  ),
}));

/** English words that are never Norwegian, and a program's output for a missing word. */
const FOREIGN =
  /\b(the|and|is|are|you|your|this|with|from|submit|cancel|close|back|next|please|error|add|delete|remove|edit|choose|select|search|required|show|more|less|undefined|null|NaN|object)\b/i;

/** The browser's view of an element; the project is compiled without the DOM types. */
type Drawn = {
  readonly textContent: string | null;
  readonly childNodes: Iterable<{ readonly nodeType: number; readonly textContent: string | null }>;
  readonly scrollWidth: number;
  readonly clientWidth: number;
  readonly parentElement: Drawn | null;
  readonly ownerDocument: { readonly defaultView: { getComputedStyle(of: Drawn): { readonly overflowX: string } } };
  readonly style: { cssText: string };
  querySelectorAll(selector: string): Iterable<Drawn>;
  getBoundingClientRect(): { readonly left: number; readonly right: number; readonly width: number };
};

/** Every text that the bot puts into a card, without the client's own, such as "..." for more buttons. */
const textsOf = (card: unknown): string[] =>
  typeof card === "string"
    ? [card]
    : card !== null && typeof card === "object"
      ? Object.values(card).flatMap(textsOf)
      : [];

/** The bot's texts that do not fit in their box, or are outside their card. */
const misfits = (card: Drawn, ours: readonly string[]): string[] => {
  const edge = card.getBoundingClientRect();
  const isOurs = (text: string) => ours.some((each) => each.includes(text));
  return [...card.querySelectorAll("*")].flatMap((each) => {
    const box = each.getBoundingClientRect();
    const texts = [...each.childNodes].flatMap(({ nodeType, textContent }) =>
      nodeType === 3 && textContent?.trim() ? [textContent.trim()] : [],
    );
    if (!texts.some(isOurs) || box.width === 0) return [];
    const { overflowX } = each.ownerDocument.defaultView.getComputedStyle(each);
    const isCut = overflowX !== "visible" && each.scrollWidth > each.clientWidth + 1;
    const isOutside = box.right > edge.right + 1 || box.left < edge.left - 1;
    return isCut || isOutside ? [`${isCut ? "cut" : "outside"}: ${each.textContent?.slice(0, 80)}`] : [];
  });
};

/** Gives a card its width, and room for it: the client's own column is 450 pixels, and hides what is wider. */
const widen = (card: Drawn, pixels: number): void => {
  card.style.cssText += `;width:${pixels}px;max-width:none`;
  for (let around = card.parentElement; around && around.clientWidth < pixels; around = around.parentElement)
    around.style.cssText += ";width:max-content;max-width:none;overflow-x:visible";
};

/** The number of hidden pixels of a card's width. */
const hidden = (card: Drawn): number => {
  let { left, right } = card.getBoundingClientRect();
  const { width } = card.getBoundingClientRect();
  for (let around = card.parentElement; around; around = around.parentElement) {
    if (around.ownerDocument.defaultView.getComputedStyle(around).overflowX === "visible") continue;
    const edge = around.getBoundingClientRect();
    left = Math.max(left, edge.left);
    right = Math.min(right, edge.right);
  }
  return Math.round(width - Math.max(right - left, 0));
};

inBrowser("every card in Microsoft's local client", () => {
  let shows: Awaited<ReturnType<typeof startCardShow>>;
  let teams: PlaygroundPage;

  beforeAll(async () => {
    shows = await startCardShow();
    teams = await PlaygroundPage.open(shows.url);
    await teams.chat();
    await teams.page.locator("[contenteditable=true][role=textbox]").first().click();
    await teams.page.keyboard.type("vis");
    await teams.page.keyboard.press("Enter");
  });

  afterAll(async () => {
    await teams?.close();
    await shows?.stop();
  });

  /** The card as the client has drawn it; its last line is the mark by which it is known. */
  async function draw(card: AdaptiveCard, mark: string) {
    await shows.show({ ...card, body: [...(card.body as unknown[]), { type: "TextBlock", text: mark }] });
    const drawn = teams.page.locator(".ac-adaptiveCard").filter({ hasText: mark });
    await drawn.waitFor();
    return drawn;
  }

  it("Each card in the client shows all its text inside its box, and only Norwegian but for the line that offers English", async () => {
    const found: string[] = [];
    for (const [index, [name, card]] of [...cards].entries()) {
      const drawn = await draw(card, `nr ${1000 + index}`);
      const ours = textsOf(card);
      for (const width of WIDTHS) {
        await drawn.evaluate(widen, width);
        expect({ name, width, hidden: await drawn.evaluate(hidden) }).toEqual({ name, width, hidden: 0 });
        found.push(...(await drawn.evaluate(misfits, ours)).map((text) => `${name}, ${width} pixels, ${text}`));
        await teams.picture(drawn, `${width}-${name.replace(/[^a-zæøå0-9]+/gi, "-")}`);
      }
      const lines = (await drawn.allInnerTexts()).join("\n").split("\n").slice(0, -1);
      const norwegian = lines.filter((line) => line !== t("welcome.languages"));
      found.push(...norwegian.filter((line) => FOREIGN.test(line)).map((line) => `${name}: ${line}`));
    }
    expect(found).toEqual([]);
  }, 1_800_000);

  it.each(others)(
    "Each card in $language shows all its text on a telephone",
    async ({ language, shown }) => {
      const found: string[] = [];
      expect(shown.length).toBeGreaterThan(200);
      for (const [index, [name, card]] of shown.entries()) {
        const drawn = await draw(card, `${language} ${1000 + index}`);
        await drawn.evaluate(widen, PHONE);
        expect({ name, hidden: await drawn.evaluate(hidden) }).toEqual({ name, hidden: 0 });
        found.push(...(await drawn.evaluate(misfits, textsOf(card))).map((text) => `${name}, ${text}`));
        await teams.picture(drawn, `${language}-${name.replace(/[^a-zæøå0-9]+/gi, "-")}`);
      }
      expect(found).toEqual([]);
    },
    900_000,
  );

  it("A drop-down of forms offers those of the card that was drawn last", async () => {
    const forms = [2026, 2027].map((year) => ({ ...form2026, id: `of-${year}`, year }));
    const details = { formId: "of-2026", title: "", year: "2027", date: "2027-02-01", time: "12:00", plan: "" };
    const typed = { ...details, owner: "", orgNumber: "", network: "" };
    await draw(setUpCard({ forms: forms.slice(0, 1), typed, problems: {} }), "one form");
    const drawn = await draw(setUpCard({ forms, typed, problems: {} }), "all forms");
    await drawn.getByRole("combobox", { name: "Skjema" }).click();
    await teams.page.getByRole("option", { name: "Skjema av 2027" }).waitFor();
    expect(await teams.page.getByRole("option").allTextContents()).toEqual(["Skjema av 2026", "Skjema av 2027"]);
  });
});
