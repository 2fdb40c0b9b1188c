import ICAL from "ical.js";
import { calendarFile } from "../../../../documents/calendar/calendarFile";
import { deadlineEvents } from "../../../../documents/calendar/deadlineEvents";
import { deadlineHistory } from "../../../../documents/calendar/deadlineHistory";
import type { Act } from "../../../../domain/audit/act";
import { ofApprovals, ofParty, ofSection } from "../../../../domain/reminders/moveDeadline";
import type { PartDeadline } from "../../../../domain/reminders/partDeadline";
import { NOBODY_REMINDED, type ReminderSettings } from "../../../../domain/reminders/reminderSettings";
import type { Application } from "../../../../domain/section/section";
import { inLanguage, type Language } from "../../../../domain/values/language";
import { anApplication, form2026, noon } from "../../../support/application/application";

const person = (partyIds: string[], leads = false) => ({
  joinedAt: new Date("2026-12-01T08:00:00Z"),
  leads,
  partyIds: new Set(partyIds),
});
const settingsOf = (over: Partial<ReminderSettings> = {}): ReminderSettings => ({
  ...NOBODY_REMINDED,
  people: new Map([
    ["kari", person(["fjordvik"])],
    ["lars", person(["lms"])],
  ]),
  ...over,
});
const partOf = (of: Pick<PartDeadline, "partyId" | "sectionId" | "approvals">, deadline: string): PartDeadline => ({
  ...of,
  deadline,
  setAt: noon,
});
const moved = (at: string, of: Partial<Act>, was: string | null, deadline: string | null) => ({
  at: new Date(at),
  act: { kind: "deadline-moved", partyId: null, sectionId: null, approvals: false, was, deadline, ...of } as Act,
});

type Given = {
  application?: Partial<Application>;
  settings?: ReminderSettings;
  acts?: readonly ReturnType<typeof moved>[];
  personId?: string | null;
  now?: Date;
};

const fileOf = ({ application = {}, settings = settingsOf(), acts = [], personId = "kari", now = noon }: Given) => {
  const whole = anApplication(application);
  return inLanguage(whole.language, () =>
    calendarFile(
      deadlineEvents({ form: form2026, application: whole, settings, history: deadlineHistory(acts), personId, now }),
      { name: whole.title, language: whole.language, now },
    ),
  );
};

