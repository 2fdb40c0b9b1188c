import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { applyEdits, type JSONPath, modify } from "jsonc-parser";
import { projectRoot } from "../../env/projectRoot";
import { Edition } from "../../forms/edition";
import type { EditionField } from "../../forms/fields/editionField";
import type { TableColumn } from "../../forms/fields/tableColumn";
import { LANGUAGES } from "../../forms/texts";

const FORMAT = { formattingOptions: { insertSpaces: true, tabSize: 2 } };
const YEAR = /\b20\d\d\b/g;

/**
 * `npm run form -- new --from A --id B`: a draft of a new edition, copied from one that exists. Each field names the one
 * that it was copied from, so that answers are carried over. Its year and the years in its words are moved on.
 * @returns the exit status: 0, or 1 with a sentence that says why nothing was made
 */
export function newEdition(
  from: string,
  id: string,
  say: (line: string) => void,
  folder: string = join(projectRoot(), "forms"),
): number {
  const refused = (line: string) => {
    say(line);
    return 1;
  };
  if (!existsSync(join(folder, from, "form.json"))) return refused(`Det er ingen utgave «${from}» i forms.`);
  if (!/^[a-z0-9-]+$/.test(id))
    return refused(`«${id}» kan ikke være navnet på en utgave: bruk små bokstaver a til z, sifre og bindestrek.`);
  if (existsSync(join(folder, id))) return refused(`Det finnes alt noe som heter «${id}» i forms. Velg et annet navn.`);
  const text = readFileSync(join(folder, from, "form.json"), "utf8");
  const parsed = Edition.safeParse(JSON.parse(text));
  if (!parsed.success) return refused(`«${from}» har feil. Kjør først: npm run form -- check forms/${from}`);
  const by = yearOf(id, parsed.data.year + 1) - parsed.data.year;
  const files = new Map([["form.json", movedOn(text, parsed.data, id, by)]]);
  for (const language of LANGUAGES) {
    const path = join(folder, from, `${language}.json`);
    if (existsSync(path)) files.set(`${language}.json`, later(readFileSync(path, "utf8"), by));
  }
  const recognition = join(folder, from, "recognition.json");
  if (existsSync(recognition)) files.set("recognition.json", readFileSync(recognition, "utf8"));
  mkdirSync(join(folder, id));
  for (const [name, content] of files) writeFileSync(join(folder, id, name), content);
  say(`Laget forms/${id} etter ${from}: ${[...files.keys()].join(", ")}.`);
  say(`Den er et utkast, og tilbys ingen før «status» er «open». Kjør nå: npm run form -- check forms/${id}`);
  return 0;
}

/** The year that the id ends with, if it does. */
const yearOf = (id: string, otherwise: number): number => Number(/20\d\d(?=$|-)/.exec(id)?.[0] ?? otherwise);

const later = (text: string, by: number): string => text.replace(YEAR, (year) => String(Number(year) + by));

/** The structure of the new edition, in the layout of the old file. */
function movedOn(text: string, { id: from, year, sections }: Edition, id: string, by: number): string {
  let moved = text;
  const set = (path: JSONPath, value: unknown, after?: string) => {
    const getInsertionIndex = (names: string[]) => (after ? names.indexOf(after) + 1 : names.length);
    moved = applyEdits(moved, modify(moved, path, value, { ...FORMAT, getInsertionIndex }));
  };
  set(["id"], id);
  set(["year"], year + by);
  set(["version"], "1", "id");
  set(["status"], "draft", "version");
  set(["follows"], from, "status");
  for (const [at, section] of sections.entries())
    for (const [place, field] of section.fields.entries()) {
      const path = ["sections", at, "fields", place];
      set([...path, "formerly"], [`${from}/${section.id}.${field.id}`]);
      for (const { path: bound, day } of boundsOf(field, path)) set(bound, later(day, by));
    }
  return shortListsOnOneLine(moved);
}

/** The first and last days of a field, and of the columns of a table. */
const boundsOf = (kind: EditionField | TableColumn, path: JSONPath): { path: JSONPath; day: string }[] => {
  if (kind.type === "table")
    return kind.columns.flatMap((column, index) => boundsOf(column, [...path, "columns", index]));
  const { min, max } = kind.type === "date" ? kind : {};
  return Object.entries({ min, max }).flatMap(([name, day]) =>
    day === undefined ? [] : [{ path: [...path, name], day }],
  );
};

const LONGEST_LINE = 120;

/** The editing puts each word of a list on a line of its own. */
const shortListsOnOneLine = (json: string): string =>
  json.replace(/^(.*)\[\n\s*("[^"]*"(?:,\n\s*"[^"]*")*)\n\s*\]/gm, (list, before: string, words: string) => {
    const line = `${before}[${words.replace(/,\n\s*/g, ", ")}]`;
    return line.length <= LONGEST_LINE ? line : list;
  });
