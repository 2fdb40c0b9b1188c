import fc from "fast-check";
import { outlineOf } from "../../../../documents/outline/outline";
import { withoutPrivate } from "../../../../documents/outline/withoutPrivate";
import { escapeMarkdown } from "../../../../documents/text/escapeMarkdown";
import { renderMarkdown } from "../../../../documents/text/renderMarkdown";
import { formIn } from "../../../../domain/application/formInYear";
import { inLanguage } from "../../../../domain/values/language";
import { aFilledApplication, allForms } from "../../../support/application/allForms";
import {
  anApplication,
  form2026,
  measureId,
  noon,
  withAllAnswers,
  withAnswer,
} from "../../../support/application/application";
import { privateForm } from "../../../support/application/privateForm";
import { runs } from "../../../support/cases";
import { markdownAsHtml } from "../../../support/office/markdownAsHtml";

const compile = (application = withAllAnswers(anApplication()), form = form2026) =>
  outlineOf(form, application, { version: 3, at: noon });
const textOf = (html: string): string =>
  html
    .replace(/<br ?\/?>/g, " ")
    .replace(/<[^>]*>/g, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&");
const squeezed = (text: string): string => text.replace(/\s+/g, " ").trim();
const TAGS = /<(?!\/?(?:p|br|h[1-6]|ul|li|input|strong|em|table|thead|tbody|tr|th|td)\b)[^>]*>/g;

describe("an application as Markdown", () => {
  it.each(allForms)("of %s has every heading and answer, and only the markup that it means", (_, form) => {
    const application = aFilledApplication(form);
    const outline = inLanguage(application.language, () => compile(application, formIn(form, application.language)));
    const html = markdownAsHtml(renderMarkdown(outline));
    const text = squeezed(textOf(html));

    expect(html.match(TAGS)).toBeNull();
    const sections = [...outline.before, ...outline.measures.flatMap((each) => each.sections), ...outline.after];
    for (const { heading, blocks } of sections) {
      expect(text).toContain(squeezed(heading));
      for (const block of blocks) {
        if (block.kind === "line" && block.value) expect(text).toContain(squeezed(block.value));
        if (block.kind === "text")
          for (const entry of block.entries)
            for (const line of (entry.text ?? "").split("\n")) expect(text).toContain(squeezed(line));
        if (block.kind === "table")
          for (const { cells } of block.rows)
            for (const cell of cells) expect(text).toContain(squeezed((cell ?? "").replaceAll("\n", " ")));
      }
    }
  });

  it.each([
    "# ikke en overskrift",
    "- ikke en liste",
    "1. ikke en liste",
    "> ikke et sitat",
    "    ikke kode",
    "*ikke* _uthevet_ **heller** ~~ikke~~ `kode`",
    "[ikke](https://ondsinnet.example) ![en lenke](x)",
    "https://ondsinnet.example www.ondsinnet.example WWW.ONDSINNET.EXAMPLE meg@ondsinnet.example <https://x.example>",
    "<script>alert(1)</script> <b>&amp; &copy;",
    "| ikke | en | tabell |\n| --- | --- | --- |",
    "===\n---\n***",
    "[^1] og [^1]: note",
    "\\* \\\\ slutt med skråstrek\\",
  ])("takes %j as text", (written) => {
    const place = { measureId: measureId(1), sectionId: "needs", field: "text", partyId: "fjordvik" };
    const html = markdownAsHtml(
      renderMarkdown(compile(withAnswer(withAllAnswers(anApplication()), { ...place, value: written }))),
    );

    expect(html.match(TAGS)).toBeNull();
    expect(squeezed(textOf(html))).toContain(squeezed(written));
  });

  it("leaves a colon before a blank as it is", () => {
    expect(escapeMarkdown("Tiltak 1: Lesing (kl. 12:00), se:")).toBe("Tiltak 1: Lesing (kl. 12\\:00), se:");
  });

  it("takes any line as text", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "*",
        "_",
        "`",
        "[x](y)",
        "www.",
        "http://",
        "a@b.no",
        "|",
        "<",
        "#",
        "1.",
        "-",
        "\\",
        "~~",
        "&lt;",
        ":",
        "!",
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const line = pieces
          .join("")
          .replace(/\s+/g, " ")
          .replace(/[\p{Cc}\u2028\u2029]/gu, "")
          .trim();
        fc.pre(line !== "");
        const html = markdownAsHtml(escapeMarkdown(line));
        expect(html).toMatch(/^<p>[^<]*<\/p>\n$/);
        expect(squeezed(textOf(html))).toBe(squeezed(line));
      }),
      { numRuns: runs(500) },
    );
  });

  it("leaves out what is private where that is withheld, and says so", () => {
    const application = aFilledApplication(privateForm);
    const { outline, withheld } = withoutPrivate(compile(application, privateForm));
    const shared = renderMarkdown(outline, { withheld });

    expect(renderMarkdown(compile(application, privateForm))).toContain("Ja\\-hemmelig".replace("\\-", "-"));
    expect(shared).not.toContain("[x] Ja-hemmelig");
    expect(shared).toContain("Personlige opplysninger er utelatt her");
  });
});
