import type { Pool } from "pg";
import type { Statement } from "../domain/ports";
import type { PrismaClient } from "./generated/client";

/** The part of the Prisma client that a transaction has. */
export type Tx = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

/** Plain SQL inside a Prisma transaction. */
export const statementIn =
  (tx: Pick<Tx, "$queryRawUnsafe">): Statement =>
  async (text, values) => ({ rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values) });

/** Ends a transaction early without an error: everything in it is undone, and its caller gets `value`. */
class RolledBack<Value> extends Error {
  constructor(readonly value: Value) {
    super("rolled back");
  }
}

export type Undo = <Value>(value: Value) => never;

const undo: Undo = (value) => {
  throw new RolledBack(value);
};

/** One transaction with Prisma. `undo(x)` ends it with nothing stored, and the caller gets x. */
export async function transaction<Value>(
  prisma: PrismaClient,
  work: (tx: Tx, undo: Undo) => Promise<Value>,
): Promise<Value> {
  try {
    return await prisma.$transaction((tx) => work(tx, undo), { maxWait: 10_000, timeout: 15_000 });
  } catch (error) {
    if (error instanceof RolledBack) return error.value as Value;
    throw error;
  }
}

/** One transaction in plain SQL, for the statements that every saved section pays for. */
export async function plainTransaction<Value>(
  pool: Pool,
  work: (statement: Statement, undo: Undo) => Promise<Value>,
): Promise<Value> {
  const client = await pool.connect();
  const statement: Statement = (text, values) => client.query(text, values as unknown[]);
  let broken: Error | undefined;
  try {
    await client.query("begin");
    const value = await work(statement, undo);
    await client.query("commit");
    return value;
  } catch (error) {
    await client.query("rollback").catch((lost: Error) => {
      broken = lost;
    });
    if (error instanceof RolledBack) return error.value as Value;
    throw error;
  } finally {
    client.release(broken);
  }
}
