import { readFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../../../env/projectRoot";
import { type Derived, derivedId } from "../../../forms/fields/derived";
import type { EditionFiles } from "../../../forms/parseEdition";

type Labelled = { readonly id: string; readonly label: string };
type Json = Record<string, unknown>;

/** An edition with its words where they belong, as tests write one, as the files of its folder. */
export function editionFiles(edition: Json): EditionFiles {
  const { structure, texts } = apart(edition);
  return filesOf({ "form.json": structure, "nb.json": texts });
}

/** Files by name, each as indented JSON; a text stands as it is. */
export const filesOf = (files: Readonly<Record<string, unknown>>): EditionFiles =>
  new Map(
    Object.entries(files).map(([name, content]) => [
      name,
      Buffer.from(typeof content === "string" ? content : JSON.stringify(content, null, 2)),
    ]),
  );

/** The kinds of party in the shipped editions, and their columns. An edition of a test has them unless it brings its own. */
const { partyKinds: KINDS, columns: COLUMNS } = JSON.parse(
  readFileSync(join(projectRoot(), "forms/behovsmelding-2026/form.json"), "utf8"),
);
const { partyKinds: KIND_WORDS, columns: COLUMN_WORDS } = JSON.parse(
  readFileSync(join(projectRoot(), "forms/behovsmelding-2026/nb.json"), "utf8"),
);

/** A test's edition has the purposes of the shipped one, unless it brings its own. */
const PURPOSES = [
  { id: "grant", label: "Tilskudd" },
  { id: "coordinator", partOf: "grant", label: "Koordinator" },
];

/** The structure and the words of an edition. */
export function apart(edition: Json): { structure: Json; texts: Json } {
  const {
    name,
    title,
    schemes,
    partyKinds,
    columns = [],
    purposes = PURPOSES,
    sections = [],
    rules = [],
    ...rest
  } = edition;
  const split = (sections as Json[]).map(sectionApart);
  const said = rules as Json[];
  return {
    structure: {
      language: "nb",
      ...rest,
      ...(schemes ? { schemes: ids(schemes) } : {}),
      sections: split.map(({ structure }) => structure),
      purposes: (purposes as Json[]).map(({ label: _, ...purpose }) => purpose),
      partyKinds: partyKinds ? (partyKinds as Json[]).map(kindApart) : KINDS,
      columns: partyKinds ? (columns as Json[]).map(({ label: _, ...column }) => column) : COLUMNS,
      ...(said.length > 0 ? { rules: said.map(({ say: _, ...rule }) => rule) } : {}),
    },
    texts: {
      name,
      title,
      ...(schemes ? { schemes: labels(schemes) } : {}),
      sections: Object.fromEntries(split.map(({ structure, texts }) => [structure.id, texts])),
      purposes: labels(purposes),
      partyKinds: partyKinds ? kindWords(partyKinds as Json[]) : KIND_WORDS,
      columns: partyKinds ? labels(columns) : COLUMN_WORDS,
      ...(said.length > 0 ? { rules: Object.fromEntries(said.map(({ id, say }) => [id, say])) } : {}),
    },
  };
}

const WORDS_OF_KIND: readonly string[] = ["one", "many", "joinAs", "inTables"];

const kindApart = (kind: Json): Json =>
  Object.fromEntries(Object.entries(kind).filter(([name]) => !WORDS_OF_KIND.includes(name)));

const kindWords = (kinds: readonly Json[]): Json =>
  Object.fromEntries(
    kinds.map((kind) => [
      kind.id,
      Object.fromEntries(
        Object.entries(kind).filter(([name, words]) => WORDS_OF_KIND.includes(name) && words !== null),
      ),
    ]),
  );

function sectionApart({ title, help, derived, tables, fields = [], computedFields = [], ...rest }: Json): {
  structure: Json;
  texts: Json;
} {
  const split = (fields as Json[]).map(fieldApart);
  const computed = (computedFields as Json[]).map(fieldApart);
  const known = derived as { from: Derived; label: string }[] | undefined;
  const printed = tables as { id: string; label: string; rows: unknown; columns: unknown }[] | undefined;
  return {
    structure: {
      ...rest,
      ...(known ? { derived: known.map(({ from }) => from) } : {}),
      ...(printed
        ? { tables: printed.map(({ id, rows, columns }) => ({ id, rows: ids(rows), columns: ids(columns) })) }
        : {}),
      fields: split.map(({ structure }) => structure),
      ...(computed.length > 0 ? { computedFields: computed.map(({ structure }) => structure) } : {}),
    },
    texts: {
      title,
      help,
      ...(known ? { derived: Object.fromEntries(known.map(({ from, label }) => [derivedId(from), label])) } : {}),
      ...(printed
        ? {
            tables: Object.fromEntries(
              printed.map(({ id, label, rows, columns }) => [
                id,
                { label, rows: labels(rows), columns: labels(columns) },
              ]),
            ),
          }
        : {}),
      fields: Object.fromEntries(split.map(({ structure, texts }) => [structure.id, texts])),
      ...(computed.length > 0
        ? { computedFields: Object.fromEntries(computed.map(({ structure, texts }) => [structure.id, texts])) }
        : {}),
    },
  };
}

function fieldApart({ label, help, unit, options, columns, ...rest }: Json): { structure: Json; texts: Json } {
  if (rest.type === "table") return tableApart({ label, help, columns, ...rest });
  return {
    structure: {
      ...rest,
      ...(options ? { options: ids(options) } : {}),
      ...(columns ? { columns: ids(columns) } : {}),
    },
    texts: {
      label,
      help,
      ...(unit ? { unit } : {}),
      ...(options ? { options: labels(options) } : {}),
      ...(columns ? { columns: labels(columns) } : {}),
    },
  };
}

function tableApart({ label, help, columns, rows, ...rest }: Json): { structure: Json; texts: Json } {
  const all = columns as (Json & Labelled & { unit?: string; options?: Labelled[] })[];
  const { fixed, ...added } = (rows ?? {}) as { fixed?: Labelled[] };
  const options = all.flatMap((column) => column.options ?? []);
  const units = all.flatMap(({ id, unit }) => (unit ? [[id, unit]] : []));
  return {
    structure: {
      ...rest,
      columns: all.map(({ label: _, unit: __, options: some, ...column }) => ({
        ...column,
        ...(some ? { options: ids(some) } : {}),
      })),
      ...(rows ? { rows: { ...added, ...(fixed ? { fixed: ids(fixed) } : {}) } } : {}),
    },
    texts: {
      label,
      help,
      columns: labels(columns),
      ...(fixed ? { rows: labels(fixed) } : {}),
      ...(options.length > 0 ? { options: labels(options) } : {}),
      ...(units.length > 0 ? { units: Object.fromEntries(units) } : {}),
    },
  };
}

const ids = (of: unknown): string[] => (of as Labelled[]).map(({ id }) => id);
const labels = (of: unknown): Json => Object.fromEntries((of as Labelled[]).map(({ id, label }) => [id, label]));
