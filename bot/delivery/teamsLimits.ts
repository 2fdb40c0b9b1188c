import type { SendPlace, TurnLimits } from "../../domain/ports/sendTurns";

/**
 * Teams' limits as buckets, for one bot. To one thread: 7 in 1 s, 8 in 2 s, 60 in 30 s and 1,800 in an hour. Within one
 * tenant: 50 in 1 s. In any time T a bucket lets through at most `burst` + T / `every`: 4 + 4 in 2 s (and 4 + 2 in 1
 * s), 20 + 40 in 30 s, 600 + 1,200 in an hour, 6 + 32 in 1 s. The rest of the tenant's limit is for messages not sent
 * at the moment of their turn, and for answers to clicks.
 */
export const teamsLimits: TurnLimits = {
  bucketsOf: ({ tenantId, threadId }: SendPlace) => [
    { key: `thread ${threadId} 2 s`, every: 1 / 2, burst: 4 },
    { key: `thread ${threadId} 30 s`, every: 30 / 40, burst: 20 },
    { key: `thread ${threadId} 1 h`, every: 3_600 / 1_200, burst: 600 },
    { key: `tenant ${tenantId}`, every: 1 / 32, burst: 6 },
  ],
  idleSeconds: 3_600,
};
