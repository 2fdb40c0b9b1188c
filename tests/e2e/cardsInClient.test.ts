import type { Locator } from "playwright-core";
import type { AdaptiveCard } from "../../cards/adaptiveCard";
import { sectionCard } from "../../cards/sectionCard";
import { walkOf } from "../../domain/walk";
import { aSection, everyCard } from "../cards/everyCard";
import { anApplication, measureId, withAllAnswers, withAllSent } from "../support/application";
import { answered2024, form2024 } from "../support/application2024";
import { startCardShow } from "../support/cardShow";
import { hasChromium, PlaygroundPage } from "../support/playgroundPage";

const who = { writer: "kari", approver: "ola", coordinator: "turid" };
const older = answered2024();
const cards = new Map([
  // The walks of the 2024 edition: its first measure, and what concerns the whole application.
  ...["turid", "kari", "siri", "lars", "ulf"].flatMap((person) =>
    walkOf(form2024, older, person)
      .filter(({ measureId: measure }) => measure === null || measure === measureId(1))
      .map((step): [string, AdaptiveCard] => [
        `2024, section ${step.sectionId} for ${person}`,
        sectionCard(aSection(older, person, step, {}, form2024)),
      ]),
  ),
  ...everyCard(withAllSent(withAllAnswers(anApplication())), who, "Kan dere si mer om samlingene?"),
  ...everyCard(anApplication(), who, "Kan dere si mer om samlingene?"),
]);

/** The client draws every message anew for each that comes: a hundred take minutes. */
const AT_A_TIME = 30;
const batches = Array.from({ length: Math.ceil(cards.size / AT_A_TIME) }, (_, batch) =>
  [...cards].slice(batch * AT_A_TIME, (batch + 1) * AT_A_TIME),
);

/** A telephone, and a window. */
const WIDTHS = [320, 800];

/** Words that are English and never Norwegian, and what a program says where a word is missing. */
const FOREIGN =
  /\b(the|and|is|are|you|your|this|with|from|submit|cancel|close|back|next|please|error|add|delete|remove|edit|choose|select|search|required|show|more|less|undefined|null|NaN|object)\b/i;

/** What a browser says of an element; the project is compiled without its types. */
type Drawn = {
  readonly textContent: string | null;
  readonly childNodes: Iterable<{ readonly nodeType: number; readonly textContent: string | null }>;
  readonly scrollWidth: number;
  readonly clientWidth: number;
  readonly ownerDocument: { readonly defaultView: { getComputedStyle(of: Drawn): { readonly overflowX: string } } };
  querySelectorAll(selector: string): Iterable<Drawn>;
  getBoundingClientRect(): { readonly left: number; readonly right: number; readonly width: number };
};

/** Texts that do not fit in their own box, or that stand outside their card. */
const misfits = (card: Drawn): string[] => {
  const edge = card.getBoundingClientRect();
  return [...card.querySelectorAll("*")].flatMap((each) => {
    const box = each.getBoundingClientRect();
    const hasText = [...each.childNodes].some(({ nodeType, textContent }) => nodeType === 3 && textContent?.trim());
    if (!hasText || box.width === 0) return [];
    const { overflowX } = each.ownerDocument.defaultView.getComputedStyle(each);
    const isCut = overflowX !== "visible" && each.scrollWidth > each.clientWidth + 1;
    const isOutside = box.right > edge.right + 1 || box.left < edge.left - 1;
    return isCut || isOutside ? [`${isCut ? "cut" : "outside"}: ${each.textContent?.slice(0, 80)}`] : [];
  });
};

const inBrowser = hasChromium() ? describe : describe.skip;

inBrowser.each(batches.map((batch) => ({ from: batch[0]?.[0], batch })))(
  "the cards from «$from» on, in Microsoft's local client",
  ({ batch }) => {
    let show: Awaited<ReturnType<typeof startCardShow>>;
    let teams: PlaygroundPage;
    let drawn: Locator;

    beforeAll(async () => {
      show = await startCardShow(batch.map(([, card]) => card));
      teams = await PlaygroundPage.open(show.url);
      await teams.chat();
      await teams.page.locator("[contenteditable=true][role=textbox]").first().click();
      await teams.page.keyboard.type("vis");
      await teams.page.keyboard.press("Enter");
      drawn = teams.page.locator(".ac-adaptiveCard");
      await drawn.nth(batch.length - 1).waitFor({ timeout: 60_000 });
    }, 90_000);

    afterAll(async () => {
      await teams?.close();
      await show?.stop();
    }, 30_000);

    it.each(WIDTHS)(
      "have no text that is cut or stands outside its card, %d pixels wide",
      async (width) => {
        await teams.page.addStyleTag({
          content: `.ac-adaptiveCard { width: ${width}px !important; max-width: none !important }`,
        });
        const found: string[] = [];
        for (const [index, [name]] of batch.entries()) {
          const card = drawn.nth(index);
          found.push(...(await card.evaluate(misfits)).map((text) => `${name}: ${text}`));
          await teams.picture(card, `${width}-${name.replace(/[^a-zæøå0-9]+/gi, "-")}`);
        }
        expect(found).toEqual([]);
      },
      120_000,
    );

    it("have no word but Norwegian ones", async () => {
      const lines = (await drawn.allInnerTexts()).flatMap((text, index) =>
        text.split("\n").map((line) => `${batch[index]?.[0]}: ${line}`),
      );
      expect(lines.length).toBeGreaterThan(batch.length);
      expect(lines.filter((line) => FOREIGN.test(line.slice(line.indexOf(": "))))).toEqual([]);
    });
  },
);
