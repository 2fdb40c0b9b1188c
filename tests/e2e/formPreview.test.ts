import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import mammoth from "mammoth";
import { titleOf } from "../../cards/words/titleOf";
import { projectRoot } from "../../env/projectRoot";
import { readForms } from "../../forms";
import type { Form } from "../../forms/form";
import { localPage } from "../support/browser/localPage";
import { inBrowser } from "../support/browser/playgroundPage";

const EDITIONS = ["behovsmelding-2024", "behovsmelding-2026"];
const forms = readForms(join(projectRoot(), "forms"));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "preview-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** `npm run form -- preview`, as it was built. */
function preview(edition: string, out: string) {
  const main = join(projectRoot(), "dist", "tools", "form", "main.js");
  const { status, stdout } = spawnSync(process.execPath, [main, "preview", edition, "--out", out], {
    encoding: "utf8",
  });
  return { status, said: stdout.trim().split("\n") };
}

const textOf = async (file: string) => (await mammoth.extractRawText({ path: file })).value;

describe.each(EDITIONS)("the preview of %s", (id) => {
  const form = forms.get(id) as Form;
  let out: string;
  let made: ReturnType<typeof preview>;
  beforeAll(() => {
    out = join(folder, "made", id);
    made = preview(join(projectRoot(), "forms", id), out);
  });

  it("is made in a folder that was not there, and says where to look", () => {
    expect(made.status).toBe(0);
    expect(made.said.at(-1)).toContain(join(out, "index.html"));
  });

  it("has the document, empty and filled in", async () => {
    const [empty, filled] = await Promise.all([textOf(join(out, "tom.docx")), textOf(join(out, "utfylt.docx"))]);

    for (const text of [empty, filled]) {
      expect(text).toContain(form.name);
      expect(text).toContain("Tiltak 1: Trygt og godt skolemiljø");
    }
    expect(empty).toContain("Ikke besvart");
    expect(filled).not.toContain("Ikke besvart");
    expect(filled).toContain("Vi vil at de ansatte skal lære sammen");
    expect(filled.replaceAll("\u00a0", " ")).toContain("200 000");
  });

  inBrowser("in Chromium", () => {
    const opened = localPage(() => join(out, "index.html"));

    it.each(["nb", "nn", "en"] as const)(
      "draws each section for each kind that writes in it, in %s",
      async (language) => {
        await opened.page.locator(`[data-switch=language][value=${language}]`).click();
        const shown = opened.page.locator(`[data-of=${language}]`);
        expect(await shown.isVisible()).toBe(true);
        for (const section of form.inLanguages.get(language)?.sections ?? []) {
          const kinds = new Set(section.fields.flatMap(({ writers }) => writers));
          for (const kind of kinds) {
            const card = shown.locator(
              `[data-what=write][data-section=${section.id}][data-kind=${kind}] .ac-adaptiveCard`,
            );
            expect(await card.textContent()).toContain(titleOf(section));
          }
        }
        expect(await shown.textContent()).not.toContain("⟦");
      },
    );

    it("is as wide as the window, on a telephone too", async () => {
      await opened.page.setViewportSize({ width: 400, height: 800 });
      await opened.page.locator("[data-switch=width][value='328']").click();

      const [frame] = await opened.page.locator("figure:visible").all();
      expect((await frame?.boundingBox())?.width).toBe(328);
      expect(await opened.page.evaluate("document.documentElement.scrollWidth")).toBe(400);
    });

    it("says that its buttons do nothing, in the language that is shown", async () => {
      await opened.page.locator(".ac-adaptiveCard:visible .ac-pushButton.style-positive").first().click();

      expect(await opened.page.getByRole("status").textContent()).toContain("this is a preview");
    });

    it("asks no network for anything, and has no errors", () => {
      expect(opened.problems).toEqual([]);
    });
  });
});

describe("the preview of an edition with mistakes", () => {
  it("says the mistakes as the check does, and makes nothing", () => {
    const editions = join(folder, "forms");
    cpSync(join(projectRoot(), "forms"), editions, { recursive: true });
    const file = join(editions, "behovsmelding-2026", "form.json");
    writeFileSync(file, readFileSync(file, "utf8").replace('"writers": ["coordinator"]', '"writers": ["ministry"]'));
    const out = join(folder, "never");

    const { status, said } = preview(join(editions, "behovsmelding-2026"), out);

    expect(status).toBe(1);
    expect(said[0]).toMatch(/^Feil: behovsmelding-2026\/form\.json:\d+: .*«ministry» er ikke et slag part/);
    expect(existsSync(out)).toBe(false);
  });

  it("says that the place to write to is a file", () => {
    const out = join(folder, "file");
    writeFileSync(out, "");

    expect(preview(join(projectRoot(), "forms", "behovsmelding-2026"), out)).toEqual({
      status: 1,
      said: [`${out} er en fil. Velg en mappe med --out.`],
    });
  });
});
