import pRetry from "p-retry";

const AT_MOST_MS = 30_000;
const PAUSE_MS = 250;

/**
 * Stores what has happened outside, such as that Teams accepted a message, although the database may be away for a
 * moment. Without the record, it would happen again.
 *
 * @param onError called for each failed try
 * @throws the last error after `atMostMs`
 */
export const retryWrite = <Value>(
  store: () => Promise<Value>,
  { atMostMs = AT_MOST_MS, onError = () => {} }: { atMostMs?: number; onError?: (error: Error) => void } = {},
): Promise<Value> =>
  pRetry(store, {
    retries: Number.POSITIVE_INFINITY,
    maxRetryTime: atMostMs,
    minTimeout: PAUSE_MS,
    factor: 1,
    onFailedAttempt: ({ error }) => onError(error),
  });
