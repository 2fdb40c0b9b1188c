import fc from "fast-check";
import { daysLeft, instantAt, isPast, localDay, readDeadline } from "../../../../domain/values/deadline";

const oslo = "Europe/Oslo";
const at = (iso: string) => new Date(iso);
const now = at("2026-01-01T12:00:00Z");
const read = (date: string, time: string, when = now) => readDeadline(date, time, { timeZone: oslo, now: when });

describe("reading a deadline", () => {
  it.each([
    ["2027-02-01", "12:00", "2027-02-01T12:00"],
    [" 2027-02-01 ", "9.30", "2027-02-01T09:30"],
    ["2027-02-01", "0900", "2027-02-01T09:00"],
    ["2028-02-29", "23:59", "2028-02-29T23:59"],
    ["2026-03-29", "02:30", "2026-03-29T02:30"],
  ])("accepts %s %s", (date, time, deadline) => {
    expect(read(date, time)).toEqual({ ok: true, value: deadline });
  });

  it.each([
    ["", "12:00", "no-date"],
    ["2027-02-29", "12:00", "no-date"],
    ["2027-13-01", "12:00", "no-date"],
    ["2027-04-31", "09:00", "no-date"],
    ["2027-02-01", "", "no-time"],
    ["2027-02-01", "24:00", "no-time"],
    ["2027-02-01", "12:60", "no-time"],
    ["2027-02-01", "noon", "no-time"],
    ["2025-12-31", "12:00", "passed"],
    ["2026-01-01", "13:00", "passed"],
  ])("refuses %j %j: %s", (date, time, kind) => {
    expect(read(date, time)).toEqual({ ok: false, refusal: { kind } });
  });

  it("accepts today until the given hour, in the partnership's time zone", () => {
    expect(read("2026-01-01", "13:01")).toMatchObject({ ok: true });
  });
});

describe("a deadline", () => {
  it.each([
    ["in winter", "2027-02-01T12:00", "2027-02-01T11:00:00Z"],
    ["in summer", "2027-07-01T12:00", "2027-07-01T10:00:00Z"],
    ["on the day the clock goes forward", "2026-03-29T12:00", "2026-03-29T10:00:00Z"],
    ["in the hour that is skipped, an hour later", "2026-03-29T02:30", "2026-03-29T01:30:00Z"],
    ["on the day the clock goes back", "2026-10-25T12:00", "2026-10-25T11:00:00Z"],
    ["in the hour that comes twice, the first time", "2026-10-25T02:30", "2026-10-25T00:30:00Z"],
  ])("%s passes at its instant and not a moment before", (_when, deadline, instant) => {
    expect(isPast(deadline, oslo, new Date(at(instant).getTime() - 1))).toBe(false);
    expect(isPast(deadline, oslo, at(instant))).toBe(true);
  });

  it.each([
    ["on the day", "2027-02-01T12:00", "2027-02-01T07:00:00Z", 0],
    ["on the day, after it", "2027-02-01T12:00", "2027-02-01T20:00:00Z", 0],
    ["the evening before, when it is already the day in Oslo", "2027-02-01T12:00", "2027-01-31T23:30:00Z", 0],
    ["the evening before", "2027-02-01T12:00", "2027-01-31T22:30:00Z", 1],
    ["a week before", "2027-02-01T12:00", "2027-01-25T12:00:00Z", 7],
    ["the day after", "2027-02-01T12:00", "2027-02-02T12:00:00Z", -1],
    ["over the day the clock goes forward", "2026-03-30T08:00", "2026-03-28T08:00:00Z", 2],
    ["over the day the clock goes back", "2026-10-26T08:00", "2026-10-24T08:00:00Z", 2],
    ["over 29 February", "2028-03-01T12:00", "2028-02-28T12:00:00Z", 2],
    ["over 28 February of another year", "2027-03-01T12:00", "2027-02-28T12:00:00Z", 1],
  ])("has the correct number of days left: %s", (_when, deadline, instant, days) => {
    expect(daysLeft(deadline, oslo, at(instant))).toBe(days);
  });

  it("has a number of whole days left that drops by one a day despite clock changes", () => {
    fc.assert(
      fc.property(
        fc.date({ min: at("2026-01-01T00:00:00Z"), max: at("2029-01-01T00:00:00Z"), noInvalidDate: true }),
        fc.integer({ min: 0, max: 400 }),
        (day, days) => {
          const today = day.toISOString().slice(0, 10);
          const then = new Date(Date.parse(`${today}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

          expect(daysLeft(`${then}T12:00`, oslo, instantAt(today, 9, oslo))).toBe(days);
        },
      ),
    );
  });
});

describe("local time", () => {
  it.each([
    ["2026-03-29T00:59:00Z", { day: "2026-03-29", hour: 1, minute: 59 }],
    ["2026-03-29T01:00:00Z", { day: "2026-03-29", hour: 3, minute: 0 }],
    ["2026-10-25T00:30:00Z", { day: "2026-10-25", hour: 2, minute: 30 }],
    ["2026-10-25T01:30:00Z", { day: "2026-10-25", hour: 2, minute: 30 }],
    ["2026-12-31T23:00:00Z", { day: "2027-01-01", hour: 0, minute: 0 }],
  ])("for %s is %j", (instant, local) => {
    expect(localDay(oslo, at(instant))).toEqual(local);
  });

  it.each([
    ["2026-03-28", "2026-03-28T08:00:00.000Z"],
    ["2026-03-29", "2026-03-29T07:00:00.000Z"],
    ["2026-10-24", "2026-10-24T07:00:00.000Z"],
    ["2026-10-25", "2026-10-25T08:00:00.000Z"],
  ])("keeps nine o'clock on %s at nine on both sides of a clock change", (day, instant) => {
    expect(instantAt(day, 9, oslo).toISOString()).toBe(instant);
  });
});
