import type { Pool } from "pg";
import type { Sql } from "../../domain/ports/outbox";
import type { SendTurns, TurnLimits } from "../../domain/ports/sendTurns";
import { statementOn } from "../connection/transaction";

const heldKey = (threadId: string) => `thread ${threadId} held`;

const TAKE: Sql<{ wait: number; taken: boolean }> =
  "select wait, taken from take_turn($1::text[], $2::float8[], $3::int[], $4::float8)";

/** Turns are kept in the database: one short statement per message, and the limits hold for any number of processes. */
export function sendTurns(pool: Pool, { bucketsOf, idleSeconds }: TurnLimits): SendTurns {
  return {
    async take(place, patienceMs) {
      const buckets = [{ key: heldKey(place.threadId), every: 0, burst: 1 }, ...bucketsOf(place)];
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
      await pool.query("delete from send_turn where next_at < now() - make_interval(secs => $1)", [idleSeconds]);
    },
  };
}
