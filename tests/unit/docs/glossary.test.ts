import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../../env/projectRoot";
import { filesOfFloors } from "../../support/floors";

const read = (file: string) => readFileSync(join(projectRoot(), file), "utf8");

const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");

const used = new Set(filesOfFloors().flatMap((file) => withoutComments(read(file)).match(/\w+/g) ?? []));

/** The names between backticks in the column "in the code", row by row; a row may have none. */
const rows = read("docs/glossary.md")
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.includes("| in the code |"))
  .map((line) => {
    const [, what = "", inCode = ""] = line.split("|");
    return {
      what: what.trim(),
      names: [...inCode.matchAll(/`([^`]+)`/g)].flatMap(([, name = ""]) => name.match(/\w+/g) ?? []),
    };
  })
  .filter(({ names }) => names.length > 0);

it("the glossary has rows with names", () => {
  expect(rows.length).toBeGreaterThan(50);
});

it.each(rows)("the code has the glossary's names for $what", ({ names }) => {
  expect(names.filter((name) => !used.has(name))).toEqual([]);
});
