import { readFileSync } from "node:fs";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { readingPage } from "../../documents/page/readingPage";
import { measureId, withAnswer } from "../support/application/application";
import { answered2024, form2024 } from "../support/application/application2024";
import { inBrowser } from "../support/browser/playgroundPage";
import { servedPages } from "../support/browser/servedPages";
import { popplerSays } from "../support/office/poppler";
import { withPoppler } from "../support/office/withTool";
import { samplePage, samplePages } from "../support/pages/samplePages";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];

type Checked = { readonly violations: readonly string[]; readonly passes: readonly string[] };

/**
 * Axe's rules on a page, with all that is folded unfolded. The page's own policy lets no script in, so it comes by the
 * debugger. A page with many chapters is checked without them, and then with each of them alone: axe takes a minute for
 * the whole, and seconds for its parts.
 */
async function axe(page: Page): Promise<Checked> {
  await page.evaluate(AXE);
  const found = await page.evaluate<AxeResults[], string[]>(async (rules) => {
    type Element = { open: boolean; remove(): void };
    const { axe: checker, document } = globalThis as unknown as {
      axe: { run(options: object): Promise<AxeResults> };
      document: {
        querySelectorAll(selector: string): ArrayLike<Element> & Iterable<Element>;
        querySelector(selector: string): { append(element: Element): void } | null;
      };
    };
    for (const each of document.querySelectorAll("details")) each.open = true;
    const main = document.querySelector("main");
    const sections = [...document.querySelectorAll("main > section.chapter")];
    if (!main || sections.length < 10) return [await checker.run({ runOnly: rules })];
    for (const each of sections) each.remove();
    const results = [await checker.run({ runOnly: rules })];
    for (const each of document.querySelectorAll("main > section, nav")) each.remove();
    for (const each of sections) {
      main.append(each);
      results.push(await checker.run({ runOnly: rules }));
      each.remove();
    }
    return results;
  }, RULES);
  return {
    violations: [
      ...new Set(
        found.flatMap(({ violations }) =>
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 100)).join(" ")}`),
        ),
      ),
    ],
    passes: found.flatMap(({ passes }) => passes.map(({ id }) => id)),
  };
}

/** How many pixels of the page are right of what is seen, and the letters' size. */
const measured = (page: Page): Promise<{ beyond: number; letters: number; sidebar: boolean }> =>
  page.evaluate(() => {
    type Box = { getBoundingClientRect(): { width: number } };
    const { document, innerWidth, getComputedStyle } = globalThis as unknown as {
      document: { documentElement: { scrollWidth: number }; querySelector(selector: string): Box | null };
      innerWidth: number;
      getComputedStyle(element: unknown): { fontSize: string };
    };
    return {
      beyond: document.documentElement.scrollWidth - innerWidth,
      letters: Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
      sidebar: (document.querySelector(".contents.beside")?.getBoundingClientRect().width ?? 0) > 0,
    };
  });

const VIEWS = [360, 768, 1280].flatMap((width) =>
  (["light", "dark"] as const).map((colorScheme) => ({ width, colorScheme })),
);
const CASES = [...samplePages().keys()].flatMap((name) => VIEWS.map((view) => ({ ...view, name })));
/**
 * Axe takes longer than all else. It checks each width in light and in dark, the one with small letters and the other with
 * large ones. Pages that are large, or differ from another in their words only, are checked where they have the most room,
 * and where they have the least.
 */
const IN_TWO_VIEWS: readonly string[] = ["forty-measures", "schemes", "half-written-nn", "half-written-en"];
const isChecked = ({ name, width, colorScheme }: (typeof CASES)[number], letters: number): boolean =>
  IN_TWO_VIEWS.includes(name)
    ? (width === 1280 && letters === 16 && colorScheme === "light") ||
      (width === 360 && letters === 32 && colorScheme === "dark")
    : (colorScheme === "light") === ((width === 768) === (letters === 32));

/** The lines of each printed page. */
async function printed(pdf: Buffer): Promise<string[][]> {
  const pages = (await popplerSays(pdf, "pdftotext", "-layout")).split("\f");
  return pages.map((text) => text.split("\n").flatMap((line) => line.trim() || []));
}

/** The heads of the tables on the page. */
const HEAD = /^(?:Del\s+Status|Part\s+Kroner|Part\s+Ønsket|Tiltak\s+Eier|Eier\/UH\s+Navn)/;

/** A cell of one of five columns with a text that fills more than a page of paper. */
const highRow = (): string => {
  const at = { measureId: measureId(1), sectionId: "duration", partyId: "fjordvik", field: "autumn2025Reason" };
  const application = withAnswer(
    answered2024(),
    { ...at, value: "Eierne betaler frikjøp. ".repeat(100).trim() },
    form2024,
  );
  return readingPage(samplePage({ application, form: form2024 }));
};

/** What axe must find, so that its silence elsewhere means something. */
const FAULTY =
  '<!doctype html><html lang="nb"><title>Feil</title><main><h1>Feil</h1><img><p><a href="#x"></a></p></main>';
const made = new Map(
  [...samplePages()].map(([name, make]): [string, () => string] => {
    let html: string | undefined;
    return [name, () => (html ??= make())];
  }),
);

inBrowser("A page to read in a browser", () => {
  describe.each([16, 32])("with letters of %i pixels", (letters) => {
    const served = servedPages(made, letters);

    it.each(CASES.map((each) => [each.name, each.width, each.colorScheme, each] as const))(
      "is without fault: %s at %i pixels, %s",
      async (_name, _width, _scheme, view) => {
        const { name } = view;
        const { page, problems } = await served.open(name, view);
        const { beyond, letters: size, sidebar } = await measured(page);
        expect(size).toBe(letters);
        expect(beyond).toBe(0);
        expect(sidebar).toBe(!name.startsWith("sorry") && view.width === 1280 && letters === 16);
        if (isChecked(view, letters)) {
          const { violations, passes } = await axe(page);
          expect(violations).toEqual([]);
          expect(passes).toEqual(expect.arrayContaining(["color-contrast", "document-title", "html-has-lang"]));
        }
        expect(problems).toEqual([]);
        await page.close();
      },
    );
  });

  describe("with a row that is higher than a page", () => {
    const served = servedPages(new Map([["high", highRow]]), 16);

    withPoppler("A printed page with it", () => {
      it("begins the row below the head of its table, and goes on on the next page", async () => {
        const { page } = await served.open("high", { width: 1280, colorScheme: "light" });
        const pages = await printed(await page.pdf({ format: "A4" }));
        const [begun, ...more] = pages.filter((lines) => lines.some((line) => line.includes("frikjøp")));

        expect(begun?.some((line) => line.startsWith("Dersom tiltak ønskes videreført"))).toBe(true);
        expect(more.length).toBeGreaterThan(0);
      });
    });
  });

  describe("with faults", () => {
    const served = servedPages(new Map([["faulty", () => FAULTY]]), 16);

    it("is found faulty", async () => {
      const { page } = await served.open("faulty", { width: 1280, colorScheme: "light" });
      const { violations } = await axe(page);
      expect(violations.map((each) => each.split(":")[0])).toEqual(expect.arrayContaining(["image-alt", "link-name"]));
    });
  });

  describe("at the keyboard and on paper", () => {
    const served = servedPages(made, 16);

    it("begins with a link to the content", async () => {
      const { page } = await served.open("half-written", { width: 1280, colorScheme: "light" });
      await page.keyboard.press("Tab");
      expect(await page.evaluate("document.activeElement.textContent")).toBe("Hopp til innholdet");
      await page.keyboard.press("Enter");
      expect(await page.evaluate("document.activeElement.id")).toBe("innhold");
    });

    it("breaks no amount and no year in a table beside long texts, and has the lines of a cell below each other", async () => {
      const { page } = await served.open("schemes", { width: 1280, colorScheme: "light" });
      const lines = (text: string) =>
        page
          .locator("tbody :is(th, td)", { hasText: text })
          .first()
          .evaluate((cell) => {
            const { getComputedStyle } = globalThis as unknown as {
              getComputedStyle(element: unknown): Record<"lineHeight" | "height" | "paddingTop", string>;
            };
            const style = getComputedStyle(cell);
            const range = (
              cell as unknown as {
                ownerDocument: {
                  createRange(): { selectNodeContents(of: unknown): void; getBoundingClientRect(): { height: number } };
                };
              }
            ).ownerDocument.createRange();
            range.selectNodeContents(cell);
            return Math.round(range.getBoundingClientRect().height / Number.parseFloat(style.lineHeight));
          });
      expect(await lines("kr\u00a01\u00a0250\u00a0000")).toBe(1);
      expect(await lines("Høst\u00a02025")).toBe(1);
      expect(await lines("herav 219\u00a0000")).toBe(3);
    });

    it("says nothing of an empty cell on a phone, and lets the last fact have the row that it is alone in", async () => {
      const { page } = await served.open("schemes", { width: 360, colorScheme: "light" });
      expect(await page.locator("td.empty").count()).toBeGreaterThan(0);
      expect(await page.locator("td.empty:visible").count()).toBe(0);
      const widths = await page
        .locator(".facts > div")
        .evaluateAll((facts) =>
          facts.map((fact) =>
            Math.round(
              (fact as unknown as { getBoundingClientRect(): { width: number } }).getBoundingClientRect().width,
            ),
          ),
        );
      expect(widths).toHaveLength(3);
      expect(widths[2]).toBeGreaterThan(1.9 * (widths[0] ?? 0));
    });

    it("has a measure's sum beside its long name", async () => {
      const { page } = await served.open("forty-measures", { width: 360, colorScheme: "light" });
      const places = await page.locator(".measure-name").evaluateAll((names) =>
        names.map((name) => {
          type Element = { getBoundingClientRect(): { top: number; bottom: number } };
          const { children } = name as unknown as { children: readonly [Element, Element] };
          const [label, sum] = [children[0].getBoundingClientRect(), children[1].getBoundingClientRect()];
          return sum.top < label.bottom;
        }),
      );
      expect(places).toHaveLength(40);
      expect(places.filter((isBeside) => !isBeside)).toEqual([]);
    });

    it("keeps the contents in sight beside a long text", async () => {
      const { page } = await served.open("half-written", { width: 1280, colorScheme: "light" });
      await page.evaluate("scrollTo(0, 5000)");
      expect(
        await page.locator(".contents.beside").evaluate((nav) => {
          const box = (
            nav as unknown as { getBoundingClientRect(): { top: number; bottom: number } }
          ).getBoundingClientRect();
          return box.top >= 0 && box.bottom <= 900;
        }),
      ).toBe(true);
    });

    it("prints the text and the folded changes, and no links or contents", async () => {
      const { page } = await served.open("half-written", { width: 1280, colorScheme: "dark" });
      await page.emulateMedia({ media: "print" });
      for (const hidden of [".contents.beside", ".contents.folded", ".files", ".ways", ".chat", ".to-top"])
        expect(await page.locator(hidden).first().isVisible()).toBe(false);
      expect(await page.locator("ins[data-said]").first().isVisible()).toBe(true);
      expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(255, 255, 255)");
    });

    withPoppler("A printed page to read", () => {
      it("leaves no head of a table alone at the end of a printed page", async () => {
        const { page } = await served.open("half-written", { width: 1280, colorScheme: "light" });
        const pages = await printed(await page.pdf({ format: "A4" }));
        const last = pages.map((lines) => lines.at(-1) ?? "");
        expect(pages.flat().filter((line) => HEAD.test(line)).length).toBeGreaterThan(5);
        expect(last.filter((line) => HEAD.test(line))).toEqual([]);
      });

      it("begins a long table on the page of the text above it", async () => {
        const { page } = await served.open("schemes", { width: 1280, colorScheme: "light" });
        const [first] = await printed(await page.pdf({ format: "A4" }));
        expect(first?.filter((line) => /^Tiltak \d+/.test(line)).length).toBeGreaterThan(4);
      });
    });
  });
});
