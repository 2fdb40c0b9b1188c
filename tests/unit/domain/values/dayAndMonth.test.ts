import { dayAndMonth, longDay, MONTHS, weekdayOf } from "../../../../domain/values/dayAndMonth";

it("a day is written in Norwegian, whatever time follows it", () => {
  expect(dayAndMonth("2027-02-01T23:59")).toBe("1. februar");
  expect(longDay("2027-12-31")).toBe("31. desember 2027");
  expect(weekdayOf("2027-01-30T00:00")).toBe("lørdag");
});

it("the months run from januar to desember", () => {
  expect(MONTHS).toHaveLength(12);
  expect([MONTHS[0], MONTHS[4], MONTHS[11]]).toEqual(["januar", "mai", "desember"]);
});
