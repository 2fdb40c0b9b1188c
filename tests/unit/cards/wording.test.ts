import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { measureSentence } from "../../../cards/application/measureSentence";
import { partySentence } from "../../../cards/people/partySentence";
import { type Key, t, words } from "../../../cards/wording";
import nb from "../../../cards/wording/nb.json";
import { answerSentence } from "../../../cards/words/answerSentence";
import { projectRoot } from "../../../env/projectRoot";

it("every sentence is used somewhere", () => {
  const root = projectRoot();
  const sources = ["cards", "bot", "documents"]
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((file) => join(root, folder, file)),
    )
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  // The code names a sentence in full, or by a name that ends with the content of `${...}`.
  const families = [...sources.matchAll(/`([\w.]+\.)\$\{/g)].map(([, family]) => family as string);
  const isSaid = (name: string) => sources.includes(`"${name}"`) || families.some((family) => name.startsWith(family));
  const names = namesIn(nb).map((name) => name.replace(/_(zero|one|other)$/, ""));
  expect(names.filter((name) => !isSaid(name))).toEqual([]);
});

function namesIn(tree: object, within = ""): string[] {
  return Object.entries(tree).flatMap(([name, value]) =>
    typeof value === "string" ? [within + name] : namesIn(value, `${within}${name}.`),
  );
}

describe("a refusal", () => {
  it.each([
    ...[
      { kind: "not-a-number" } as const,
      { kind: "negative" } as const,
      { kind: "ore" } as const,
      { kind: "too-large" } as const,
      { kind: "too-long", most: 300, length: 321 } as const,
      { kind: "not-an-option" } as const,
      { kind: "not-a-count" } as const,
      { kind: "row-without-separator", line: "Kari" } as const,
    ].map((refusal) => [refusal.kind, answerSentence(refusal)]),
    ...[
      { kind: "not-coordinator" } as const,
      { kind: "no-such-party" } as const,
      { kind: "no-such-member" } as const,
      { kind: "name-missing" } as const,
      { kind: "name-too-long", most: 150 } as const,
      { kind: "name-taken", name: "LMS" } as const,
      { kind: "not-an-org-number" } as const,
      { kind: "org-number-missing" } as const,
      { kind: "org-number-taken", name: "LMS" } as const,
      { kind: "no-role" } as const,
      { kind: "last-coordinator" } as const,
    ].map((refusal) => [refusal.kind, partySentence(refusal)]),
    ...[
      { kind: "not-coordinator" } as const,
      { kind: "no-such-measure" } as const,
      { kind: "name-missing" } as const,
      { kind: "name-too-long", most: 200 } as const,
      { kind: "name-taken", number: 2 } as const,
    ].map((refusal) => [refusal.kind, measureSentence(refusal)]),
  ])("of kind %s has its own sentence", (kind, sentence) => {
    expect(sentence).toMatch(/^(«|\p{Lu}).*[.!]$/u);
    expect(sentence).not.toContain(kind);
    expect(sentence).not.toContain("⟦");
  });

  it("for an overlong text gives the excess length", () => {
    expect(answerSentence({ kind: "too-long", most: 300, length: 321 })).toContain("21 tegn");
  });
});

describe("a sentence", () => {
  it.each([
    [0, "I dag"],
    [1, "1 dag igjen"],
    [2, "2 dager igjen"],
    [12, "12 dager igjen"],
  ])("about %i days has the correct plural", (count, sentence) => {
    expect(count === 0 ? t("deadline.today") : t("deadline.daysLeft", { count })).toBe(sentence);
  });

  it("inserts user text unchanged, and looks nothing up in it", () => {
    const name = `$t(bot) {{name}} $${"{name}"} <b> & $& $1`;
    expect(t("notice.playing", { name })).toBe(`Du spiller ${name}`);
  });

  it("is in the requested language", () => {
    expect(words("nb")("button.myTasks")).toBe("Mine oppgaver");
  });

  it("that is missing appears as a mark, not as a word-like key", () => {
    expect(t("nothing.like.it" as Key)).toBe("⟦nothing.like.it⟧");
    expect(t("notice.playing")).toBe("Du spiller ⟦name⟧");
  });

  it("with a count has both plurals, and both contain the same facts", () => {
    const factsIn = (sentence: string) => [...new Set(sentence.match(/\{\{(?!count)\w+\}\}/g))].sort();
    const walk = (tree: object, path: string): [string, string][] =>
      Object.entries(tree).flatMap(([name, value]) =>
        typeof value === "string" ? [[`${path}${name}`, value] as [string, string]] : walk(value, `${path}${name}.`),
      );
    const all = new Map(walk(nb, ""));
    for (const [key, sentence] of all) {
      if (!key.endsWith("_one")) continue;
      const other = all.get(key.replace(/_one$/, "_other"));
      expect([key, other === undefined ? undefined : factsIn(other)]).toEqual([key, factsIn(sentence)]);
    }
  });
});
