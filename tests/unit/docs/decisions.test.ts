import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { projectRoot } from "../../../env/projectRoot";

const docs = join(projectRoot(), "docs");
const decisions = readdirSync(join(docs, "decisions"));
const pages = [
  ...readdirSync(docs).filter((name) => name.endsWith(".md")),
  ...decisions.map((name) => `decisions/${name}`),
];
const read = (page: string) => readFileSync(join(docs, page), "utf8");

it("each decision has a unique number that matches its heading", () => {
  const numbers = decisions.map((name) => name.slice(0, 3));
  expect(numbers).toEqual([...new Set(numbers)]);
  for (const name of decisions) expect(read(`decisions/${name}`).slice(0, 6)).toBe(`# ${name.slice(0, 3)} `);
});

it.each(pages)("the links of %s lead to existing pages under their own numbers", (page) => {
  for (const [, text, to] of read(page).matchAll(/\[([^\]]*)\]\(([^)#:]+\.\w+)[^)]*\)/g)) {
    expect([to, existsSync(join(docs, dirname(page), to as string))]).toEqual([to, true]);
    if (/^\d{3}$/.test(text as string)) expect(to).toMatch(new RegExp(`(^|/)${text}-`));
  }
});
