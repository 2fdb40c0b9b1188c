import { planReminders } from "../../../jobs/planReminders";
import { restartTestBot, startTestBot, type TestBot, testClock } from "../../support/bot/bot";
import { open, partnership, save } from "../../support/bot/partnership";
import { settled } from "../../support/database/stored";
import { forms, openStores } from "../../support/database/stores";
import { filesEntered } from "../../support/filesEntered";

/**
 * The most files that each flow may enter, the last two with what the queue does. Whoever follows a flow reads them, so a
 * number here only goes down. Languages (039) added two files to each, and what a form in use no longer asks (fitRecord,
 * askedAmounts) two more to those that read all; the cache of answers (046) one; what expressions
 * decide (044) three to six; saving together (055) two. A structure that is known is not read again (046): that took a file for
 * its cache and one for places. The queue rests during the first two.
 */
const MOST = { save: 86, approve: 74, void: 175, remind: 99 };

/** What the queue enters to renew its leases, whenever their time comes: it belongs to no flow. */
const KEEPING_LEASES = ["bot/startBot.ts", "jobs/jobLeases.ts"];

/** Longer than any test runs. */
const NEVER_MS = 3_600_000;

const clock = testClock();
const counts = new Map<string, readonly string[]>();
let test: TestBot;

beforeAll(async () => {
  test = await startTestBot({ clock });
  const { applicationId } = await partnership(test);
  const { db } = test.database;
  const measureId = (await db.prisma.measure.findFirstOrThrow()).id;
  const place = { applicationId, measureId, sectionId: "audience" };
  const audience = () => open(test.user.kari, applicationId, "audience", measureId);
  const count = async (flow: keyof typeof MOST, act: () => Promise<unknown>) =>
    counts.set(flow, [...(await filesEntered(act)).keys()].filter((file) => !KEEPING_LEASES.includes(file)).sort());
  await audience();
  await settled(db);

  // On a slow machine the queue would take what a press has stored before the press has ended.
  test = await restartTestBot(test, { clock, queueEachMs: NEVER_MS });
  const empty = await audience();
  await count("save", () => save(test.user.kari, empty, { text: "Alle ansatte." }, "next"));
  await test.user.kari.execute("walk/send", { applicationId });
  const toApprove = await test.user.kari.execute("approval/show", place);
  await count("approve", () => test.user.kari.press(toApprove, "Godkjenn"));
  expect(await db.prisma.approval.count()).toBe(1);

  test = await restartTestBot(test, { clock });
  const { kari } = test.user;
  const approved = await audience();
  await settled(db);
  await count("void", async () => {
    await save(kari, approved, { text: "Alle." });
    await settled(db);
  });

  const stores = await openStores(db);
  clock.at = new Date("2027-01-25T08:00:00Z");
  await db.prisma.application.update({
    where: { id: applicationId },
    data: { deadline: new Date("2027-02-01T11:00:00Z") },
  });
  const from = test.client.mark;
  await count("remind", async () => {
    await planReminders({ forms, reminders: stores.reminders, clock });
    await settled(db);
  });
  expect(test.client.sentSince(from).length).toBeGreaterThan(0);
  await stores.stop();
});
afterAll(() => test.stop());

it.each(Object.entries(MOST))("The flow «%s» enters at most %d files", (flow, most) => {
  const files = counts.get(flow) ?? [];
  expect(files.length > most ? files : []).toEqual([]);
  expect(files.length).toBeGreaterThan(most / 2);
});
