import { buttonsOf, inputsOf, textOf } from "../../../demo/card";
import { remindOfReports } from "../../../jobs/remindOfReports";
import { formsWithReport } from "../../support/application/formsWithReport";
import { startTestBot, type TestBot, testClock } from "../../support/bot/bot";
import { open, partnership, save } from "../../support/bot/partnership";
import { settled } from "../../support/database/stored";
import { openStores } from "../../support/database/stores";

const clock = testClock();
let test: TestBot;
let applicationId: string;
let measureId: string;
const db = () => test.database.db;
const at = () => ({ applicationId });
const statusIn = (from: number) =>
  test.client
    .sentSince(from)
    .filter(({ conversationId, card }) => conversationId === test.client.team.channelId && card !== null)
    .map(({ card }) => textOf(card ?? {}))
    .at(-1);

/** Looks for reports that are due, twice, as two processes do. @returns who was told */
async function remindedAt(instant: string): Promise<string[]> {
  clock.at = new Date(instant);
  const from = test.client.mark;
  const { awards, reminders, stop } = await openStores(db());
  const look = () => remindOfReports({ awards, reminders, forms: formsWithReport, clock });
  await Promise.all([look(), look()]);
  await stop();
  await settled(db());
  return test.client
    .sentSince(from)
    .filter(({ card }) => textOf(card ?? {}).includes("Rapporten for 2027 nærmer seg"))
    .map(({ conversationId }) => conversationId);
}

beforeAll(async () => {
  test = await startTestBot({ clock, forms: formsWithReport });
  ({ applicationId } = await partnership(test));
  measureId = (await db().prisma.measure.findFirstOrThrow()).id;
  const { kari } = test.user;
  await save(kari, await open(kari, applicationId, "economy", measureId), { grant: "50 000" });
  const asked = await kari.execute("final/ask", at());
  await kari.press(asked, "final/confirm", { reason: "Fristen er i dag." });
  await kari.press(await kari.execute("final/askDeliver", at()), "final/record");
  await kari.press(await kari.execute("award/show", at()), "award/asSought");
  await settled(db());
});
afterAll(() => test.stop());

it("The coordinator alone is reminded of a report that nobody has started, once each day of the usual schedule.", async () => {
  const { kari } = test.user;
  expect(await remindedAt("2027-06-15T09:00:00Z")).toEqual([]);
  expect(await remindedAt("2027-12-24T09:00:00Z")).toEqual([kari.chatId]);
  expect(await remindedAt("2027-12-24T11:00:00Z")).toEqual([]);
  expect(await remindedAt("2027-12-26T09:00:00Z")).toEqual([]);
  expect(await remindedAt("2028-01-07T09:00:00Z")).toEqual([kari.chatId]);
});

it("The report leads its coordinator at home when it is near, and nobody else.", async () => {
  const { kari, liv } = test.user;
  const home = await kari.home();
  expect(textOf(home)).toContain("Nå gjenstår rapporten for 2027.");
  expect(buttonsOf(home).filter(({ style }) => style === "positive")).toMatchObject([{ verb: "award/startReport" }]);
  expect(textOf(await liv.home())).not.toContain("rapporten");
});

it("A reminder that waits says nothing once somebody has started the report.", async () => {
  const { kari } = test.user;
  await kari.press(await kari.home(), "award/startReport");
  await settled(db());
  expect(await remindedAt("2028-01-14T09:00:00Z")).toEqual([]);
  expect(textOf(await kari.home())).toContain("Rapport 2027");
});

it("An application that was sent and is reopened says that the new version must be sent, and keeps its award.", async () => {
  const { kari } = test.user;
  const asked = await kari.execute("final/askReopen", at());
  expect(textOf(asked)).toContain("Åpner du den igjen, må dere lage en ny endelig versjon og sende den også.");
  const from = test.client.mark;
  const reopened = await kari.press(asked, "final/reopen", { reason: "Feil sum." });
  expect(textOf(reopened)).toContain("Endelig versjon 1 ble sendt inn 11. januar 2027, og siden er den åpnet igjen.");
  await settled(db());
  expect(statusIn(from)).toContain("Endelig versjon 1 ble sendt inn 11. januar 2027");
  // What was granted is not changed while it is written in.
  const before = await db().prisma.award.count();
  const late = await kari.execute("award/save", {
    ...{ applicationId, measureId, number: 1, newest: 9 },
    ...Object.fromEntries(inputsOf(asked).map(({ id }) => [id, "1"])),
  });
  expect(textOf(late)).toContain("Dette kortet er gammelt");
  expect(await db().prisma.award.count()).toBe(before);

  await kari.press(await kari.execute("final/ask", at()), "final/confirm", { reason: "Rettet." });
  await kari.press(await kari.execute("final/askDeliver", at()), "final/record");
  expect(textOf(await kari.execute("final/show", at())).replaceAll("\u00a0", " ")).toContain(
    "Tilsagn: 50 000 av 50 000 kroner (100 prosent).",
  );
});
