import { textOf } from "../../../demo/card";
import { timePassed } from "../../../jobs/timePassed";
import { startTestBot, type TestBot, testClock } from "../../support/bot/bot";
import { partnership } from "../../support/bot/partnership";
import { settled } from "../../support/database/stored";
import { openStores, type Stores } from "../../support/database/stores";

let test: TestBot;
let stores: Stores;
const clock = testClock();

beforeAll(async () => {
  test = await startTestBot({ clock });
  await partnership(test);
  await settled(test.database.db);
  stores = await openStores(test.database.db);
});
afterAll(async () => {
  await stores.stop();
  await test.stop();
});

/** The status card after the time between two scans; null if it is not redrawn. */
async function saidAt(from: string, to: string): Promise<string | null> {
  clock.at = new Date(from);
  const look = timePassed({ statusMessages: stores.statusMessages, clock });
  await look();
  await settled(test.database.db);
  const mark = test.client.mark;
  clock.at = new Date(to);
  await look();
  await settled(test.database.db);
  const drawn = test.client.sentSince(mark).filter(({ kind }) => kind === "updated");
  return drawn.length > 0 ? textOf(drawn.at(-1)?.card ?? {}) : null;
}

describe("The status card", () => {
  it("shows one day less after midnight in the partnership's time zone", async () => {
    expect(await saidAt("2027-01-19T22:01:00Z", "2027-01-19T23:01:00Z")).toContain("12 dager igjen");
  });

  it("is not redrawn in an hour without changes to its content", async () => {
    expect(await saidAt("2027-01-20T08:01:00Z", "2027-01-20T09:01:00Z")).toBeNull();
  });

  it("is redrawn in the hour of the deadline", async () => {
    expect(await saidAt("2027-02-01T10:01:00Z", "2027-02-01T11:01:00Z")).not.toBeNull();
  });

  it("is redrawn after a night without a running bot", async () => {
    clock.at = new Date("2027-01-22T06:01:00Z");
    const mark = test.client.mark;
    await timePassed({ statusMessages: stores.statusMessages, clock })();
    await settled(test.database.db);
    const drawn = test.client.sentSince(mark).filter(({ kind }) => kind === "updated");
    expect(drawn.map(({ card }) => textOf(card ?? {})).join()).toContain("10 dager igjen");
  });

  it("is redrawn for a deadline that passed while no bot was running", async () => {
    expect(await saidAt("2027-02-01T09:01:00Z", "2027-02-01T13:01:00Z")).not.toBeNull();
  });
});
