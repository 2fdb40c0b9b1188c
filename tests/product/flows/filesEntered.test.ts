import { planReminders } from "../../../jobs/planReminders";
import { startTestBot, type TestBot, testClock } from "../../support/bot/bot";
import { open, partnership, save } from "../../support/bot/partnership";
import { settled } from "../../support/database/stored";
import { forms, openStores } from "../../support/database/stores";
import { filesEntered } from "../../support/filesEntered";

/**
 * The most files that each flow may enter, the last two with what the queue does. Whoever follows a flow reads them, so a
 * number here only goes down. Languages (039) added two files to each, and what a form in use no longer asks (fitRecord,
 * askedAmounts) two more to those that read all; the cache of answers (046) one; what expressions
 * decide (044) three to six. A poll of the queue that falls into a press adds up to four.
 */
const MOST = { save: 86, approve: 76, void: 171, remind: 99 };

const clock = testClock();
const counts = new Map<string, readonly string[]>();
let test: TestBot;

beforeAll(async () => {
  test = await startTestBot({ clock });
  const { kari } = test.user;
  const { db } = test.database;
  const { applicationId } = await partnership(test);
  const measureId = (await db.prisma.measure.findFirstOrThrow()).id;
  const place = { applicationId, measureId, sectionId: "audience" };
  const audience = () => open(kari, applicationId, "audience", measureId);
  const count = async (flow: keyof typeof MOST, act: () => Promise<unknown>) =>
    counts.set(flow, [...(await filesEntered(act)).keys()].sort());
  const empty = await audience();
  await settled(db);

  await count("save", () => save(kari, empty, { text: "Alle ansatte." }, "next"));
  await kari.execute("walk/send", { applicationId });
  await settled(db);
  const toApprove = await kari.execute("approval/show", place);
  await count("approve", () => kari.press(toApprove, "Godkjenn"));
  expect(await db.prisma.approval.count()).toBe(1);
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
