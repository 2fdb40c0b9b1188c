import { purge } from "../../jobs/purge";
import { messageStore } from "../../prisma/messageStore";
import { sendTurns } from "../../prisma/sendTurns";
import { undeliveredStore } from "../../prisma/undeliveredStore";
import { freshDatabase } from "../support/database";
import { cause, openStores } from "../support/stores";

it("forgets the activities of more than a week ago, and still knows the others when they come again", async () => {
  const database = await freshDatabase();
  const stores = await openStores(database.db);
  const messages = messageStore(database.db, stores.queue);
  const seen = (activityId: string) => messages.firstTime({ ...cause(), activityId });
  for (const [activity, at] of [
    ["old", "2027-01-03T11:59:00Z"],
    ["new", "2027-01-03T12:01:00Z"],
  ] as const) {
    await seen(activity);
    await database.db.prisma.handledActivity.updateMany({
      where: { activityId: activity },
      data: { at: new Date(at) },
    });
  }

  const undelivered = undeliveredStore(database.db.prisma, stores.queue);
  await purge({
    messages,
    undelivered,
    turns: sendTurns(database.db.pool),
    clock: { now: () => new Date("2027-01-10T12:00:00Z") },
  });

  expect(await seen("new")).toBe(false);
  expect(await seen("old")).toBe(true);
  await stores.stop();
  await database.drop();
});
