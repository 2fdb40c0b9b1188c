import { setTimeout as pause } from "node:timers/promises";
import { startSchedule } from "../../jobs/schedule";

const EACH_SECOND = "* * * * * *";

/** From just after a second begins, so that two more begin in the next 2.2 s. */
const justAfterASecond = () => pause(1_050 - (Date.now() % 1_000));

it("runs each chore when it is due, one that fails as well as the others, and says which failed", async () => {
  await justAfterASecond();
  const runs = { good: 0, bad: 0 };
  const failures: string[] = [];
  const stop = startSchedule(
    [
      {
        name: "bad",
        cron: EACH_SECOND,
        run: async () => {
          runs.bad += 1;
          throw new Error("broken");
        },
      },
      {
        name: "good",
        cron: EACH_SECOND,
        run: async () => {
          runs.good += 1;
        },
      },
      { name: "never", cron: "0 0 1 1 *", run: async () => failures.push("never") },
    ],
    (name, error) => failures.push(`${name}: ${error.message}`),
  );

  await pause(2_200);
  await stop();

  expect(runs).toEqual({ good: 2, bad: 2 });
  expect(failures).toEqual(["bad: broken", "bad: broken"]);
});

it("does not start a chore beside itself, and waits for it to end when it is stopped", async () => {
  await justAfterASecond();
  let [running, most, ended] = [0, 0, 0];
  const slow = async () => {
    running += 1;
    most = Math.max(most, running);
    await pause(2_500);
    running -= 1;
    ended += 1;
  };
  const stop = startSchedule([{ name: "slow", cron: EACH_SECOND, run: slow }], () => {});

  await pause(2_200);
  expect(ended).toBe(0);
  await stop();

  expect([most, ended]).toEqual([1, 1]);
});
