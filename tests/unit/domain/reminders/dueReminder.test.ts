import fc from "fast-check";
import { dueReminder, putOffTo, type Reminded, scheduleOf } from "../../../../domain/reminders/dueReminder";
import { EARLIEST_HOUR, type ReminderChoice, RHYTHMS, USUAL } from "../../../../domain/reminders/reminderChoice";
import { instantAt, isPast, localDay } from "../../../../domain/values/deadline";
import { dayAfter, isWorkingDay, workingDayAfter, workingDayBy } from "../../../../domain/values/isWorkingDay";
import { rows, runs } from "../../../support/cases";

const oslo = "Europe/Oslo";
const at = (iso: string) => new Date(iso);
const long = at("2020-01-01T00:00:00Z");
const about = (deadline: string, over: Partial<Reminded> = {}): Reminded => ({
  deadline,
  timeZone: oslo,
  since: long,
  leads: false,
  putOff: false,
  ...over,
});
const due = (deadline: string, iso: string, choice: Partial<ReminderChoice> = {}) =>
  dueReminder(about(deadline), { ...USUAL, ...choice }, at(iso));
const days = (deadline: string, choice: Partial<ReminderChoice> = {}, leads = false) =>
  scheduleOf(about(deadline, { leads }), { ...USUAL, ...choice }).map(({ day, offsetDays }) => [offsetDays, day]);

/** A Thursday; each of the preceding reminder days is a working day. */
const thursday = "2027-02-04T12:00";

describe("the reminders of a deadline", () => {
  it("come 21, 14, 7, 3 and 1 days before, and on the day", () => {
    expect(days(thursday)).toEqual([
      [21, "2027-01-14"],
      [14, "2027-01-21"],
      [7, "2027-01-28"],
      [3, "2027-02-01"],
      [1, "2027-02-03"],
      [0, "2027-02-04"],
    ]);
  });

  it("come the working day before a weekend or a holiday, one a day", () => {
    expect(days("2027-02-01T12:00")).toEqual([
      [21, "2027-01-11"],
      [14, "2027-01-18"],
      [7, "2027-01-25"],
      [1, "2027-01-29"],
      [0, "2027-02-01"],
    ]);
    // The deadline is the day after Easter Monday.
    expect(days("2027-03-30T12:00").slice(-2)).toEqual([
      [1, "2027-03-24"],
      [0, "2027-03-30"],
    ]);
  });

  it("come the working day before even if the deadline itself is on a Sunday", () => {
    expect(days("2027-01-31T12:00").at(-1)).toEqual([0, "2027-01-29"]);
  });

  it.each([
    ["weekly", [21, 14, 7, 0]],
    ["lastWeek", [7, 3, 1, 0]],
    ["off", []],
  ] as const)("come %s for a person who has chosen that", (rhythm, offsets) => {
    expect(days(thursday, { rhythm }).map(([offset]) => offset)).toEqual(offsets);
  });

  it("come on each working day for a person who has chosen that", () => {
    expect(days(thursday, { rhythm: "daily" })).toHaveLength(16);
  });

  it("come at the chosen hour, and on the deadline's day early enough", () => {
    const schedule = scheduleOf(about(thursday), { ...USUAL, hour: 15 });
    expect(schedule[0]?.at).toEqual(at("2027-01-14T14:00:00Z"));
    expect(schedule.at(-1)?.at).toEqual(at("2027-02-04T08:00:00Z"));
  });

  it("continue after the deadline for its coordinator, and for nobody else", () => {
    expect(days(thursday, {}, true).slice(-4)).toEqual([
      [0, "2027-02-04"],
      [-1, "2027-02-05"],
      [-7, "2027-02-11"],
      [-14, "2027-02-18"],
    ]);
    expect(days("2027-02-05T12:00", {}, true).slice(-3)[0]).toEqual([-1, "2027-02-08"]);
    expect(days(thursday, { rhythm: "off" }, true)).toEqual([]);
  });
});

