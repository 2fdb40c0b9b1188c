import pRetry from "p-retry";

/** The database has not answered for as long as a start waits for it. */
export class DatabaseAway extends Error {
  override readonly name = "DatabaseAway";
  constructor(seconds: number, cause: Error) {
    super(
      `Databasen har ikke svart på ${seconds} sekunder (${(cause as { code?: string }).code}). Se etter at PostgreSQL går, og at DATABASE_URL er riktig.`,
      { cause },
    );
  }
}

/** What says that the server is not there, is starting or is being stopped; anything else does not pass by itself. */
const AWAY = new Set([
  ...["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENOENT"],
  // admin_shutdown, crash_shutdown, cannot_connect_now, and connections that broke
  ...["57P01", "57P02", "57P03", "08000", "08003", "08006", "08001"],
]);

const isAway = (error: Error): boolean =>
  AWAY.has((error as { code?: string }).code ?? "") || /^Connection terminated/.test(error.message);

const PATIENCE_MS = 60_000;
const PAUSE_MS = 500;

/**
 * Does work that a start cannot do without, and that may be done again, as soon as the database is there.
 *
 * @param onWaiting hears when it begins to wait
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
