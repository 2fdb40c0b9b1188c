import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { PrismaClient } from "../generated/client";
import { AnswerCache } from "./answerCache";
import { StructureCache } from "./structureCache";

/** What this process has read before, by the versions of what it is. */
export type Caches = { readonly answers: AnswerCache; readonly structures: StructureCache };

export type Database = {
  readonly prisma: PrismaClient;
  /** The connections Prisma uses too, for statements where plain SQL pays off. */
  readonly pool: Pool;
  readonly caches: Caches;
  /** Waits for running statements. Call before the server is stopped, or its clients are disconnected. */
  close(): Promise<void>;
};

export type DatabaseOptions = {
  readonly poolSize?: number;
  /** Called when an idle connection breaks; the pool replaces it by itself. */
  readonly onError?: (error: Error) => void;
};

/**
 * PostgreSQL plans a prepared statement once per connection. By itself it would plan that which reads a section anew each
 * time: half of what it costs (docs/decisions/055, https://www.postgresql.org/docs/current/sql-prepare.html).
 */
const PLANS_ONCE = "-c plan_cache_mode=force_generic_plan";

/**
 * Opens a database for the stores. No connection is made before the first statement.
 *
 * Prisma and the plain statements share one pool, so `poolSize` is all this process takes of the server. Without an
 * error listener on the pool, the process would end when the server goes away.
 */
export function openDatabase(url: string, { poolSize = 10, onError = () => {} }: DatabaseOptions = {}): Database {
  const pool = new Pool({ connectionString: url, max: poolSize, pipeline: true, options: PLANS_ONCE });
  pool.on("error", onError);
  // The pool only listens to idle connections; one that breaks while in use would end the process too.
  pool.on("connect", (client) => void client.on("error", onError));
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });

  const caches = { answers: new AnswerCache(), structures: new StructureCache() };

  let closing: Promise<void> | undefined;
  const close = async () => {
    await prisma.$disconnect();
    await pool.end();
  };
  return { prisma, pool, caches, close: () => (closing ??= close()) };
}