/** What another library reads of each event. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const event = new ICAL.Event(component);
    const start = event.startDate.toJSDate();
    const alarms = component.getAllSubcomponents("valarm").map((alarm) => {
      const trigger = alarm.getFirstPropertyValue("trigger") as InstanceType<typeof ICAL.Duration>;
      return new Date(start.getTime() + trigger.toSeconds() * 1000).toISOString();
    });
    return {
      uid: event.uid,
      summary: event.summary,
      description: event.description,
      sequence: event.sequence,
      start: start.toISOString(),
      zone: event.startDate.zone?.tzid,
      status: component.getFirstPropertyValue("status"),
      changed: component.getFirstPropertyValue("last-modified")?.toString() ?? null,
      stamp: component.getFirstPropertyValue("dtstamp")?.toString(),
      alarms,
    };
  });
}
const only = (given: Given) => {
  const [event, ...rest] = read(fileOf(given));
  if (!event || rest.length > 0) throw new Error(`${rest.length + 1} events`);
  return event;
};

describe("The calendar of an application", () => {
  it("has its deadline in the instant that the partnership's zone gives it, with the bot's reminders", () => {
    expect(only({})).toEqual({
      uid: "application@samskriv",
      summary: "Frist: Behovsmelding for Fjordvik 2027",
      description: "Fristen er 1. februar 2027 kl.\u00a012.00 (Europe/Oslo).",
      sequence: 0,
      start: "2027-02-01T11:00:00.000Z",
      zone: "UTC",
      status: "CONFIRMED",
      changed: null,
      stamp: "2027-01-11T12:00:00Z",
      // At nine: 14, 7, 3 and 1 days before, on the working day before where that is a day off, and on the day.
      alarms: [
        "2027-01-18T08:00:00.000Z",
        "2027-01-25T08:00:00.000Z",
        "2027-01-29T08:00:00.000Z",
        "2027-02-01T08:00:00.000Z",
      ],
    });
  });

  it.each([
    // Norway's clocks go forward on 28 March and back on 31 October 2027.
    ["2027-04-07T12:00", "2027-03-20T12:00:00Z", "2027-04-07T10:00:00.000Z"],
    ["2027-11-03T12:00", "2027-10-20T12:00:00Z", "2027-11-03T11:00:00.000Z"],
  ])("is right on both sides of a clock change, and so are its reminders: %s", (deadline, now, start) => {
    const event = only({ application: { deadline }, now: new Date(now) });
    expect(event.start).toBe(start);
    const clocks = event.alarms.map((at) => new Date(at).toLocaleTimeString("nb", { timeZone: "Europe/Oslo" }));
    expect(new Set(clocks)).toEqual(new Set(["09:00:00"]));
    expect(new Set(event.alarms.map((at) => at.slice(11, 16)))).toEqual(new Set(["07:00", "08:00"]));
  });

  it("keeps the event of a deadline that is moved, and says that it is a later version of it", () => {
    const deadline = "2027-02-08T12:00";
    const acts = [
      moved("2027-01-05T10:00:00Z", {}, "2027-02-01T12:00", "2027-02-03T12:00"),
      moved("2027-01-08T10:00:00Z", {}, "2027-02-03T12:00", deadline),
    ];
    const [before, after] = [only({}), only({ application: { deadline }, acts })];
    expect(after.uid).toBe(before.uid);
    expect([before.sequence, after.sequence]).toEqual([0, 2]);
    expect(after).toMatchObject({ start: "2027-02-08T11:00:00.000Z", changed: "2027-01-08T10:00:00Z" });
  });

  it("has the deadlines of parts that concern the person, and in the channel the whole alone", () => {
    const parts = [
      partOf(ofParty("fjordvik"), "2027-01-20T12:00"),
      partOf(ofParty("lms"), "2027-01-21T12:00"),
      partOf(ofSection("needs"), "2027-01-22T12:00"),
      partOf(ofApprovals, "2027-01-27T12:00"),
    ];
    const settings = settingsOf({ parts });
    const summaries = (personId: string | null) =>
      read(fileOf({ settings, personId })).map(({ summary }) =>
        summary.replace(": Behovsmelding for Fjordvik 2027", ""),
      );
    expect(summaries("kari")).toEqual([
      "Frist",
      "Frist, Fjordvik kommune",
      "Frist, 1. Vurdering av behov",
      "Frist, godkjenning",
    ]);
    expect(summaries("lars")).toContain("Frist, Læringsmiljøsenteret");
    expect(summaries("lars")).not.toContain("Frist, Fjordvik kommune");
    expect(summaries(null)).toEqual(["Frist"]);
  });

  it("cancels the event of a part's deadline that is removed", () => {
    const acts = [
      moved("2027-01-05T10:00:00Z", { partyId: "fjordvik" } as Partial<Act>, null, "2027-01-20T12:00"),
      moved("2027-01-06T10:00:00Z", { partyId: "fjordvik" } as Partial<Act>, "2027-01-20T12:00", null),
    ];
    const [, removed, ...rest] = read(fileOf({ acts }));
    expect(rest).toEqual([]);
    expect(removed).toMatchObject({
      uid: "application-party-fjordvik@samskriv",
      status: "CANCELLED",
      sequence: 2,
      start: "2027-01-20T11:00:00.000Z",
      alarms: [],
    });
    expect(read(fileOf({ acts, personId: "lars" }))).toHaveLength(1);
  });

  it("reminds as the person has chosen, and not while reminders are paused or off", () => {
    const choice = { rhythm: "lastWeek", hour: 14, snoozedUntil: null, chosenAt: null } as const;
    expect(only({ settings: settingsOf({ choices: new Map([["kari", choice]]) }) }).alarms).toEqual([
      "2027-01-25T13:00:00.000Z",
      "2027-01-29T13:00:00.000Z",
      // Fourteen is after the deadline at twelve: that day it comes at nine.
      "2027-02-01T08:00:00.000Z",
    ]);
    const off = { ...choice, rhythm: "off" } as const;
    expect(only({ settings: settingsOf({ choices: new Map([["kari", off]]) }) }).alarms).toEqual([]);
    expect(only({ settings: settingsOf({ pausedAt: noon }) }).alarms).toEqual([]);
    expect(only({ application: { status: "delivered" } }).alarms).toEqual([]);
  });

  it.each([
    ["nn", "Frist: Vår søknad", "Fristen er 1. februar 2027 kl.\u00a012.00 (Europe/Oslo)."],
    ["en", "Deadline: Vår søknad", "The deadline is 1 February 2027 at\u00a012:00 (Europe/Oslo)."],
  ] satisfies [Language, string, string][])("is in the language of the application: %s", (language, summary, text) => {
    expect(only({ application: { language, title: "Vår søknad" } })).toMatchObject({ summary, description: text });
  });

  it("escapes what people called it, and folds long lines at 75 octets", () => {
    const title = `Ærlig; talt, «ø» \\n og \\ "å"\u2028 👩‍👩‍👧 ${"Čáhppes søknad, ".repeat(12)}`.trim();
    const file = fileOf({ application: { title } });
    expect(only({ application: { title } }).summary).toContain('Ærlig; talt, «ø» \\n og \\ "å"');
    expect(only({ application: { title } }).summary).toContain("👩‍👩‍👧 Čáhppes søknad, Čáhppes");
    const lines = file.split("\r\n");
    expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !/[\n\r]/.test(line))).toBe(true);
    expect(lines.filter((line) => line.startsWith("SUMMARY:"))).toHaveLength(1);
  });

  it("lets nobody add lines of their own by a title", () => {
    const title = "Frist\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:andre";
    const [event, ...rest] = read(fileOf({ application: { title } }));
    expect(rest).toEqual([]);
    expect(event?.uid).toBe("application@samskriv");
  });
});
