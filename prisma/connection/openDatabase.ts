import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { PrismaClient } from "../generated/client";

export type Database = {
  readonly prisma: PrismaClient;
  /** The connections that Prisma uses too, for statements that pay as plain SQL. */
  readonly pool: Pool;
  /** Waits for what is under way. Before the server is stopped, or its clients are cut off. */
  close(): Promise<void>;
};

export type DatabaseOptions = {
  readonly poolSize?: number;
  /** Hears of connections that break while nobody uses them; the pool replaces them by itself. */
  readonly onError?: (error: Error) => void;
};

/**
 * Opens a database for the stores. No connection is made before the first statement.
 *
 * Prisma and the plain statements share one pool, so `poolSize` is all that this process takes of
 * the server. A pool without an error listener would end the process when the server goes away.
 */
export function openDatabase(url: string, { poolSize = 10, onError = () => {} }: DatabaseOptions = {}): Database {
  const pool = new Pool({ connectionString: url, max: poolSize, pipeline: true });
  pool.on("error", onError);
  // The pool listens to those that nobody uses; one that breaks while it is in use would end the process too.
  pool.on("connect", (client) => void client.on("error", onError));
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });

  let closing: Promise<void> | undefined;
  const close = async () => {
    await prisma.$disconnect();
    await pool.end();
  };
  return { prisma, pool, close: () => (closing ??= close()) };
}
