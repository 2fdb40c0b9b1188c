import { readDelivery, type TypedDelivery } from "../../../../domain/finalising/deliveryDetails";
import { ok } from "../../../../domain/values/outcome";

const now = new Date("2027-02-01T22:30:00Z");
const setting = { timeZone: "Europe/Oslo", now };
const typed: TypedDelivery = { day: "2027-02-01", by: "Kari Prøve", to: "Statsforvalteren", caseNumber: "", note: "" };

it("How it was sent is read as typed, without the blanks around it.", () => {
  const whole = { ...typed, by: "  Kari   Prøve ", caseNumber: " 2027/123 ", note: " Sendt i\nto deler. " };
  expect(readDelivery(whole, setting)).toEqual(
    ok({
      day: "2027-02-01",
      by: "Kari Prøve",
      to: "Statsforvalteren",
      caseNumber: "2027/123",
      note: "Sendt i\nto deler.",
    }),
  );
});

it("A case number and a note can be left out.", () => {
  expect(readDelivery(typed, setting)).toMatchObject({ value: { caseNumber: null, note: null } });
});

it("Today is the day in the zone of the partnership, not that of the machine.", () => {
  expect(readDelivery({ ...typed, day: "2027-02-01" }, setting).ok).toBe(true);
  expect(readDelivery({ ...typed, day: "2027-02-02" }, setting)).toMatchObject({
    refusal: { day: { kind: "not-yet" } },
  });
  const later = new Date("2027-02-01T23:30:00Z");
  expect(readDelivery({ ...typed, day: "2027-02-02" }, { ...setting, now: later }).ok).toBe(true);
});

it("Everything that is wrong is said at once.", () => {
  const wrong = { day: "i går", by: " ", to: "", caseNumber: "1".repeat(151), note: "n".repeat(5_000) };
  expect(readDelivery(wrong, setting)).toMatchObject({
    refusal: {
      day: { kind: "no-date" },
      by: { kind: "required" },
      to: { kind: "required" },
      caseNumber: { kind: "too-long", most: 150 },
      note: { kind: "too-long" },
    },
  });
});
