import pRetry from "p-retry";

/** The database did not answer within the time that a start waits for it. */
export class DatabaseAway extends Error {
  override readonly name = "DatabaseAway";
  constructor(seconds: number, cause: Error) {
    super(
      `Databasen har ikke svart på ${seconds} sekunder (${(cause as { code?: string }).code}). Se etter at PostgreSQL går, og at DATABASE_URL er riktig.`,
      { cause },
    );
  }
}

/** Errors that mean the server is absent, starting or stopping. Other errors do not pass by themselves. */
const AWAY = new Set([
  ...["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENOENT"],
  // admin_shutdown, crash_shutdown, cannot_connect_now, and broken connections
  ...["57P01", "57P02", "57P03", "08000", "08003", "08006", "08001"],
]);

const isAway = (error: Error): boolean =>
  AWAY.has((error as { code?: string }).code ?? "") || /^Connection terminated/.test(error.message);

const PATIENCE_MS = 60_000;
const PAUSE_MS = 500;

/**
 * Retries work that a start depends on until the database answers. The work must be safe to repeat.
 *
 * @param onWaiting is called when the waiting begins
 * @throws DatabaseAway after a minute
 */
export async function retryUntilConnected<Value>(
  work: () => Promise<Value>,
  onWaiting: (error: Error) => void,
  patienceMs = PATIENCE_MS,
): Promise<Value> {
  try {
    return await pRetry(work, {
      retries: Number.POSITIVE_INFINITY,
      maxRetryTime: patienceMs,
      minTimeout: PAUSE_MS,
      factor: 1,
      shouldRetry: ({ error }) => isAway(error),
      onFailedAttempt: ({ error, attemptNumber }) => {
        if (attemptNumber === 1 && isAway(error)) onWaiting(error);
      },
    });
  } catch (error) {
    throw isAway(error as Error) ? new DatabaseAway(Math.round(patienceMs / 1_000), error as Error) : error;
  }
}
