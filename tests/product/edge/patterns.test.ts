import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { check } from "recheck";
import ts from "typescript";
import { projectRoot } from "../../../env/projectRoot";
import { any2024, any2026 } from "../../support/importing/anyForm";
import type { Block } from "../../support/importing/blocks";
import { blocksOf2024 } from "../../support/importing/filled2024";
import { blocksOf2026 } from "../../support/importing/filled2026";

const root = projectRoot();
const FLOORS = ["bot", "cards", "documents", "domain", "env", "forms", "importing", "jobs", "prisma"];

/** Non-linear patterns that are never used on external text. */
const OURS = new Map([
  ["/\\B(?=(\\d{3})+(?!\\d))/g", "the digits of a number that was counted"],
  ["/\\/+$/", "an address in the settings"],
  ["/\\[(!?)([^\\]]*)\\]/g", "Temporal's, for the annotations of a date in words; it is given figures"],
]);

const sources = FLOORS.flatMap((floor) =>
  readdirSync(join(root, floor), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !name.includes("generated"))
    .map((name) => join(floor, name)),
);

/** Each regular expression literal, and one place where it occurs. */
function literals(): Map<string, string> {
  const found = new Map<string, string>();
  for (const file of sources) {
    const source = ts.createSourceFile(file, readFileSync(join(root, file), "utf8"), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) found.set(node.text, file);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return found;
}

/** Each pattern that is built while forms are read. */
function built(): Map<string, string> {
  const found = new Map<string, string>();
  const Built = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Built, {
    construct(target, [source, flags]) {
      const pattern = new target(source, flags);
      // The engine itself recreates a pattern that splits a text.
      if (typeof source === "string") found.set(String(pattern), "importing, built");
      return pattern;
    },
  });
  try {
    jest.isolateModules(() => {
      const { importForm } =
        require("../../../importing/document/importForm") as typeof import("../../../importing/document/importForm");
      const { readKnownForms } =
        require("../../../importing/document/knownForms") as typeof import("../../../importing/document/knownForms");
      const { forms, institutions } = readKnownForms(join(root, "forms"));
      const written = (blocks: readonly Block[]) =>
        blocks
          .map((block) => (block.kind === "line" ? block.text : block.rows.map((row) => row.join("\t")).join("\n")))
          .join("\n");
      const money = (kroner: number) => `${kroner},-`;
      for (const form of fc.sample(any2026, { numRuns: 1, seed: 3 })) {
        const text = written(blocksOf2026(form, money));
        importForm(text, forms, institutions);
        importForm(text.replaceAll("\n", " "), forms, institutions);
      }
      for (const form of fc.sample(any2024, { numRuns: 1, seed: 3 }))
        importForm(written(blocksOf2024(form, money)), forms, institutions);
    });
  } finally {
    globalThis.RegExp = Built;
  }
  return found;
}

/** The shortest pattern of each group that differs only in words, their punctuation and number. */
function ofEachShape(patterns: ReadonlyMap<string, string>): Map<string, string> {
  const shapeOf = (pattern: string) =>
    pattern
      .replace(/20\\d\\d|\\[()./]|(?<=[\p{L}.]),(?=\\s)/gu, "x")
      .replace(/[\p{L}\d]+/gu, "x")
      .replace(/x(?:\\x\+x)*/g, "x")
      .replace(/x(?:\|x)*/g, "x");
  const longestFirst = [...patterns].sort(([one], [other]) => other.length - one.length);
  return new Map([...new Map(longestFirst.map((each) => [shapeOf(each[0]), each])).values()]);
}

/** The patterns whose matching can exceed linear time, each with a text that proves it. */
async function slow(patterns: ReadonlyMap<string, string>): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const [pattern, file] of patterns) {
    if (OURS.has(pattern)) continue;
    const end = pattern.lastIndexOf("/");
    const { status, complexity, attack } = (await check(pattern.slice(1, end), pattern.slice(end + 1), {
      // Only the count decides, so a slow machine does not matter.
      timeout: null,
      attackTimeout: null,
      incubationTimeout: null,
    })) as { status: string; complexity?: { summary: string }; attack?: { pattern: string } };
    if (status !== "safe") found.push({ file, pattern, status, takes: complexity?.summary, with: attack?.pattern });
  }
  return found;
}

it("The check itself detects a quadratic pattern.", async () => {
  expect(await slow(new Map([["/\\s+$/", "here"]]))).toMatchObject([{ status: "vulnerable" }]);
});

it("No pattern in the sources takes more than linear time.", async () => {
  const patterns = literals();
  expect(patterns.size).toBeGreaterThan(200);
  expect(await slow(patterns)).toEqual([]);
}, 3_600_000);

it("No pattern that is built from the words of a form takes more than linear time.", async () => {
  const patterns = built();
  expect(patterns.size).toBeGreaterThan(20);
  expect(await slow(ofEachShape(patterns))).toEqual([]);
}, 3_600_000);
