import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../../env/projectRoot";
import { Recognition } from "../../../forms/recognition/recognition";
import type { Texts } from "../../../forms/texts";
import { readPrintedTable } from "../../../importing/tables/readPrintedTable";

const squeezed = (text: string) =>
  text
    .replace(/\{year\}|20\d\d/g, "Y")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();

const json = (edition: string, name: string) =>
  JSON.parse(readFileSync(join(projectRoot(), "forms", edition, `${name}.json`), "utf8"));

/** The words of the form in bokmål, each with the nynorsk for it. */
function translated(bokmaal: object, nynorsk: Readonly<Record<string, unknown>>): [string, string][] {
  return Object.entries(bokmaal).flatMap(([name, words]) =>
    typeof words === "string"
      ? [[words, String(nynorsk[name] ?? words)] as [string, string]]
      : translated(words, (nynorsk[name] ?? {}) as Record<string, unknown>),
  );
}

describe.each(["behovsmelding-2024", "behovsmelding-2026"])("what %s is recognised by", (edition) => {
  const [nb, nn]: Texts[] = [json(edition, "nb"), json(edition, "nn")];
  const { parts } = Recognition.parse(json(edition, "recognition"));

  it("has the nynorsk of each heading that it has in bokmål", () => {
    const words = translated(nb as object, nn as Record<string, unknown>);
    const missing = parts.flatMap(({ phrases }) => {
      const known = new Set(phrases.map(squeezed));
      return words.filter(([ours, theirs]) => known.has(squeezed(ours)) && !known.has(squeezed(theirs)));
    });

    expect(missing).toEqual([]);
  });

  it("has the nynorsk of what is chosen, of the rows and of the columns", () => {
    const missing = parts.flatMap(({ section, field, also }) => {
      const [ours, theirs] = [nb?.sections?.[section], nn?.sections?.[section]];
      const options = field === undefined ? [] : Object.entries(ours?.fields?.[field]?.options ?? {});
      const tables = Object.entries(ours?.tables ?? {}).flatMap(([table, { rows = {}, columns = {} }]) =>
        Object.entries({ ...rows, ...columns }).map(
          ([id, words]) =>
            [id, words, { ...theirs?.tables?.[table]?.rows, ...theirs?.tables?.[table]?.columns }[id]] as const,
        ),
      );
      const all = [
        ...options.map(([id, words]) => [id, words, theirs?.fields?.[field ?? ""]?.options?.[id]] as const),
        ...(field === undefined ? tables : []),
      ];
      return all
        .filter(([id, words, nynorsk]) => nynorsk && ![words, ...(also[id] ?? [])].includes(nynorsk))
        .map(([id, , nynorsk]) => `${section}.${id}: ${nynorsk}`);
    });

    expect(missing).toEqual([]);
  });
});

it("a printed table is read by other words for its rows", () => {
  const table = {
    ...{ id: "continuation", label: "Etter 2025" },
    rows: [{ id: "autumn2025", label: "Høst 2025" }],
    columns: [{ id: "estimate", label: "Anslag" }],
  };
  expect(readPrintedTable("Haust 2025\t50 000\t70 000", table, [], { autumn2025: ["Haust 2025"] }).cells).toEqual([
    { row: "autumn2025", column: "estimate", side: "owner", text: "50 000" },
    { row: "autumn2025", column: "estimate", side: "uh", text: "70 000" },
  ]);
});
