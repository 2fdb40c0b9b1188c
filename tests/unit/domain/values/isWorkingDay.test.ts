import Holidays from "date-holidays";
import { holidaysOf, isWorkingDay, workingDayAfter, workingDayBy } from "../../../../domain/values/isWorkingDay";

describe("the public holidays of a year", () => {
  it.each([
    [2026, "2026-04-05"],
    [2027, "2027-03-28"],
    [2028, "2028-04-16"],
    [2029, "2029-04-01"],
    [2030, "2030-04-21"],
    [2031, "2031-04-13"],
    [2032, "2032-03-28"],
    [2033, "2033-04-17"],
    [2034, "2034-04-09"],
    [2035, "2035-03-25"],
    [2036, "2036-04-13"],
    [2038, "2038-04-25"],
    [2076, "2076-04-19"],
  ])("in %i have Easter on %s", (year, easter) => {
    const day = (days: number) =>
      new Date(Date.parse(`${easter}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

    expect([...holidaysOf(year)].sort()).toEqual(
      [
        ...new Set([
          ...["01-01", "05-01", "05-17", "12-25", "12-26"].map((each) => `${year}-${each}`),
          ...[-3, -2, 0, 1, 39, 49, 50].map(day),
        ]),
      ].sort(),
    );
  });
});

it("the public holidays match those of date-holidays for Norway", () => {
  const calendar = new Holidays("NO");
  for (let year = 2020; year <= 2060; year += 1) {
    const theirs = calendar.getHolidays(year).filter(({ type }) => type === "public");
    expect([...holidaysOf(year)].sort()).toEqual([...new Set(theirs.map(({ date }) => date.slice(0, 10)))].sort());
  }
});

describe("a working day", () => {
  it.each(["2027-01-30", "2027-01-31", "2027-03-25", "2027-05-17", "2026-12-25", "2027-01-01"])("is not %s", (day) =>
    expect(isWorkingDay(day)).toBe(false),
  );
  it.each(["2027-02-01", "2026-12-24", "2026-12-31", "2027-03-24", "2028-02-29"])("is %s", (day) =>
    expect(isWorkingDay(day)).toBe(true),
  );

  it("is found on the given day or before it, over Easter too", () => {
    expect(workingDayBy("2027-02-01")).toBe("2027-02-01");
    expect(workingDayBy("2027-01-31")).toBe("2027-01-29");
    expect(workingDayBy("2027-03-29")).toBe("2027-03-24");
    expect(workingDayBy("2027-01-01")).toBe("2026-12-31");
  });

  it("after a given day is never that day itself", () => {
    expect(workingDayAfter("2027-02-01")).toBe("2027-02-02");
    expect(workingDayAfter("2027-01-29")).toBe("2027-02-01");
    expect(workingDayAfter("2027-03-24")).toBe("2027-03-30");
  });
});
