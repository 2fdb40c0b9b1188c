import { teamsLimits } from "../../../bot/delivery/teamsLimits";
import { openDatabase } from "../../../prisma/connection/openDatabase";
import { sendTurns } from "../../../prisma/messages/sendTurns";
import { type FreshDatabase, freshDatabase } from "../../support/database/database";

let database: FreshDatabase;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(() => database.drop());

const HOUR = 3_600_000;
/** Tolerance between the database's answer and the clock of the test. */
const JITTER_MS = 300;
/** The largest number of instants in any span of this length. */
const mostIn = (instants: readonly number[], ms: number) =>
  Math.max(...instants.map((from) => instants.filter((at) => at >= from && at < from + ms).length));

/** The requested number of turns, ordered by instant, taken by two processes at once. */
async function turnsOf(count: number, place: (index: number) => { tenantId: string; threadId: string }) {
  const other = openDatabase(database.url, { poolSize: 3 });
  const from = Date.now();
  const turns = [sendTurns(database.db.pool, teamsLimits), sendTurns(other.pool, teamsLimits)];
  const waits: number[] = [];
  const instants = await Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const { waitMs, taken } = await (turns[index % 2] as (typeof turns)[0]).take(place(index), 100 * HOUR);
      expect(taken).toBe(true);
      waits.push(waitMs);
      return Date.now() - from + waitMs;
    }),
  );
  await other.close();
  return { instants: instants.sort((a, b) => a - b), longestWait: Math.max(...waits) };
}

it("The send limiter stays within the Teams limit for one thread, in every time span", async () => {
  const { instants, longestWait } = await turnsOf(2_000, () => ({ tenantId: "t1", threadId: "a" }));

  expect(mostIn(instants, 1_000 - JITTER_MS)).toBeLessThanOrEqual(7);
  expect(mostIn(instants, 2_000 - JITTER_MS)).toBeLessThanOrEqual(8);
  expect(mostIn(instants, 30_000 - JITTER_MS)).toBeLessThanOrEqual(60);
  expect(mostIn(instants, HOUR - JITTER_MS)).toBeLessThanOrEqual(1_800);
  // The sender must not stay far below the limit either.
  expect(mostIn(instants, 30_000)).toBeGreaterThan(50);
  expect(longestWait).toBeLessThan(2 * HOUR);
});

it("The send limiter stays within the Teams limit for one tenant, and does not delay another tenant", async () => {
  const { instants, longestWait } = await turnsOf(200, (index) => ({ tenantId: "t2", threadId: `thread ${index}` }));

  expect(mostIn(instants, 1_000 - JITTER_MS)).toBeLessThanOrEqual(50);
  expect(longestWait).toBeLessThan(7_000);
  expect(await sendTurns(database.db.pool, teamsLimits).take({ tenantId: "t3", threadId: "x" }, 0)).toEqual({
    waitMs: 0,
    taken: true,
  });
});

it("The send limiter neither gives nor uses a turn if the caller will not wait for it", async () => {
  const turns = sendTurns(database.db.pool, teamsLimits);
  const place = { tenantId: "t4", threadId: "b" };
  for (let each = 0; each < 4; each += 1) expect(await turns.take(place, 0)).toMatchObject({ taken: true });

  for (let each = 0; each < 5; each += 1) {
    const { waitMs, taken } = await turns.take(place, 0);
    expect(taken).toBe(false);
    expect(waitMs).toBeLessThanOrEqual(500);
  }
});

it("The send limiter pauses a thread for as long as Teams says, and no other thread", async () => {
  const turns = sendTurns(database.db.pool, teamsLimits);
  await turns.hold("c", 60_000);
  await turns.hold("c", 10_000);

  expect((await turns.take({ tenantId: "t5", threadId: "c" }, 0)).waitMs).toBeGreaterThan(55_000);
  expect((await turns.take({ tenantId: "t5", threadId: "d" }, 0)).waitMs).toBe(0);
});

it("The send limiter forgets idle threads", async () => {
  const turns = sendTurns(database.db.pool, teamsLimits);
  await turns.take({ tenantId: "t6", threadId: "e" }, 0);
  await database.db.pool.query("update send_turn set next_at = now() - interval '2 hours' where key like 'thread e %'");
  await turns.forgetIdle();

  const { rows } = await database.db.pool.query("select key from send_turn where key like 'thread e %'");
  expect(rows).toEqual([]);
});
