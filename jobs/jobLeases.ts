import type { Statement } from "../domain/ports/outbox";

/** How the log identifies a queued message: ids and kinds, no text. */
export type JobSubject = Readonly<Record<string, unknown>>;

/** A message taken from the queue, and what the queue remembers of earlier tries. */
export type LeasedJob = {
  readonly id: string;
  readonly name: string;
  readonly data: object;
  /** When its first try failed, in milliseconds; null if none has. */
  readonly failingSince: number | null;
  /** Number of failed tries. */
  readonly failures: number;
};

/**
 * What pg-boss lacks: it leaves a killed process's jobs until they expire after minutes, counts tries instead of hours,
 * and only has its own pauses. These statements keep to its table and its states.
 */
export function jobLeases(statement: Statement) {
  return {
    /** Says that these are still being worked on. A killed process stops renewing. */
    async renew(ids: readonly string[]): Promise<void> {
      await statement("update pgboss.job set started_on = now() where id = any($1::uuid[]) and state = 'active'", [
        ids,
      ]);
    },

    /** Returns jobs to the queue whose lease was not renewed for `leaseMs`. */
    async reclaimExpired(names: readonly string[], leaseMs: number): Promise<number> {
      const { rows } = await statement(
        `update pgboss.job set state = 'retry', start_after = now()
         where name = any($1::text[]) and state = 'active' and started_on < now() - make_interval(secs => $2) returning 1`,
        [names, leaseMs / 1_000],
      );
      return rows.length;
    },

    /** Returns this process's jobs to the queue, free for any process at once. */
    async release(ids: readonly string[]): Promise<void> {
      await statement(
        "update pgboss.job set state = 'retry', start_after = now() where id = any($1::uuid[]) and state = 'active'",
        [ids],
      );
    },

    /** Postpones a job; with `failed`, the try is counted as failed. */
    async postpone(
      { id, name, failingSince, failures }: LeasedJob,
      afterMs: number,
      failed: Error | null,
    ): Promise<void> {
      const kept = failed
        ? { failingSince: failingSince ?? Date.now(), failures: failures + 1, message: failed.message }
        : { failingSince, failures };
      await statement(
        `update pgboss.job set state = 'retry', start_after = now() + make_interval(secs => $3), output = $4::jsonb
         where name = $1 and id = $2::uuid and state = 'active'`,
        [name, id, afterMs / 1_000, JSON.stringify(kept)],
      );
    },

    /** Gives a job up. */
    async fail({ id, name, failingSince, failures }: LeasedJob, failed: Error): Promise<void> {
      await statement(
        `update pgboss.job set state = 'failed', completed_on = now(), output = $3::jsonb
         where name = $1 and id = $2::uuid and state = 'active'`,
        [name, id, JSON.stringify({ failingSince, failures: failures + 1, message: failed.message })],
      );
    },
  };
}

export type JobLeases = ReturnType<typeof jobLeases>;
