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
  /** Of these, how many the log of no killed bot explains. */
  readonly unexplained: number;
  /** Messages to those who had nothing left to do. */
  readonly toFinished: number;
  /** The most messages that a bot was sending when it was killed. */
  readonly mostInMidAir: number;
  /** The most that a bot sends at once. */
  readonly sendsAtOnce: number;
  readonly kills: number;
  /** Bots that ended without being killed. */
  readonly endedByThemselves: number;
  /** The most requests in a second; Teams takes 50. */
  readonly mostPerSecond: number;
  /** What Node warned of, such as listeners that are never taken away. */
  readonly warnings: readonly string[];
  readonly happened: Readonly<Record<string, number>>;
  readonly seconds: number;
};

/**
 * Whom a bot was writing to when it was killed: its log says that the message was leaving, and not that it was
 * recorded, that it failed or was handed back. These, and no others, may get it twice.
 */
function inMidAir(life: Life): string[] {
  if (life.killedAt === null) return [];
  const leaving = new Map<string, string>();
  for (const { msg, jobId, personId } of linesOf(life)) {
    if (jobId === undefined) continue;
    if (msg === "a queued message is leaving") leaving.set(jobId, personId ?? "");
    else if (msg.startsWith("a queued message")) leaving.delete(jobId);
  }
  return [...leaving.values()];
}

/** Counts what came, and holds it against the logs. */
export function judged({
  people,
  connector,
  bots,
  sendsAtOnce,
  seconds,
}: {
  people: Seed;
  connector: FickleConnector;
  bots: { lives: readonly Life[]; endedByThemselves(): number };
  sendsAtOnce: number;
  seconds: number;
}): Figures {
  const came = new Map<string, number>();
  for (const { conversationId } of connector.delivered) came.set(conversationId, (came.get(conversationId) ?? 0) + 1);
  const midAir = bots.lives.map(inMidAir);
  const killedAmid = midAir.flat();
  let [delivered, doubled, unexplained] = [0, 0, 0];
  for (const [personId, chat] of people.due) {
    const times = came.get(chat) ?? 0;
    if (times > 0) delivered += 1;
    // Each but the last was sent by a bot that did not live to record it; one kill explains one.
    const doubles = Math.max(times - 1, 0);
    doubled += doubles;
    unexplained += Math.max(doubles - killedAmid.filter((id) => id === personId).length, 0);
  }
  const toFinished = [...people.finished].reduce((sum, chat) => sum + (came.get(chat) ?? 0), 0);
  return {
    due: people.due.size,
    delivered,
    lost: people.due.size - delivered,
    doubled,
    unexplained,
    toFinished,
    mostInMidAir: Math.max(...midAir.map(({ length }) => length)),
    sendsAtOnce,
    kills: bots.lives.filter(({ killedAt }) => killedAt !== null).length,
    endedByThemselves: bots.endedByThemselves(),
    mostPerSecond: connector.mostPerSecond(),
    warnings: bots.lives.flatMap((life) =>
      linesOf(life).flatMap(({ msg, err }) => (msg === "Node warns" ? [err?.message ?? msg] : [])),
    ),
    happened: connector.happened,
    seconds,
  };
}

/** What is wrong, a sentence each. */
export function wrongIn(figures: Figures): string[] {
  const { lost, doubled, kills, unexplained, mostInMidAir, sendsAtOnce } = figures;
  const { toFinished, endedByThemselves, mostPerSecond, warnings } = figures;
  return [
    ...(lost > 0 ? [`${lost} messages were lost`] : []),
    ...(doubled > kills * sendsAtOnce ? [`${doubled} doubles, with ${kills} kills and ${sendsAtOnce} at once`] : []),
    ...(unexplained > 0 ? [`${unexplained} doubles are not explained by the log of a killed process`] : []),
    ...(mostInMidAir > sendsAtOnce
      ? [`a killed process was sending ${mostInMidAir} messages; ${sendsAtOnce} are the most`]
      : []),
    ...(toFinished > 0 ? [`${toFinished} messages to people who had nothing left to do`] : []),
    ...warnings.map((warning) => `Node warned: ${warning}`),
    ...(endedByThemselves > 0 ? [`${endedByThemselves} bots ended that nobody killed`] : []),
    ...(mostPerSecond > 50 ? [`${mostPerSecond} requests in one second; Teams takes 50`] : []),
  ];
}
