import { buttonsOf, type Card } from "../../../demo/card";
import { startTestBot, type TestBot, testClock } from "../../support/bot/bot";
import { open, partnership, save } from "../../support/bot/partnership";
import { settled } from "../../support/database/stored";
import { until } from "../../support/until";

const GATHER_MS = 400;
const MINUTE = 60_000;

let test: TestBot;
const clock = testClock();
let applicationId: string;
let measureId: string;

beforeAll(async () => {
  test = await startTestBot({ clock, gatherMs: GATHER_MS });
  ({ applicationId } = await partnership(test));
  measureId = (await test.database.db.prisma.measure.findFirstOrThrow({ where: { number: 1 } })).id;
  await settled(test.database.db);
});
afterAll(() => test.stop());

const asks = (card: Card) =>
  buttonsOf(card).some(({ verb }) => verb === "section/approve" || verb === "approval/approveAll");
const askedSince = (from: number) =>
  test.connector.sent
    .slice(from)
    .filter(({ conversationId, card }) => conversationId === test.user.liv.chatId && card && asks(card));

it("An approver who is writing is asked once she has stopped, on one card.", async () => {
  const { kari, liv } = test.user;
  const { pool } = test.database.db;
  const from = test.connector.sent.length;
  await save(liv, await open(liv, applicationId, "teacherEducation", measureId), { text: "Nye emner." });
  await save(kari, await open(kari, applicationId, "partnership", measureId), { text: "Vi møtes to ganger." });
  const { rows } = await pool.query("select now() as sent");
  await kari.execute("walk/send", { applicationId });

  // The bot has looked, and holds the request because she has just written.
  const held = "select 1 from pgboss.job where name = 'gathered-notice' and state = 'completed' and completed_on > $1";
  await until(async () => (await pool.query(held, [rows[0].sent])).rowCount);
  expect(askedSince(from)).toEqual([]);

  clock.at = new Date(clock.at.getTime() + MINUTE);
  await settled(test.database.db);
  expect(askedSince(from)).toHaveLength(1);
});
