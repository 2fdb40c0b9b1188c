import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { projectRoot } from "../../../env/projectRoot";
import { filesOfFloors } from "../../support/floors";
import { NAMED_OTHERWISE } from "./namedOtherwise";

/** These files start a process or re-export a room, so nobody imports them by name. This list may only shrink. */
const ENTRIES = [
  "bot/edge/commands/index.ts",
  "bot/local.ts",
  "bot/main.ts",
  "bot/migrate.ts",
  "cards/wording/index.ts",
  "forms/index.ts",
  "importing/main.ts",
  "importing/process/child.ts",
  "importing/process/watch.ts",
];

const EXPORT = /^export (?:declare |abstract |async )*(?:function\*?|const|let|class|type|interface|enum) (\w+)/gm;
const EXPORT_LIST = /^export (?:type )?\{([^}]*)\}/gm;

function exportsOf(source: string): string[] {
  const listed = [...source.matchAll(EXPORT_LIST)].flatMap(([, names = ""]) =>
    names.split(",").map((name) => name.trim().split(" ").at(-1) ?? ""),
  );
  return [...[...source.matchAll(EXPORT)].map(([, name = ""]) => name), ...listed];
}

/** A constant counts as camelCase: LONGEST_COMMENT is longestComment. */
const camelCase = (name: string): string =>
  /^[A-Z0-9_]+$/.test(name) ? name.toLowerCase().replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()) : name;

const uncapitalized = (name: string): string => {
  const camel = camelCase(name);
  return `${camel.slice(0, 1).toLowerCase()}${camel.slice(1)}`;
};

const exportsItsName = (file: string): boolean =>
  exportsOf(readFileSync(join(projectRoot(), file), "utf8"))
    .map(uncapitalized)
    .includes(uncapitalized(basename(file, ".ts")));

const sources = filesOfFloors().filter((file) => file.endsWith(".ts"));

it.each([
  ["export const noticeCard = 1;", ["noticeCard"]],
  ["export async function send() {}\nexport type Sent = 1;", ["send", "Sent"]],
  ["export type { A, B as C };", ["A", "C"]],
  ["const hidden = 1;", []],
])("The test finds the exports of %j.", (source, names) => {
  expect(exportsOf(source)).toEqual(names);
});

it("Every file exports its own name, except the listed files.", () => {
  const otherwise = sources.filter((file) => !ENTRIES.includes(file) && !exportsItsName(file));
  expect(otherwise).toEqual(NAMED_OTHERWISE);
});

it("Every listed entry point exists.", () => {
  expect(ENTRIES.filter((file) => !sources.includes(file))).toEqual([]);
});
