import { clockOf, dayAndMonth, longDay, monthsIn, weekdayOf } from "../../../../domain/values/dayAndMonth";
import { inLanguage } from "../../../../domain/values/language";

it("a day is written in Norwegian, whatever time follows it", () => {
  expect(dayAndMonth("2027-02-01T23:59")).toBe("1. februar");
  expect(longDay("2027-12-31")).toBe("31. desember 2027");
  expect(weekdayOf("2027-01-30T00:00")).toBe("lørdag");
});

it("a day is written in the current language", () => {
  const day = "2027-02-01";
  expect(inLanguage("nn", () => [longDay(day), weekdayOf(day)])).toEqual(["1. februar 2027", "måndag"]);
  expect(inLanguage("en", () => [longDay(day), dayAndMonth(day), weekdayOf(day)])).toEqual([
    "1 February 2027",
    "1 February",
    "Monday",
  ]);
});

it("a time has a point in Norwegian, and a colon in English", () => {
  expect(clockOf("2027-02-01T09:05")).toBe("09.05");
  expect(inLanguage("nn", () => clockOf("2027-02-01T09:05"))).toBe("09.05");
  expect(inLanguage("en", () => clockOf("2027-02-01T09:05"))).toBe("09:05");
});

it("the months of a language run from the first to the last", () => {
  expect(monthsIn("nb")).toHaveLength(12);
  expect([monthsIn("nb")[0], monthsIn("nb")[4], monthsIn("nb")[11]]).toEqual(["januar", "mai", "desember"]);
  expect([monthsIn("en")[0], monthsIn("en")[4], monthsIn("en")[11]]).toEqual(["January", "May", "December"]);
});
