import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { projectRoot } from "../../../env/projectRoot";

const HOW_TO = "docs/how-to";
const pages = ["CONTRIBUTING.md", ...readdirSync(join(projectRoot(), HOW_TO)).map((name) => `${HOW_TO}/${name}`)];
const read = (page: string) => readFileSync(join(projectRoot(), page), "utf8");

/** What starts at the root of the project: a floor, the tests, or a folder beside them. */
const folders = readdirSync(projectRoot(), { withFileTypes: true }).flatMap((each) =>
  each.isDirectory() ? [each.name] : [],
);

/** Paths with a placeholder in them, such as `<room>` or `YEAR`, are of files to come. */
const pathsIn = (text: string): string[] =>
  [...text.matchAll(/[\w.-]+(?:\/[\w.<>*-]+)+/g)]
    .map(([path]) => path.replace(/\.$/, ""))
    .filter((path) => folders.includes(path.split("/")[0] as string) && !/[<>*]|[A-Z]{4}/.test(path));

it.each(pages)("%s names files and folders that exist", (page) => {
  const text = read(page).replace(/\]\([^)]*\)/g, "");
  expect(pathsIn(text).filter((path) => !existsSync(join(projectRoot(), path)))).toEqual([]);
});

it.each(pages)("the links of %s lead to existing pages", (page) => {
  const links = [...read(page).matchAll(/\]\(([^)#:]+)[^)]*\)/g)].map(([, to]) => to as string);
  expect(links.filter((to) => !existsSync(join(projectRoot(), dirname(page), to)))).toEqual([]);
});
