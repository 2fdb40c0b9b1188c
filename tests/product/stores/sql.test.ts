import { Client } from "pg";
import { type FreshDatabase, freshDatabase } from "../../support/database/database";
import { type DescribedColumn, describedColumns } from "../../support/sql/describedColumns";
import { type RowProperty, sqlInPrisma } from "../../support/sql/sqlInPrisma";

/** What the driver makes of PostgreSQL's types. A number that may be too large is not among them: cast it in SQL. */
const KINDS: Readonly<Record<string, string>> = {
  bool: "boolean",
  int4: "number",
  float8: "number",
  uuid: "string",
  text: "string",
  bpchar: "string",
  timestamptz: "Date",
  bytea: "Buffer",
  _uuid: "string[]",
  _text: "string[]",
};

/** Columns that may be null in their table, and never are in these rows. */
const NEVER_NULL = ["AMOUNTS kroner", "AMOUNTS_OF_MANY kroner"].map(
  (column) => `prisma/rows/loadApplication.ts ${column}`,
);

let database: FreshDatabase;
let client: Client;
beforeAll(async () => {
  database = await freshDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const typed = sqlInPrisma();

it("Typed SQL is found", () => {
  expect(typed.length).toBeGreaterThan(30);
});

it.each(typed)("$name has rows of its type", async ({ name, text, row }) => {
  const columns = await describedColumns(client, text);
  const kinds = await kindsOf(columns);
  const nullable = await nullableIn(columns);
  const enums = await labelsOf(columns);

  expect(columns.map((column) => column.name).sort()).toEqual([...row.keys()].sort());
  for (const [at, column] of columns.entries()) {
    const { kind, isNullable, literals } = row.get(column.name) as RowProperty;
    const where = `${name} ${column.name}`;
    expect([where, kinds[at] === "json" && kind !== "json with a Date" ? "json" : kind]).toEqual([where, kinds[at]]);
    if (enums[at]?.length && literals) expect([where, literals]).toEqual([where, enums[at]]);
    if (nullable[at] && !NEVER_NULL.includes(where)) expect([where, isNullable]).toEqual([where, true]);
  }
});

/** Enums are text to the driver. */
async function kindsOf(columns: readonly DescribedColumn[]): Promise<string[]> {
  const { rows } = await client.query<{ oid: number; name: string; category: string }>(
    "select oid, typname as name, typcategory as category from pg_type where oid = any($1)",
    [columns.map(({ type }) => type)],
  );
  return columns.map(({ type }) => {
    const { name = "", category = "" } = rows.find(({ oid }) => oid === type) ?? {};
    if (category === "E") return "string";
    return name === "json" || name === "jsonb" ? "json" : (KINDS[name] ?? `no kind: ${name}`);
  });
}

async function labelsOf(columns: readonly DescribedColumn[]): Promise<string[][]> {
  const { rows } = await client.query<{ type: number; label: string }>(
    "select enumtypid as type, enumlabel as label from pg_enum where enumtypid = any($1) order by enumlabel",
    [columns.map(({ type }) => type)],
  );
  return columns.map(({ type }) => rows.filter((each) => each.type === type).map(({ label }) => label));
}

async function nullableIn(columns: readonly DescribedColumn[]): Promise<boolean[]> {
  const { rows } = await client.query<{ table: number; column: number }>(
    "select attrelid as table, attnum as column from pg_attribute where attnum > 0 and not attnotnull and attrelid = any($1)",
    [columns.flatMap(({ origin }) => origin?.table ?? [])],
  );
  return columns.map(({ origin }) =>
    rows.some(({ table, column }) => table === origin?.table && column === origin.column),
  );
}
