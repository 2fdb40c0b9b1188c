/** Why a request gets no further. The caller hears the status alone; the log has the reason. */
export type HttpRefusal = {
  readonly status: number;
  /** Never a body or a token. */
  readonly why: string;
  /** Seconds until another try can go better. */
  readonly retryAfter?: number;
  /** The fault behind a status of 500 or more. */
  readonly err?: unknown;
};
