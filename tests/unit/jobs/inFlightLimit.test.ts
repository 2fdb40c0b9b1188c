import { setImmediate as turn } from "node:timers/promises";
import { inFlightLimit } from "../../../jobs/inFlightLimit";

/** Sends messages at once, each for a moment; returns the largest number in flight together. */
async function sentAtOnce(most: number, messages: number, parts = 1): Promise<{ most: number; left: unknown[] }> {
  const left: unknown[] = [];
  const sending = inFlightLimit(most, (about) => left.push(about.jobId));
  let [now, seen] = [0, 0];
  await Promise.all(
    Array.from({ length: messages }, (_, jobId) =>
      sending.during({ jobId }, async () => {
        for (let part = 0; part < parts; part += 1) {
          sending.release();
          await turn();
          await sending.acquire();
          sending.onSend();
          now += 1;
          seen = Math.max(seen, now);
          await turn();
          now -= 1;
        }
      }),
    ),
  );
  return { most: seen, left };
}

describe("messages in flight to Teams", () => {
  it.each([
    [1, 1],
    [3, 3],
  ])("are limited to %i of a process at a time", async (most, expected) => {
    const { most: seen, left } = await sentAtOnce(most, 12);
    expect(seen).toBe(expected);
    expect(left.sort((a, b) => Number(a) - Number(b))).toEqual(Array.from({ length: 12 }, (_, id) => id));
  });

  it("stay within the limit when one job sends several and others send in between", async () => {
    const { most, left } = await sentAtOnce(1, 3, 4);
    expect(most).toBe(1);
    expect(left).not.toEqual([...left].sort());
  });

  it("block nobody after a failure", async () => {
    const sending = inFlightLimit(1, () => {});
    const fails = sending.during({}, async () => {
      await sending.acquire();
      throw new Error("refused");
    });
    await expect(fails).rejects.toThrow("refused");
    await sending.during({}, () => sending.acquire());
  });

  it("count as in flight until the job is over, even after Teams has answered", async () => {
    const sending = inFlightLimit(1, () => {});
    const order: string[] = [];
    const first = sending.during({}, async () => {
      await sending.acquire();
      order.push("first left");
      await turn();
      order.push("first recorded");
    });
    const second = sending.during({}, async () => {
      await sending.acquire();
      order.push("second left");
    });
    await Promise.all([first, second]);
    expect(order).toEqual(["first left", "first recorded", "second left"]);
  });
});
