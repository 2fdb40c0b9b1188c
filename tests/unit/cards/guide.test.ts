import { readFileSync } from "node:fs";
import { join } from "node:path";
import nb from "../../../cards/wording/nb.json";
import { projectRoot } from "../../../env/projectRoot";

const guide = readFileSync(join(projectRoot(), "docs/brukerveiledning.md"), "utf8");
const readme = readFileSync(join(projectRoot(), "README.md"), "utf8");

const wordsOf = (tree: object): string[] =>
  Object.values(tree).flatMap((value: string | object) => (typeof value === "string" ? [value] : wordsOf(value)));
/** The texts of cards, without values filled in at the end, as in "Send til godkjenning (3)". */
const said = new Set(wordsOf(nb).map((words) => words.replace(/ \(\{\{\w+\}\}\)$/, "")));

/** Bold words of the guide with a capital initial are buttons; the others are only emphasised. */
const buttons = [...guide.matchAll(/\*\*(\p{Lu}[^*]+?)\*\*/gu)].map(([, words]) => String(words).replace(/\s+/g, " "));
/** Formats, terms of the form, and other products' names. */
const NO_BUTTONS = ["Sum koordinator"];

describe("the guide", () => {
  it("names many buttons", () => expect(buttons.length).toBeGreaterThan(15));

  it.each([...new Set(buttons)].filter((words) => !NO_BUTTONS.includes(words)))("names «%s» exactly", (words) => {
    expect(said).toContain(words);
  });

  it.each(Object.values(nb.state))("explains the state «%s»", (word) => {
    expect(guide).toContain(`| ${word} |`);
  });
});

describe("the README", () => {
  const named = [...readme.matchAll(/(?<!\*)\*(\p{Lu}[^*\n]+?)\*(?!\*)/gu)].map(([, words]) => String(words));
  /** Names used by Microsoft's local client. */
  const CLIENT = ["Behovsmelding", "Personal Chat"];

  it.each([...new Set(named)].filter((words) => !CLIENT.includes(words)))("names «%s» exactly", (words) => {
    expect(said).toContain(words);
  });
});
