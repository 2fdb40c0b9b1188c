import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { Pool, type QueryResult } from "pg";
import { defineConfig } from "prisma/config";

/**
 * What the Prisma CLI goes by. With the engine in JavaScript it downloads nothing; the schema must
 * then hold a literal `url`, which nobody connects to. `generate` needs no database; commands that
 * compare (see scripts/migration.mjs) need a server in `DATABASE_URL`, where they rehearse the
 * migrations on a database of their own.
 */
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  experimental: { adapter: true },
  engine: "js",
  adapter: async () => {
    const { provider, adapterName } = new PrismaPg(address());
    return { provider, adapterName, connect: () => connect(), connectToShadowDb };
  },
});

/** Column types as PostgreSQL numbers them (`pg_type.oid`), and as the driver adapter does. */
const oid = { char: 18, name: 19, text: 25, charArray: 1002 };
const columnType = { character: 6, characterArray: 70 } as const;

/**
 * A connection that can read PostgreSQL's catalogues. The adapter (6.19) does not know the types
 * that stand in them, `name` and `"char"`, and gives up on describing any schema. So `name` goes
 * through it as text; `"char"`, which the engine wants as a character, as an array of them, which
 * no catalogue holds, and is set right on the way out.
 */
async function connect(database = address().database) {
  const pool = new CataloguePool({ ...address(), database });
  const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect();
  const query = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (asked) => {
    const { columnTypes, ...found } = await query(asked);
    const mended = columnTypes.map((type) => (type === columnType.characterArray ? columnType.character : type));
    return { ...found, columnTypes: mended };
  };
  return adapter;
}

class CataloguePool extends Pool {
  // biome-ignore lint/suspicious/noExplicitAny: pg's own overloads cannot be repeated here
  override query(...args: any[]): any {
    // biome-ignore lint/suspicious/noExplicitAny: as above
    return (super.query as any)(...args).then((result: QueryResult | QueryResult[]) => {
      for (const field of [result].flat().flatMap(({ fields }) => fields)) {
        if (field.dataTypeID === oid.name) field.dataTypeID = oid.text;
        if (field.dataTypeID === oid.char) field.dataTypeID = oid.charArray;
      }
      return result;
    });
  }
}

/** The adapter's own shadow database is dropped while it is still connected to it, which PostgreSQL refuses. */
async function connectToShadowDb() {
  const name = `prisma_migrate_shadow_db_${randomUUID()}`;
  const server = await connect();
  await server.executeScript(`CREATE DATABASE "${name}"`);

  const shadow = await connect(name);
  const disconnect = shadow.dispose.bind(shadow);
  shadow.dispose = async () => {
    await disconnect();
    await server.executeScript(`DROP DATABASE "${name}"`);
    await server.dispose();
  };
  return shadow;
}

/** In parts, since a whole connection string would win over the name of the shadow database. */
function address() {
  const url = new URL(process.env.DATABASE_URL ?? "postgresql://localhost:5432/samskriv");
  return {
    host: url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: decodeURIComponent(url.pathname.slice(1)),
    allowExitOnIdle: true,
  };
}
