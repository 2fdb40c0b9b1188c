import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { startLoad } from "../child";
import type { Large } from "./application";
import { openLarge, type Place, type Press } from "./openLarge";

/** Somebody who writes saves so often at most. */
const SAVES_EVERY_MS = 2_000;
const TIMES: Readonly<Record<Press, number>> = { save: 400, home: 200, status: 200, left: 200, compile: 30 };
const WARM_UP = 0.1;
/** Saves in each of two applications, by turns; as many are made before. */
const TURNS = 400;

/** How long the middle one and the slowest but one in a hundred took, in milliseconds. */
export type Times = { readonly p50: number; readonly p99: number };
export type Row = Readonly<Record<Press, Times>>;

function timesOf(took: readonly number[]): Times {
  const sorted = [...took].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}

/** What a press takes, from the press to the card. */
async function took(press: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await press();
  return performance.now() - started;
}

/** What pressing one after another takes. */
async function timed(count: number, press: () => Promise<unknown>, between: () => Promise<unknown>): Promise<Times> {
  const each: number[] = [];
  for (let turn = 0; turn < count; turn += 1) {
    each.push(await took(press));
    await between();
  }
  return timesOf(each);
}

/**
 * What each press takes in this application, with nobody else there and while others save texts beside it. `profiles` is
 * the folder for a processor profile of each press.
 */
export async function measureLarge(
  made: Large,
  place: Place,
  profiles: string | undefined,
): Promise<{ alone: Row; beside: Row; saves: number }> {
  const { presses, others, url, profile, unposted, close } = await openLarge(made, place);
  const load = startLoad();
  try {
    const row = async (share = 1): Promise<Row> => {
      const measured: [Press, Times][] = [];
      for (const press of Object.keys(presses) as Press[])
        measured.push([press, await timed(Math.ceil(TIMES[press] * share), presses[press], unposted)]);
      return Object.fromEntries(measured) as Row;
    };
    await row(WARM_UP);
    const alone = await row();

    let done = false;
    const writing = (async () => {
      let saves = 0;
      let writers = others;
      while (!done) {
        const loaded = await load.run({
          ...{ url, writers, ms: 4_000, turns: Number.MAX_SAFE_INTEGER, stores: true, everyMs: SAVES_EVERY_MS },
        });
        if (loaded.failures.length > 0) throw new Error(loaded.failures[0]);
        writers = [...loaded.writers];
        saves += loaded.turns;
      }
      return saves;
    })();
    await pause(SAVES_EVERY_MS);
    const beside = await row();
    done = true;
    const saves = await writing;

    if (profiles) {
      mkdirSync(profiles, { recursive: true });
      for (const press of Object.keys(presses) as Press[])
        writeFileSync(
          join(profiles, `${press}.cpuprofile`),
          await profile(() => timed(Math.ceil(TIMES[press] / 4), presses[press], unposted)),
        );
    }
    return { alone, beside, saves };
  } finally {
    await load.stop();
    await close();
  }
}

/**
 * How many times as long a save takes in the larger of two applications. Both bots run, and people save by turns: what a
 * disk and a machine take changes in a minute by more than the applications differ.
 */
export async function savesByTurns(small: Large, large: Large, place: Place): Promise<number> {
  const bots = [await openLarge(small, place), await openLarge(large, place)] as const;
  try {
    const each = bots.map((): number[] => []);
    for (let turn = 0; turn < 2 * TURNS; turn += 1)
      for (const [at, { presses }] of bots.entries()) {
        const milliseconds = await took(presses.save);
        if (turn >= TURNS) each[at]?.push(milliseconds);
      }
    const [before, after] = each.map((saves) => timesOf(saves).p50) as [number, number];
    return after / before;
  } finally {
    for (const { close } of bots) await close();
  }
}
