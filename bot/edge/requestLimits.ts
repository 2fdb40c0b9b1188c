import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { HttpRefusal } from "./httpRefusal";

/** So many in so many seconds. */
export type Limit = { readonly points: number; readonly seconds: number };

/**
 * How much is let in. A person who clicks as fast as they can sends five in a second, sixty people in a meeting three
 * hundred; what these are for is a program that sends without a pause.
 */
export type LimitsOfPort = {
  /** Activities of one sender. */
  readonly sender: Limit;
  /** Activities and downloads of all together, after their token or link. */
  readonly port: Limit;
  /** Tokens that are refused, of one address. A good token is let in also from an address that has had its share. */
  readonly refusedTokens: Limit;
};

export const GENEROUS: LimitsOfPort = {
  sender: { points: 1_000, seconds: 10 },
  port: { points: 20_000, seconds: 10 },
  refusedTokens: { points: 300, seconds: 60 },
};

export type RequestLimits = Readonly<Record<keyof LimitsOfPort, (key: string) => Promise<HttpRefusal | null>>>;

/** Counts in this process alone: each process has a port of its own. */
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
