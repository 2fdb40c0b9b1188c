import type { Socket } from "node:net";
import type { Pool, PoolClient, QueryConfig } from "pg";
import type { Sql, Statement } from "../../domain/ports/outbox";
import type { PrismaClient } from "../generated/client";

/** The Prisma client inside a transaction. */
export type Tx = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

/** Plain SQL inside a Prisma transaction. */
export const statementIn =
  (tx: Pick<Tx, "$queryRawUnsafe">): Statement =>
  async <Row>(text: Sql<Row>, values: readonly unknown[]) => ({
    rows: await tx.$queryRawUnsafe<Row[]>(text, ...values),
  });

/** Ends a transaction early without an error: everything in it is rolled back, and its caller gets `value`. */
class RolledBack<Value> extends Error {
  constructor(readonly value: Value) {
    super("rolled back");
  }
}

export type RollBack = <Value>(value: Value) => never;

const rollBackWith: RollBack = (value) => {
  throw new RolledBack(value);
};

/** One transaction with Prisma. `rollBack(x)` rolls it back, and the caller gets x. */
export async function transaction<Value>(
  prisma: PrismaClient,
  work: (tx: Tx, rollBack: RollBack) => Promise<Value>,
): Promise<Value> {
  try {
    return await prisma.$transaction((tx) => work(tx, rollBackWith), { maxWait: 10_000, timeout: 15_000 });
  } catch (error) {
    if (error instanceof RolledBack) return error.value as Value;
    throw error;
  }
}

/**
 * Names for prepared statements, so that each connection parses and plans each once. Their texts are constants: there
 * are few.
 */
const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = `samskriv-${names.size + 1}`;
  names.set(text, name);
  return name;
}

/** A statement that is parsed and planned once per connection. */
const prepared = (text: string, values: readonly unknown[]): QueryConfig => ({
  name: nameOf(text),
  text,
  values: values as unknown[],
});

/** Plain SQL outside a transaction. */
export const statementOn =
  (pool: Pool): Statement =>
  (text, values) =>
    pool.query(prepared(text, values));

/** One transaction in plain SQL. */
export async function plainTransaction<Value>(
  pool: Pool,
  work: (statement: Statement, rollBack: RollBack) => Promise<Value>,
): Promise<Value> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const value = await work((text, values) => client.query(prepared(text, values)), rollBackWith);
    await client.query("commit");
    client.release();
    return value;
  } catch (error) {
    await rollBack(client);
    if (error instanceof RolledBack) return error.value as Value;
    throw error;
  }
}

/**
 * One transaction whose statements are known beforehand, and leave in one packet with its begin and its commit. The
 * round trip is most of what a short statement costs. If one fails, all are rolled back.
 *
 * @param give issues every statement before it returns, and returns their results
 */
export async function pipelined<Values extends readonly unknown[] | []>(
  pool: Pool,
  give: (statement: Statement) => Values,
): Promise<{ -readonly [At in keyof Values]: Awaited<Values[At]> }> {
  const client = await pool.connect();
  const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
  let open = true;
  const statement: Statement = async (text, values) => {
    if (!open) throw new Error("a statement was given after the transaction's end");
    return client.query(prepared(text, values));
  };
  stream.cork();
  try {
    const begun = client.query("begin");
    const given = give(statement);
    const committed = client.query("commit");
    open = false;
    stream.uncork();
    const [values] = await Promise.all([Promise.all(given), begun, committed]);
    client.release();
    return values as { -readonly [At in keyof Values]: Awaited<Values[At]> };
  } catch (error) {
    open = false;
    stream.uncork();
    await rollBack(client);
    throw error;
  }
}

/** Returns a connection to the pool after a rollback, or discards it if the rollback fails. */
async function rollBack(client: PoolClient): Promise<void> {
  await client.query("rollback").then(
    () => client.release(),
    (lost: Error) => client.release(lost),
  );
}