describe("a reminder", () => {
  it.each([
    ["a minute to nine", "07:59:00", false],
    ["nine", "08:00:00", true],
    ["noon", "11:00:00", true],
    ["a minute to eight in the evening", "18:59:00", true],
    ["eight in the evening", "19:00:00", false],
    ["night", "01:00:00", false],
  ])("checked by a machine that wakes at %s is due: %s", (_when, time, isDue) => {
    expect(due("2027-02-01T12:00", `2027-01-11T${time}Z`) !== null).toBe(isDue);
  });

  it("is skipped on a day when the deadline comes before it", () => {
    expect(due("2027-02-01T12:00", "2027-02-01T10:59:00Z")).toMatchObject({ offsetDays: 0, passed: false });
    expect(due("2027-02-01T08:00", "2027-02-01T06:50:00Z")).toBeNull();
  });

  it("is dropped if the deadline passes before it can be sent", () => {
    expect(due("2027-02-01T12:00", "2027-02-01T11:00:00Z")).toMatchObject({ offsetDays: 0, passed: true });
    expect(due("2027-02-01T12:00", "2027-02-08T11:00:00Z")).toBeNull();
  });

  it("is skipped if it precedes the person's joining, the deadline's move or the choice", () => {
    const since = at("2027-01-11T08:30:00Z");
    const now = at("2027-01-11T09:00:00Z");
    expect(dueReminder(about("2027-02-01T12:00", { since }), USUAL, now)).toBeNull();
    expect(dueReminder(about("2027-02-01T12:00"), { ...USUAL, chosenAt: since }, now)).toBeNull();
    expect(dueReminder(about("2027-02-01T12:00"), USUAL, now)).not.toBeNull();
  });

  it("that was postponed comes the next working day, and not before", () => {
    // Thursday the 28th, a week before; postponed to the next day, a Friday.
    const choice = { snoozedUntil: "2027-01-29" };
    const again = (now: string) => dueReminder(about(thursday, { putOff: true }), { ...USUAL, ...choice }, at(now));
    expect(again("2027-01-28T12:00:00Z")).toBeNull();
    expect(again("2027-01-29T08:00:00Z")).toMatchObject({ day: "2027-01-29", offsetDays: 6 });
    expect(again("2027-02-01T08:00:00Z")).toMatchObject({ offsetDays: 3 });
    // Postponing does not make a deadline due if the card was not about it.
    expect(due(thursday, "2027-01-29T08:00:00Z", choice)).toBeNull();
  });

  it("can be postponed to the next working day, unless the deadline comes first", () => {
    expect(putOffTo(thursday, oslo, 9, at("2027-01-28T08:00:00Z"))).toBe("2027-01-29");
    expect(putOffTo(thursday, oslo, 9, at("2027-01-29T08:00:00Z"))).toBe("2027-02-01");
    expect(putOffTo(thursday, oslo, 9, at("2027-02-03T08:00:00Z"))).toBe("2027-02-04");
    expect(putOffTo(thursday, oslo, 9, at("2027-02-04T08:00:00Z"))).toBeNull();
    expect(putOffTo("2027-01-31T12:00", oslo, 9, at("2027-01-29T08:00:00Z"))).toBeNull();
    expect(putOffTo("2027-03-31T12:00", oslo, 9, at("2027-01-29T08:00:00Z"))).toBeNull();
  });
});

