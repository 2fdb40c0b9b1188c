import fc from "fast-check";
import { instantAt, isPast, localDay } from "../../domain/deadline";
import { dueReminder, REMINDER_DAYS, REMINDER_HOUR } from "../../domain/reminders";

const oslo = "Europe/Oslo";
const at = (iso: string) => new Date(iso);
const due = (deadline: string, iso: string) => dueReminder(deadline, oslo, at(iso));

describe("a reminder", () => {
  it.each([
    [14, "2027-01-18"],
    [7, "2027-01-25"],
    [3, "2027-01-29"],
    [1, "2027-01-31"],
    [0, "2027-02-01"],
  ])("is due %d days before the deadline, at nine", (offsetDays, day) => {
    expect(due("2027-02-01T12:00", `${day}T08:00:00Z`)).toEqual({ day, offsetDays, dueAt: at(`${day}T08:00:00Z`) });
  });

  it.each(["2027-01-17", "2027-01-19", "2027-01-26", "2027-01-30", "2027-02-02"])("is not due on %s", (day) => {
    expect(due("2027-02-01T12:00", `${day}T09:00:00Z`)).toBeNull();
  });

  it.each([
    ["a minute to nine", "07:59:00", false],
    ["nine", "08:00:00", true],
    ["noon", "11:00:00", true],
    ["a minute to eight in the evening", "18:59:00", true],
    ["eight in the evening", "19:00:00", false],
    ["night", "01:00:00", false],
  ])("by a machine that wakes at %s is due: %s", (_when, time, isDue) => {
    expect(due("2027-02-01T12:00", `2027-01-25T${time}Z`) !== null).toBe(isDue);
  });

  it("is at nine on both sides of a clock change", () => {
    expect(due("2026-04-01T12:00", "2026-03-29T06:59:00Z")).toBeNull();
    expect(due("2026-04-01T12:00", "2026-03-29T07:00:00Z")).toMatchObject({
      offsetDays: 3,
      dueAt: at("2026-03-29T07:00:00Z"),
    });
    expect(due("2026-03-31T12:00", "2026-03-28T08:00:00Z")).toMatchObject({
      offsetDays: 3,
      dueAt: at("2026-03-28T08:00:00Z"),
    });
    expect(due("2026-10-28T12:00", "2026-10-25T07:30:00Z")).toBeNull();
    expect(due("2026-10-28T12:00", "2026-10-25T08:00:00Z")).toMatchObject({
      offsetDays: 3,
      dueAt: at("2026-10-25T08:00:00Z"),
    });
    expect(due("2026-10-27T12:00", "2026-10-24T07:00:00Z")).toMatchObject({
      offsetDays: 3,
      dueAt: at("2026-10-24T07:00:00Z"),
    });
  });

  it("knows 29 February", () => {
    expect(due("2028-03-01T12:00", "2028-02-29T08:00:00Z")).toMatchObject({ offsetDays: 1 });
  });

  it("is not due after the deadline, also on its day", () => {
    expect(due("2027-02-01T12:00", "2027-02-01T10:59:00Z")).toMatchObject({ offsetDays: 0 });
    expect(due("2027-02-01T12:00", "2027-02-01T11:00:00Z")).toBeNull();
    expect(due("2027-02-01T08:00", "2027-02-01T08:00:00Z")).toBeNull();
  });

  it("comes by day, before the deadline, on one of the days, whenever the machine looks", () => {
    const instant = fc.date({ min: at("2026-01-01T00:00:00Z"), max: at("2028-12-31T00:00:00Z"), noInvalidDate: true });
    fc.assert(
      fc.property(instant, fc.integer({ min: -2, max: 16 }), fc.integer({ min: 0, max: 23 }), (now, days, hour) => {
        const day = new Date(Date.parse(`${localDay(oslo, now).day}T12:00:00Z`) + days * 86_400_000)
          .toISOString()
          .slice(0, 10);
        const deadline = `${day}T${String(hour).padStart(2, "0")}:00`;
        const reminder = dueReminder(deadline, oslo, now);
        if (!reminder) return;

        expect(REMINDER_DAYS).toContain(reminder.offsetDays);
        expect(reminder.offsetDays).toBe(days);
        expect(isPast(deadline, oslo, now)).toBe(false);
        expect(localDay(oslo, now).hour).toBeGreaterThanOrEqual(REMINDER_HOUR);
        expect(localDay(oslo, now).hour).toBeLessThan(20);
        expect(reminder.dueAt).toEqual(instantAt(reminder.day, REMINDER_HOUR, oslo));
        expect(reminder.dueAt.getTime()).toBeLessThanOrEqual(now.getTime());
      }),
    );
  });
});
