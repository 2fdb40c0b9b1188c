import { randomUUID } from "node:crypto";
import { scheduledJobs } from "../../../bot/scheduledJobs";
import { storesOver } from "../../../bot/stores";
import { buttonsOf, type Card, textOf } from "../../../demo/card";
import { documentsLink } from "../../../demo/documents";
import { form2026 } from "../../support/application/application";
import { form2024 } from "../../support/application/application2024";
import { faultsIn, restartTestBot, startTestBot, type TestBot, testClock } from "../../support/bot/bot";
import { open, partnership, save, setUp } from "../../support/bot/partnership";
import { settled, storedIn } from "../../support/database/stored";
import { openStores } from "../../support/database/stores";

const MISSING = "som mangler hos Samskriv";
const clock = testClock();
let before: TestBot;
let test: TestBot;
let applicationId: string;
let measureId: string;
/** Cards that were drawn while the form was there, in the order they came. */
let old: { readonly who: "kari" | "liv"; readonly card: Card; readonly where: "chat" | "channel" }[];

beforeAll(async () => {
  before = await startTestBot({ clock, forms: new Map([[form2026.id, form2026]]) });
  const { kari } = before.user;
  const made = await partnership(before);
  ({ applicationId } = made);
  measureId = (await before.database.db.prisma.measure.findFirstOrThrow({ where: { number: 1 } })).id;
  const at = { applicationId, measureId, sectionId: "needs" };
  const section = await save(kari, await open(kari, applicationId, "needs", measureId), { text: "Møteplasser." });
  await kari.execute("walk/send", { applicationId });
  const of = async (who: "kari" | "liv", verb: string, data: object) => ({
    ...{ who, where: "chat" as const, card: await before.user[who].execute(verb, data) },
  });
  old = [
    { who: "kari", card: section, where: "chat" },
    { who: "kari", card: made.status, where: "channel" },
    ...[
      await of("kari", "me/tasks", {}),
      await of("liv", "me/tasks", {}),
      await of("kari", "approval/show", at),
      await of("kari", "thread/show", at),
      await of("kari", "measures/list", { applicationId }),
      await of("kari", "measure/edit", at),
      await of("kari", "parties/list", { applicationId }),
      await of("kari", "deadlines/show", { applicationId }),
      await of("kari", "rules/edit", at),
      await of("kari", "application/edit", { applicationId }),
      await of("kari", "final/ask", { applicationId }),
      await of("kari", "me/roles", { applicationId }),
      await of("liv", "party/joinKind", { applicationId, kind: "privateOwner" }),
    ],
  ];
  const earlier = await setUp(before.client, kari, { title: "Behovsmelding 2026", year: "2026" });
  const asked = await kari.execute("final/ask", { applicationId: earlier.applicationId });
  await kari.press(asked, "final/confirm", { reason: "Fristen er her, og resten mangler." });
  await settled(before.database.db);
  test = await restartTestBot(before, { clock, forms: new Map([[form2024.id, form2024]]) });
});
afterAll(() => test.stop());
afterEach(async () => {
  await settled(test.database.db);
  expect(faultsIn(test)).toEqual([]);
});

/** Buttons that are about no application, or about all of the person's. */
const OF_NONE = [
  "me/tasks",
  "me/reminders",
  "me/setReminders",
  "play/as",
  "application/start",
  "application/allForms",
  "application/regionForms",
  "application/cancel",
];

describe("An application whose form is missing", () => {
  it("is on the home card of its members, with the reason", async () => {
    for (const user of [test.user.kari, test.user.liv]) {
      const home = textOf(await user.say("mine oppgaver"));
      expect(home).toContain(`Behovsmelding 2027 er skrevet i skjemaet «behovsmelding-2026», ${MISSING}`);
    }
  });

  it("answers each old button with the reason, and changes nothing", async () => {
    const stored = async () => ({ ...(await storedIn(test.database.db)), queue: null });
    const unchanged = await stored();
    const others: string[] = [];
    for (const { who, card, where } of old)
      for (const { verb, title } of buttonsOf(card)) {
        if (OF_NONE.includes(verb)) continue;
        const answer = await test.user[who].press(
          card,
          (each) => each.verb === verb && each.title === title,
          {},
          where,
        );
        if (!textOf(answer).includes(MISSING)) others.push(`${verb}: ${textOf(answer)}`);
      }
    expect(others).toEqual([]);
    await settled(test.database.db);
    expect(await stored()).toEqual(unchanged);
  });

  it.each(["tiltak", "deltakere", "hva gjenstår", "last ned", "når er fristen"])(
    "answers «%s» in a chat with the reason",
    async (said) => {
      expect(textOf(await test.user.kari.say(said))).toContain(MISSING);
    },
  );

  it.each(["status", "når er fristen"])("answers «%s» in its channel with the reason", async (said) => {
    expect(textOf(await test.user.kari.say(said, "channel"))).toContain(MISSING);
  });

  it("is one of those that are being written where a new one is set up", async () => {
    expect(textOf(await test.user.kari.say("ny", "channel"))).toContain("Skrivingen er i gang her");
  });

  it("does not exist for others", async () => {
    const answer = textOf(await test.user.tor.execute("walk/summary", { applicationId }));
    expect(answer).toContain("Det finner jeg ikke");
    expect(answer).not.toContain("Behovsmelding 2027");
  });

  it("lets the scheduled jobs run, at its deadline too", async () => {
    const opened = await openStores(test.database.db);
    const stores = storesOver(test.database.db, opened.queue);
    const forms = new Map([[form2024.id, form2024]]);
    clock.at = new Date("2027-02-01T11:30:00Z");
    for (const job of scheduledJobs({ ...stores, forms, clock, newId: randomUUID }, 60)) await job.run();
    await opened.stop();
    await settled(test.database.db);
  });

  it("keeps its final documents within reach", async () => {
    const home = await test.user.kari.say("mine oppgaver");
    const final = await test.user.kari.press(home, "final/show");
    const page = await fetch(await documentsLink(test.user.kari, final, "chat"));
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining(".docx")]);
  });
});
