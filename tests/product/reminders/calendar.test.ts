import ICAL from "ical.js";
import { buttonsOf, type Card, linksOf, textOf } from "../../../demo/card";
import { startTestBot, type TestBot, testClock } from "../../support/bot/bot";
import { addMeasure, joinNew, setUp } from "../../support/bot/partnership";
import { settled } from "../../support/database/stored";

let test: TestBot;
let applicationId: string;
const clock = testClock();
const at = () => ({ applicationId });

/** The address on the button that puts deadlines in a calendar. */
function calendarOn(card: Card): string {
  const found = linksOf(card).find(({ title }) => title === "Legg i kalenderen");
  if (!found) throw new Error(`no calendar among ${linksOf(card).map(({ title }) => title)}`);
  return found.url;
}

/** What another library reads of the file at an address. */
async function eventsAt(url: string) {
  const answer = await fetch(url);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8; method=PUBLISH");
  expect(answer.headers.get("content-disposition")).toBe('attachment; filename="frister.ics"');
  return new ICAL.Component(ICAL.parse(await answer.text())).getAllSubcomponents("vevent").map((component) => {
    const { uid, summary, sequence, startDate } = new ICAL.Event(component);
    const status = component.getFirstPropertyValue("status");
    const reminders = component.getAllSubcomponents("valarm").length;
    return { uid, summary, sequence, start: startDate.toJSDate().toISOString(), status, reminders };
  });
}

beforeAll(async () => {
  test = await startTestBot({ clock });
  const { kari, liv } = test.user;
  ({ applicationId } = await setUp(test.client, kari, { title: "Behovsmelding 2027" }));
  await joinNew(liv, applicationId, "uh", { name: "Læringsmiljøsenteret", shortName: "LMS", orgNumber: "920000002" });
  await addMeasure(kari, applicationId, "Ledersamlinger");
});
afterAll(() => test.stop());

