import { setTimeout as pause } from "node:timers/promises";
import { type Chore, startSchedule } from "../../jobs/schedule";

const runs = { good: 0, bad: 0, slow: 0 };
const failures: string[] = [];
let slowEnded = 0;

const chore = (name: keyof typeof runs, run: () => Promise<void>): Chore => ({
  name,
  cron: "* * * * * *",
  run: () => {
    runs[name] += 1;
    return run();
  },
});
const CHORES: readonly Chore[] = [
  chore("bad", () => Promise.reject(new Error("broken"))),
  chore("good", async () => {}),
  chore("slow", async () => {
    await pause(2_500);
    slowEnded += 1;
  }),
  { name: "never", cron: "0 0 1 1 *", run: async () => failures.push("never") },
];

/** From just after a second begins, so that two more begin in the next 2.2 s; all that they did is looked at below. */
beforeAll(async () => {
  await pause(1_050 - (Date.now() % 1_000));
  const stop = startSchedule(CHORES, (name, error) => failures.push(`${name}: ${error.message}`));
  await pause(2_200);
  const before = slowEnded;
  await stop();
  slowEnded -= before;
});

it("runs each chore when it is due, beside one that fails and one that takes long", () => {
  expect(runs).toMatchObject({ good: 2, bad: 2 });
});

it("says which chore failed", () => {
  expect(failures).toEqual(["bad: broken", "bad: broken"]);
});

it("does not start a chore beside itself, and waits for it to end when it is stopped", () => {
  expect([runs.slow, slowEnded]).toEqual([1, 1]);
});
