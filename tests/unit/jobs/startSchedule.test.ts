import { type ScheduledJob, startSchedule } from "../../../jobs/startSchedule";

const runs = { good: 0, bad: 0, slow: 0 };
const failures: string[] = [];
let slowEnded = 0;
let endSlow = () => {};
let twice = () => {};
/** Resolves when good and bad have both run twice. */
const haveRunTwice = new Promise<void>((resolve) => (twice = resolve));

const chore = (name: keyof typeof runs, run: () => Promise<void>): ScheduledJob => ({
  name,
  cron: "* * * * * *",
  run: () => {
    runs[name] += 1;
    if (runs.good >= 2 && runs.bad >= 2) twice();
    return run();
  },
});
const CHORES: readonly ScheduledJob[] = [
  chore("slow", async () => {
    await new Promise<void>((resolve) => (endSlow = resolve));
    slowEnded += 1;
  }),
  chore("bad", () => Promise.reject(new Error("broken"))),
  chore("good", async () => {}),
  { name: "never", cron: "0 0 1 1 *", run: async () => failures.push("never") },
];

/** The slow job continues until the others have run twice; all their runs are checked below. */
let stopped: "while slow ran" | "after slow ended" | null = null;
beforeAll(async () => {
  const stop = startSchedule(CHORES, (name, error) => failures.push(`${name}: ${error.message}`));
  await haveRunTwice;
  const stopping = stop().then(() => {
    stopped = slowEnded === 0 ? "while slow ran" : "after slow ended";
  });
  setImmediate(() => endSlow());
  await stopping;
});

it("the schedule runs each job when it is due, besides a failing one and a slow one", () => {
  expect(runs.good).toBeGreaterThanOrEqual(2);
  expect(runs.bad).toBeGreaterThanOrEqual(2);
});

it("the schedule reports the failing job", () => {
  expect(failures).toEqual(Array(runs.bad).fill("bad: broken"));
});

it("the schedule does not start a job during its own run, and waits for it when stopped", () => {
  expect([runs.slow, slowEnded, stopped]).toEqual([1, 1, "after slow ended"]);
});
