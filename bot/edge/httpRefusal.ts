/** Why a request is refused. The caller gets only the status; the log gets the reason. */
export type HttpRefusal = {
  readonly status: number;
  /** Never contains a body or a token. */
  readonly why: string;
  /** Seconds until a retry may succeed. */
  readonly retryAfter?: number;
  /** The error behind a status of 500 or more. */
  readonly err?: unknown;
};
