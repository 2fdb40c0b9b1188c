import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const read = (name: string): string =>
  readFileSync(join(__dirname, "templates", name), "utf8").replaceAll("\r\n", "\n");

/** Tables of few columns are read downwards on a phone, those of more on a tablet too, and the widest everywhere. */
function stackedTables(): string {
  const rules = read("stacked.css");
  const of = (tables: string): string => rules.replaceAll(".stacked", tables);
  return [
    `@media screen and (max-width: 40em) {\n${of(".stacks")}}`,
    `@media screen and (max-width: 62em) {\n${of(".stacks.many")}}`,
    of(".stacks.widest"),
  ].join("\n");
}

/** The style of every page. The browser accepts it by its hash, so it must stand between the tags exactly as here. */
export const pageStyle: string = `${read("style.css")}${stackedTables()}`;

/** The hash by which a Content-Security-Policy allows the style. */
export const pageStyleHash: string = createHash("sha256").update(pageStyle).digest("base64");
