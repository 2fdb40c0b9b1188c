import { type Life, linesOf } from "./bots";
import type { FickleConnector } from "./connector";
import type { Seed } from "./seed";

/** What came of it. */
export type Figures = {
  readonly due: number;
  readonly delivered: number;
  readonly lost: number;
  /** Messages that came once more than they should. */
  readonly doubled: number;
  /** Of these, how many no killed bot explains. */
  readonly unexplained: number;
  /** Messages to those who had nothing left to do. */
  readonly toFinished: number;
  readonly kills: number;
  /** Bots that ended without being killed. */
  readonly endedByThemselves: number;
  /** The most requests in a second; Teams takes 50. */
  readonly mostPerSecond: number;
  readonly happened: Readonly<Record<string, number>>;
  readonly seconds: number;
};

/** Some milliseconds lie between what one process does and what another writes down of it. */
const CLOSE_MS = 1_000;

/**
 * Whether a bot that was killed has taken the message, and not stored that it was sent: its log says so. `at` is when
 * the message came.
 */
function explains(life: Life, personId: string, at: number, offset: number): boolean {
  if (life.killedAt === null || life.killedAt < at - CLOSE_MS) return false;
  const last = linesOf(life)
    .filter((line) => line.personId === personId && line.time - offset <= at + CLOSE_MS)
    .at(-1);
  const recorded = linesOf(life).some(
    (line) => line.personId === personId && line.msg === "a queued message was recorded",
  );
  return last?.msg === "a queued message was taken" && !recorded;
}

/** Counts what came, and holds it against the logs. `offset` is how far the bots' clock is ahead. */
export function judged({
  people,
  connector,
  bots,
  offset,
  seconds,
}: {
  people: Seed;
  connector: FickleConnector;
  bots: { lives: readonly Life[]; endedByThemselves(): number };
  offset: number;
  seconds: number;
}): Figures {
  const came = new Map<string, number[]>();
  for (const { conversationId, at } of connector.delivered)
    came.set(conversationId, [...(came.get(conversationId) ?? []), at]);
  let [delivered, doubled, unexplained] = [0, 0, 0];
  for (const [personId, chat] of people.due) {
    const times = came.get(chat) ?? [];
    if (times.length > 0) delivered += 1;
    // Each but the last must have been sent by somebody who did not live to store it.
    for (const at of times.slice(0, -1)) {
      doubled += 1;
      if (!bots.lives.some((life) => explains(life, personId, at, offset))) unexplained += 1;
    }
  }
  const toFinished = [...people.finished].reduce((sum, chat) => sum + (came.get(chat)?.length ?? 0), 0);
  return {
    due: people.due.size,
    delivered,
    lost: people.due.size - delivered,
    doubled,
    unexplained,
    toFinished,
    kills: bots.lives.filter(({ killedAt }) => killedAt !== null).length,
    endedByThemselves: bots.endedByThemselves(),
    mostPerSecond: connector.mostPerSecond(),
    happened: connector.happened,
    seconds,
  };
}

/** What is wrong, a sentence each. */
export function wrongIn({ lost, unexplained, toFinished, mostPerSecond }: Figures): string[] {
  return [
    ...(lost > 0 ? [`${lost} messages were lost`] : []),
    ...(unexplained > 0 ? [`${unexplained} doubles are not explained by a killed process`] : []),
    ...(toFinished > 0 ? [`${toFinished} messages to people who had nothing left to do`] : []),
    ...(mostPerSecond > 50 ? [`${mostPerSecond} requests in one second; Teams takes 50`] : []),
  ];
}
