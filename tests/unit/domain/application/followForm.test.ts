import { followForm } from "../../../../domain/application/followForm";
import { form2026 } from "../../../support/application/application";

const forms = new Map([
  ["newest", { ...form2026, id: "newest", usualDeadline: "03-15T14:00" }],
  ["county", { ...form2026, id: "county", usualDeadline: "02-01T23:59" }],
  ["same", { ...form2026, id: "same", usualDeadline: "03-15T14:00" }],
]);
const setting = { forms, timeZone: "Europe/Oslo", now: new Date("2027-02-10T12:00:00Z") };
const typed = { formId: "county", title: "", year: "2027", date: "2028-03-15", time: "14:00", plan: "" };
const moved = (over: Partial<typeof typed>, drawnWith = "newest") => {
  const { date, time } = followForm({ ...typed, ...over }, drawnWith, setting);
  return [date, time];
};

describe("a deadline that was suggested", () => {
  it("moves to the usual one of the form that is chosen instead", () => {
    expect(moved({})).toEqual(["2028-02-01", "23:59"]);
  });

  it("moves to the next year if it has passed in that one", () => {
    expect(moved({ date: "2027-03-15" })).toEqual(["2028-02-01", "23:59"]);
  });

  it.each<[string, Partial<typeof typed>]>([
    ["another day was typed", { date: "2028-03-14" }],
    ["another time was typed", { time: "12:00" }],
    ["what was typed is no date", { date: "next year-03-15" }],
    ["the form is the same", { formId: "newest" }],
    ["the other form has the same deadline", { formId: "same" }],
    ["the form is unknown", { formId: "gone" }],
  ])("stays if %s", (_why, over) => {
    expect(moved(over)).toEqual([over.date ?? typed.date, over.time ?? typed.time]);
  });

  it("stays if the card did not say which form it was for", () => {
    expect(moved({}, "")).toEqual([typed.date, typed.time]);
  });
});
