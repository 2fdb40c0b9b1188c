import fc from "fast-check";
import { dueReminders, mayBeDue } from "../../../../domain/reminders/dueReminders";
import { nextScanAt } from "../../../../domain/reminders/nextScanAt";
import { RHYTHMS } from "../../../../domain/reminders/reminderChoice";
import { cardKey, type ReminderSettings, reminderKey } from "../../../../domain/reminders/reminderSettings";
import { aFinishedApplication, anApplication, form2026 as form } from "../../../support/application/application";
import { aReminding } from "../../../support/cards/every/reminders";
import { runs } from "../../../support/cases";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const at = (iso: string) => new Date(iso);

const people = anApplication().members.map(({ personId }) => personId);
const somebody = fc.constantFrom(...people);
const whenever = fc.date({ min: at("2026-12-20T00:00:00Z"), max: at("2027-02-20T00:00:00Z"), noInvalidDate: true });
const deadline = fc
  .tuple(fc.integer({ min: 10, max: 31 }), fc.integer({ min: 0, max: 23 }))
  .map(([day, hour]) => `2027-01-${day}T${String(hour).padStart(2, "0")}:30`);
const choice = fc.record({
  rhythm: fc.constantFrom(...RHYTHMS),
  hour: fc.integer({ min: 7, max: 18 }),
  snoozedUntil: fc.option(fc.integer({ min: 10, max: 30 }).map((day) => `2027-01-${day}`)),
  chosenAt: whenever,
});
const part = fc.record({
  partyId: fc.constantFrom("lms", "fjordvik"),
  sectionId: fc.constant(null),
  approvals: fc.constant(false),
  deadline,
  setAt: whenever,
});
const ofSection = fc.record({
  partyId: fc.constant(null),
  sectionId: fc.constantFrom("header", "economy"),
  approvals: fc.constant(false),
  deadline,
  setAt: whenever,
});
const ofApprovals = fc.record({
  partyId: fc.constant(null),
  sectionId: fc.constant(null),
  approvals: fc.constant(true),
  deadline,
  setAt: whenever,
});

const remindings = fc.record({
  movedAt: fc.option(whenever),
  parts: fc.array(fc.oneof(part, ofSection, ofApprovals), { maxLength: 2 }),
  choices: fc.array(fc.tuple(somebody, choice), { maxLength: 3 }).map((pairs) => new Map(pairs)),
  deputies: fc
    .array(fc.tuple(somebody, somebody), { maxLength: 3 })
    .map((pairs) => new Map(pairs.filter(([person, deputy]) => person !== deputy))),
  putOff: fc
    .array(fc.tuple(somebody, deadline), { maxLength: 2 })
    .map((pairs) => new Set(pairs.map((pair) => pair.join(" ")))),
  cards: fc
    .array(fc.tuple(somebody, fc.integer({ min: 10, max: 31 })), { maxLength: 3 })
    .map((pairs) => new Set(pairs.map(([person, day]) => cardKey(person, `2027-01-${day}`)))),
});

/** The state after every due reminder was planned or dropped. */
function after(settings: ReminderSettings, due: ReturnType<typeof dueReminders>): ReminderSettings {
  const keys = due.map(({ personId, part, drop, day }) => ({ key: reminderKey(personId, part), drop, personId, day }));
  return {
    ...settings,
    handled: new Set([...settings.handled, ...keys.map(({ key }) => key)]),
    dropped: new Set([...settings.dropped, ...keys.filter(({ drop }) => drop).map(({ key }) => key)]),
    cards: new Set([
      ...settings.cards,
      ...keys.filter(({ drop }) => !drop).map(({ personId, day }) => cardKey(personId, day)),
    ]),
  };
}

describe("between two scans", () => {
  it.each([
    ["have everything to write", anApplication],
    ["are finished", aFinishedApplication],
  ])(
    "no reminder becomes due, whatever people write in the meantime, if they %s",
    (_state, made) => {
      fc.assert(
        fc.property(remindings, deadline, whenever, (over, by, now) => {
          const application = made({ deadline: by });
          const before = aReminding(application, over);
          const settings = after(before, dueReminders(form, application, before, now));
          const next = nextScanAt(settings, application, now);
          const until = Math.min(next?.getTime() ?? Number.POSITIVE_INFINITY, now.getTime() + 40 * DAY);
          // Each hour, and shortly before the end.
          for (let time = now.getTime(); time < until; time += HOUR)
            expect(mayBeDue(settings, application, new Date(time))).toBe(false);
          if (until > now.getTime()) expect(mayBeDue(settings, application, new Date(until - 1))).toBe(false);
        }),
        { numRuns: runs(60) },
      );
    },
    60_000,
  );
});

describe("the next scan", () => {
  const application = anApplication({ deadline: "2027-02-01T12:00" });
  const look = (iso: string, over: Partial<ReminderSettings> = {}) =>
    nextScanAt(aReminding(application, over), application, at(iso))?.toISOString() ?? null;
  const handled = new Set(people.map((id) => reminderKey(id, { deadline: application.deadline, offsetDays: 7 })));

  it("is at the hour of the next reminder", () => {
    expect(look("2027-01-25T08:00:00Z", { handled })).toBe("2027-01-29T08:00:00.000Z");
  });

  it("is at the next daytime hour while new items are unhandled", () => {
    expect(look("2027-01-25T08:30:00Z")).toBe("2027-01-25T09:00:00.000Z");
    expect(look("2027-01-25T19:30:00Z")).toBe("2027-01-26T06:00:00.000Z");
  });

  it("is absent when all is over, or all reminders are stopped", () => {
    expect(look("2027-03-01T08:00:00Z")).toBeNull();
    expect(look("2027-01-25T08:00:00Z", { pausedAt: at("2027-01-20T08:00:00Z") })).toBeNull();
  });
});
