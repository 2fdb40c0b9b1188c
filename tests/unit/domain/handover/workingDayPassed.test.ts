import { workingDayPassed } from "../../../../domain/handover/workingDayPassed";

const oslo = (since: string) => workingDayPassed(new Date(since), "Europe/Oslo").toISOString();

it.each([
  ["a Monday", "2027-01-11T12:00:30Z", "2027-01-12T12:00:30.000Z"],
  ["a Friday, over the weekend", "2027-01-15T12:00:00Z", "2027-01-18T12:00:00.000Z"],
  ["the Wednesday before Easter", "2027-03-24T12:00:00Z", "2027-03-30T11:00:00.000Z"],
  ["the day before 1 May, a Friday", "2026-04-30T12:00:00Z", "2026-05-04T12:00:00.000Z"],
  ["a Saturday, when all of Monday has passed", "2027-01-16T12:00:00Z", "2027-01-18T23:00:00.000Z"],
  ["a Friday evening that is Saturday in the zone", "2027-01-15T23:30:00Z", "2027-01-18T23:00:00.000Z"],
])("one working day has passed after %s", (_day, since, passed) => expect(oslo(since)).toBe(passed));