const anyDay = fc
  .date({ min: at("2026-01-01T00:00:00Z"), max: at("2036-12-31T00:00:00Z"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const anyDeadline = fc
  .tuple(anyDay, fc.integer({ min: 0, max: 23 }))
  .map(([day, hour]) => `${day}T${String(hour).padStart(2, "0")}:00`);
const anyChoice = fc.record({
  rhythm: fc.constantFrom(...RHYTHMS),
  hour: fc.constantFrom(7, 9, 12, 18),
  snoozedUntil: fc.constant(null),
  chosenAt: fc.constant(null),
});

/** The last Sundays of March and October, when clocks change. */
const CHANGES = Array.from({ length: 11 }, (_, index) => 2026 + index).flatMap((year) =>
  [`${year}-03-31`, `${year}-10-31`].map((end) => {
    let day = end;
    while (new Date(`${day}T12:00:00Z`).getUTCDay() !== 0) day = dayAfter(day, -1);
    return day;
  }),
);

describe("at any time", () => {
  it.each(rows(CHANGES))("reminders around the clock change of %s come at the local wall-clock hour", (sunday) => {
    for (const after of rows(Array.from({ length: 28 }, (_, index) => index - 3))) {
      for (const hour of [7, 18]) {
        for (const { day, at: instant } of scheduleOf(about(`${dayAfter(sunday, after)}T23:00`), {
          ...USUAL,
          rhythm: "daily",
          hour,
        })) {
          expect(localDay(oslo, instant)).toEqual({ day, hour: expect.any(Number), minute: 0 });
          expect([hour, 9]).toContain(localDay(oslo, instant).hour);
        }
      }
    }
  });

  it.each(["2028-02-29", "2032-02-29", "2036-02-29"])("%s is an ordinary day", (leap) => {
    for (let after = 0; after <= 21; after += 1) {
      const deadline = `${dayAfter(leap, after)}T12:00`;
      const all = scheduleOf(about(deadline), { ...USUAL, rhythm: "daily" }).map(({ day }) => day);
      expect(all).toContain(workingDayBy(leap));
    }
  });

  it("a reminder comes by day, on a working day, before the deadline", () => {
    fc.assert(
      fc.property(anyDeadline, anyChoice, (deadline, choice) => {
        const schedule = scheduleOf(about(deadline), choice);
        for (const { day, at: instant, offsetDays } of schedule) {
          expect(isWorkingDay(day)).toBe(true);
          expect(isPast(deadline, oslo, instant)).toBe(false);
          expect(localDay(oslo, instant).hour).toBeGreaterThanOrEqual(EARLIEST_HOUR);
          expect(day <= dayAfter(deadline.slice(0, 10), -offsetDays)).toBe(true);
          expect(workingDayBy(dayAfter(deadline.slice(0, 10), -offsetDays))).toBe(day);
        }
        expect(new Set(schedule.map(({ day }) => day)).size).toBe(schedule.length);
      }),
      { numRuns: runs(100) },
    );
  });

  /** All reminders sent by a machine that scans each hour, except the hours in which it sleeps. */
  function sentBy(
    reminded: (now: Date) => Reminded,
    choice: ReminderChoice,
    from: string,
    count: number,
    sleeps: (now: Date) => boolean = () => false,
  ) {
    const sent = new Map<string, { day: string; at: Date; offsetDays: number; dueAt: Date }>();
    const dropped = new Set<string>();
    for (let day = 0; day < count; day += 1) {
      for (const hour of [3, 7, 9, 12, 18, 21]) {
        const now = instantAt(dayAfter(from, day), hour, oslo);
        if (sleeps(now)) continue;
        const what = reminded(now);
        const found = dueReminder(what, choice, now);
        if (!found) continue;
        const key = `${what.deadline} ${found.offsetDays}`;
        if (found.passed) {
          if (!sent.has(key)) dropped.add(key);
        } else if (!sent.has(key)) sent.set(key, { ...found, at: now });
      }
    }
    return { sent: [...sent.values()], dropped: [...dropped] };
  }

  it("a machine that is awake sends each reminder once, on its day, and drops none", () => {
    fc.assert(
      fc.property(anyDeadline, anyChoice, (deadline, choice) => {
        const start = dayAfter(deadline.slice(0, 10), -30);
        const { sent, dropped } = sentBy(() => about(deadline), choice, start, 34);
        expect(sent.map(({ day, offsetDays }) => [day, offsetDays])).toEqual(
          scheduleOf(about(deadline), choice).map(({ day, offsetDays }) => [day, offsetDays]),
        );
        expect(dropped).toEqual([]);
      }),
      { numRuns: runs(15) },
    );
  });

  it("a machine that slept for three days sends one reminder for all missed ones, and drops useless ones", () => {
    fc.assert(
      fc.property(anyDeadline, anyChoice, fc.integer({ min: 0, max: 24 }), (deadline, choice, before) => {
        const start = dayAfter(deadline.slice(0, 10), -30);
        const asleep = instantAt(dayAfter(deadline.slice(0, 10), -before), 3, oslo);
        const awake = new Date(asleep.getTime() + 3 * 86_400_000);
        const sleeps = (now: Date) => now >= asleep && now < awake;
        const { sent, dropped } = sentBy(() => about(deadline), choice, start, 40, sleeps);
        const schedule = scheduleOf(about(deadline), choice);
        const missed = schedule.filter(({ at: instant }) => sleeps(instant));

        // No reminder comes twice, on a day that already has one, at night or after the deadline.
        expect(new Set(sent.map(({ day }) => day)).size).toBe(sent.length);
        for (const each of sent) {
          expect(isWorkingDay(each.day)).toBe(true);
          expect(localDay(oslo, each.at).hour).toBeGreaterThanOrEqual(EARLIEST_HOUR);
          expect(isPast(deadline, oslo, each.at)).toBe(false);
        }
        // At most one missed reminder comes late; if none does, a later one replaces it or it is no longer useful.
        const late = sent.filter(({ dueAt }) => sleeps(dueAt));
        expect(late.length).toBeLessThanOrEqual(1);
        const last = missed.at(-1);
        if (last && late.length === 0) {
          const next = schedule.find(({ at: instant }) => instant >= awake);
          const superseded = next !== undefined && sent.some(({ dueAt }) => dueAt.getTime() === next.at.getTime());
          expect(superseded || dropped.length === 1).toBe(true);
        }
        // All other reminders come as usual.
        for (const { at: instant } of schedule.filter((each) => !sleeps(each.at)))
          expect(sent.filter(({ dueAt }) => dueAt.getTime() === instant.getTime())).toHaveLength(1);
      }),
      { numRuns: runs(30) },
    );
  });

  it("a deadline moved while a reminder is in flight gets new reminders, and never the old ones", () => {
    fc.assert(
      fc.property(anyDeadline, anyDeadline, fc.integer({ min: 0, max: 25 }), (first, second, before) => {
        const start = dayAfter(first.slice(0, 10), -30);
        const movedAt = instantAt(dayAfter(first.slice(0, 10), -before), 10, oslo);
        const reminded = (now: Date) => (now < movedAt ? about(first) : about(second, { since: movedAt }));
        const { sent } = sentBy(reminded, USUAL, start, 60);
        for (const each of sent.filter(({ at: instant }) => instant >= movedAt)) {
          expect(each.dueAt.getTime()).toBeGreaterThanOrEqual(movedAt.getTime());
          expect(scheduleOf(about(second), USUAL)).toContainEqual({
            day: localDay(oslo, each.dueAt).day,
            offsetDays: each.offsetDays,
            at: each.dueAt,
          });
        }
      }),
      { numRuns: runs(15) },
    );
  });

  it("a reminder is postponed to a working day after today", () => {
    fc.assert(
      fc.property(anyDay, anyDeadline, (today, deadline) => {
        const day = putOffTo(deadline, oslo, 9, instantAt(today, 10, oslo));
        if (day !== null) {
          expect(day).toBe(workingDayAfter(today));
          expect(isPast(deadline, oslo, instantAt(day, 9, oslo))).toBe(false);
        }
      }),
      { numRuns: runs(100) },
    );
  });
});
