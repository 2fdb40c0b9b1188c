import fc from "fast-check";
import { readDay } from "../../../../domain/values/readDay";
import { readTimeOfDay } from "../../../../domain/values/readTimeOfDay";

describe("a day sent by a client", () => {
  it.each([
    ["2027-02-01", "2027-02-01"],
    ["2027-2-1", "2027-02-01"],
    ["2027-02-01T00:00:00", "2027-02-01"],
    ["1.2.2027", "2027-02-01"],
    ["01.02.2027", "2027-02-01"],
    ["1. 2. 2027", "2027-02-01"],
    ["1. februar 2027", "2027-02-01"],
    ["1 feb. 2027", "2027-02-01"],
    ["13/2/2027", "2027-02-13"],
    ["2/13/2027", "2027-02-13"],
    ["2/2/2027", "2027-02-02"],
    ["13-02-2027", "2027-02-13"],
  ])("is accepted as %j", (typed, day) => {
    expect(readDay(typed)).toEqual({ ok: true, value: day });
  });

  it("is ambiguous if both figures can be the month", () => {
    expect(readDay("2/1/2027")).toEqual({
      ok: false,
      refusal: { kind: "two-dates", days: ["2027-01-02", "2027-02-01"] },
    });
  });

  it.each(["", "31.02.2027", "32/2/2027", "1.13.2027", "2027-02-29", "1. sol 2027", "i morgen", "1.2.27"])(
    "is not recognised as %j",
    (typed) => {
      expect(readDay(typed)).toEqual({ ok: false, refusal: { kind: "no-date" } });
    },
  );

  it("is the same day in every notation that has one meaning", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const [year, month, day] = iso.split("-");
          expect(readDay(`${day}.${month}.${year}`)).toEqual({ ok: true, value: iso });
          expect(readDay(iso)).toEqual({ ok: true, value: iso });
        },
      ),
    );
  });
});

describe("a time of day sent by a client", () => {
  it.each([
    ["12:00", "12:00"],
    ["12.00", "12:00"],
    ["1200", "12:00"],
    ["kl. 12.00", "12:00"],
    ["12:00:00", "12:00"],
    ["12:00:00.000", "12:00"],
    ["12:00 PM", "12:00"],
    ["12:00\u202fPM", "12:00"],
    ["12:00 AM", "00:00"],
    ["9:30 p.m.", "21:30"],
    ["9:30:15 AM", "09:30"],
    ["9.30", "09:30"],
    ["23:59", "23:59"],
  ])("is accepted as %j", (typed, time) => {
    expect(readTimeOfDay(typed)).toBe(time);
  });

  it.each(["", "24:00", "12:60", "13:00 PM", "0:30 AM", "noon", "12", ":00"])("is not recognised as %j", (typed) => {
    expect(readTimeOfDay(typed)).toBeNull();
  });
});
