import type { Pool } from "pg";
import type { Sql } from "../../domain/ports/outbox";
import type { SendPlace, SendTurns } from "../../domain/ports/sendTurns";
import { statementOn } from "../connection/transaction";

/** A bucket that takes `burst` messages at once, and one more every so many seconds. */
type Bucket = { readonly key: string; readonly every: number; readonly burst: number };

/**
 * Teams' limits as buckets, for one bot. To one thread: 7 in 1 s, 8 in 2 s, 60 in 30 s and 1,800 in an hour. Within one
 * tenant: 50 in 1 s. In any time T a bucket lets through at most `burst` + T / `every`: 4 + 4 in 2 s (and 4 + 2 in 1
 * s), 20 + 40 in 30 s, 600 + 1,200 in an hour, 6 + 32 in 1 s. The rest of the tenant's limit is for messages not sent
 * at the moment of their turn, and for answers to clicks.
 */
const bucketsOf = ({ tenantId, threadId }: SendPlace): readonly Bucket[] => [
  { key: heldKey(threadId), every: 0, burst: 1 },
  { key: `thread ${threadId} 2 s`, every: 1 / 2, burst: 4 },
  { key: `thread ${threadId} 30 s`, every: 30 / 40, burst: 20 },
  { key: `thread ${threadId} 1 h`, every: 3_600 / 1_200, burst: 600 },
  { key: `tenant ${tenantId}`, every: 1 / 32, burst: 6 },
];

const heldKey = (threadId: string) => `thread ${threadId} held`;

/** How long the slowest bucket takes to be full again. */
const IDLE_SECONDS = 3_600;

const TAKE: Sql<{ wait: number; taken: boolean }> =
  "select wait, taken from take_turn($1::text[], $2::float8[], $3::int[], $4::float8)";

/** Turns are kept in the database: one short statement per message, and the limits hold for any number of processes. */
export function sendTurns(pool: Pool): SendTurns {
  return {
    async take(place, patienceMs) {
      const buckets = bucketsOf(place);
      const { rows } = await statementOn(pool)(TAKE, [
        buckets.map(({ key }) => key),
        buckets.map(({ every }) => every),
        buckets.map(({ burst }) => burst),
        patienceMs / 1_000,
      ]);
      const [{ wait, taken } = { wait: 0, taken: false }] = rows;
      return { waitMs: Math.ceil(wait * 1_000), taken };
    },

    async hold(threadId, ms) {
      await pool.query(
        `insert into send_turn (key, next_at) values ($1, now() + make_interval(secs => $2))
         on conflict (key) do update set next_at = greatest(send_turn.next_at, excluded.next_at)`,
        [heldKey(threadId), ms / 1_000],
      );
    },

    async forgetIdle() {
      await pool.query("delete from send_turn where next_at < now() - make_interval(secs => $1)", [IDLE_SECONDS]);
    },
  };
}
