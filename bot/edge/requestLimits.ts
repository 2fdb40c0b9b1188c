import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { HttpRefusal } from "./httpRefusal";

/** At most `points` in `seconds`. */
export type Limit = { readonly points: number; readonly seconds: number };

/**
 * How many requests are accepted. A person clicking as fast as possible sends five a second; sixty people in a meeting
 * send three hundred. The limits are meant for a program that sends without pause.
 */
export type LimitsOfPort = {
  /** Activities of one sender. */
  readonly sender: Limit;
  /** Activities and downloads of all callers together, once their token or link is accepted. */
  readonly port: Limit;
  /** Refused tokens per address. A valid token is accepted even from an address that has used up its share. */
  readonly refusedTokens: Limit;
};

export const GENEROUS: LimitsOfPort = {
  sender: { points: 1_000, seconds: 10 },
  port: { points: 20_000, seconds: 10 },
  refusedTokens: { points: 300, seconds: 60 },
};

export type RequestLimits = Readonly<Record<keyof LimitsOfPort, (key: string) => Promise<HttpRefusal | null>>>;

/** Counts within this process only: each process has its own port. */
export function requestLimits(limits: LimitsOfPort): RequestLimits {
  const counted = (what: string, { points, seconds }: Limit) => {
    const limiter = new RateLimiterMemory({ points, duration: seconds });
    return async (key: string): Promise<HttpRefusal | null> => {
      try {
        await limiter.consume(key);
        return null;
      } catch (over) {
        if (!(over instanceof RateLimiterRes)) throw over;
        return {
          status: 429,
          why: `more than ${points} ${what} in ${seconds} s`,
          retryAfter: Math.ceil(over.msBeforeNext / 1_000),
        };
      }
    };
  };
  return {
    sender: counted("activities of one sender", limits.sender),
    port: counted("requests", limits.port),
    refusedTokens: counted("refused tokens from one address", limits.refusedTokens),
  };
}