describe("«Legg i kalenderen»", () => {
  it("gives everybody in the channel the deadline, on the status card", async () => {
    const [event, ...rest] = await eventsAt(calendarOn(await test.user.kari.execute("status/show", at(), "channel")));
    expect(rest).toEqual([]);
    expect(event).toMatchObject({ summary: "Frist: Behovsmelding 2027", sequence: 0, status: "CONFIRMED" });
    expect(event?.reminders).toBeGreaterThan(0);
  });

  it("gives a person the deadlines of their parties too, and moves or cancels what their calendar has", async () => {
    const { kari, liv } = test.user;
    const party = await test.database.db.prisma.party.findFirstOrThrow({ where: { applicationId, shortName: "LMS" } });
    const part = { ...at(), partyId: party.id };
    await kari.execute("deadlines/setPart", { ...part, about: "", date: "2027-01-22", time: "12:00" });
    await settled(test.database.db);
    const ofLiv = () => liv.home().then(calendarOn).then(eventsAt);
    const [whole, own] = await ofLiv();
    expect(own).toMatchObject({
      summary: "Frist, Læringsmiljøsenteret: Behovsmelding 2027",
      start: "2027-01-22T11:00:00.000Z",
      sequence: 1,
    });
    expect(await kari.home().then(calendarOn).then(eventsAt)).toHaveLength(1);

    const deadlines = await kari.execute("deadlines/show", at());
    expect(await eventsAt(calendarOn(deadlines))).toHaveLength(1);
    await kari.execute("deadlines/setPart", { ...part, about: "", date: "2027-01-25", time: "14:00" });
    expect((await ofLiv())[1]).toEqual({
      ...own,
      start: "2027-01-25T13:00:00.000Z",
      sequence: 2,
      reminders: expect.any(Number),
    });
    await kari.execute("deadlines/dropPart", part);
    expect(await ofLiv()).toEqual([
      whole,
      { ...own, start: "2027-01-25T13:00:00.000Z", sequence: 3, status: "CANCELLED", reminders: 0 },
    ]);
  });

  it("gives a new link to whoever asks for one, and the former link of that person ends", async () => {
    const { kari, liv } = test.user;
    const home = await liv.home();
    expect(buttonsOf(home).map(({ verb }) => verb)).toContain("calendar/show");
    const before = calendarOn(home);
    const other = calendarOn(await kari.execute("deadlines/show", at()));
    const opened = await liv.execute("calendar/show", at());
    expect(calendarOn(opened)).toBe(before);
    const renewed = await liv.press(opened, "calendar/renew");
    expect(textOf(renewed)).toContain("Lenken din er ny, og den gamle virker ikke lenger.");
    const fresh = calendarOn(renewed);
    expect(fresh).not.toBe(before);
    expect(calendarOn(await liv.execute("calendar/show", at()))).toBe(fresh);
    await eventsAt(fresh);
    const ended = await fetch(before);
    expect([ended.status, await ended.text()]).toEqual([
      403,
      expect.stringContaining("<h1>Denne kalenderlenken er byttet ut</h1>"),
    ]);
    // The former signature does not fit the new number, and the others' links are as they were.
    expect((await fetch(`${before}&renewal=1`)).status).toBe(403);
    expect((await fetch(fresh.replace(/&renewal=1/, ""))).status).toBe(403);
    expect((await fetch(other)).status).toBe(200);
    expect(calendarOn(await liv.execute("calendar/renew", at()))).toContain("&renewal=2");
    expect((await fetch(fresh)).status).toBe(403);
  });

  it("gives everybody a new link on the status card when the coordinator asks for it, and nobody else can", async () => {
    const { kari, liv } = test.user;
    const before = calendarOn(await kari.execute("status/show", at(), "channel"));
    expect(buttonsOf(await liv.execute("calendar/show", at())).map(({ verb }) => verb)).not.toContain(
      "calendar/renewForAll",
    );
    await liv.execute("calendar/renewForAll", at());
    expect((await fetch(before)).status).toBe(200);

    const from = test.client.mark;
    const card = await kari.press(await kari.execute("calendar/show", at()), "calendar/renewForAll");
    expect(textOf(card)).toContain("Lenken på statuskortet er ny");
    expect((await fetch(before)).status).toBe(403);
    const drawn = await test.client.awaitSent(
      from,
      ({ card }) => card !== null && linksOf(card).some(({ url }) => url.includes("&renewal=1")),
      "the status card with the new link",
    );
    await eventsAt(calendarOn(drawn.card as Card));
  });

  it("is not for others, and not for those who have left", async () => {
    const { kari, liv } = test.user;
    const own = calendarOn(await liv.home());
    const kariId = (await test.database.db.prisma.person.findFirstOrThrow({ where: { name: "Kari Nordmo" } })).id;
    const livId = (await test.database.db.prisma.person.findFirstOrThrow({ where: { name: "Liv Strandheim" } })).id;
    for (const wrong of [
      own.replace(livId, kariId),
      own.replace(`/${livId}`, ""),
      own.replace(/signature=.*/, "signature=x"),
      own.replace("/kalender/", "/logg/"),
    ])
      expect([403, 404]).toContain((await fetch(wrong)).status);
    const party = await test.database.db.prisma.party.findFirstOrThrow({ where: { applicationId, shortName: "LMS" } });
    await kari.execute("party/remove", { ...at(), partyId: party.id });
    const left = await fetch(own);
    expect([left.status, left.headers.get("content-type")]).toEqual([403, "text/html; charset=utf-8"]);
  });

  it("follows the deadline until a month after it", async () => {
    const url = calendarOn(await test.user.kari.execute("status/show", at(), "channel"));
    clock.at = new Date("2027-03-02T12:00:00Z");
    expect((await fetch(url)).status).toBe(200);
    clock.at = new Date("2027-03-05T12:00:00Z");
    const late = await fetch(url);
    expect([late.status, await late.text()]).toEqual([403, expect.stringContaining("Trykk «Legg i kalenderen»")]);
  });
});
