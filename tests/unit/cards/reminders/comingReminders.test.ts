import { remindersCard } from "../../../../cards/reminders/remindersCard";
import { NOBODY_REMINDED } from "../../../../domain/reminders/reminderSettings";
import { anApplication, form2026 as form } from "../../../support/application/application";
import { writtenIn } from "../../../support/cards/cardTree";
import { now } from "../../../support/cards/every/scene";

const written = (over: Partial<Parameters<typeof remindersCard>[0]>) =>
  writtenIn(
    remindersCard({
      ...{ form, application: anApplication(), settings: NOBODY_REMINDED, coming: [], isOpen: false, now },
      ...over,
    }),
  ).join("\n");

it("If no reminder is expected, the coordinator reads which of the reasons it is.", () => {
  expect(written({})).toContain("Ingen påminnelser er ventet: Alle har gjort sitt.");
  expect(written({ isOpen: true })).toContain("De som mangler noe, vil ikke bli minnet");
  expect(written({ isOpen: true, now: new Date("2027-02-02T09:00:00Z") })).toContain("Fristen er ute");
});

it("If the first comes late, the card names its day.", () => {
  const coming = [{ day: "2027-03-25", at: new Date("2027-03-25T08:00:00Z"), personIds: ["kari"] }];
  expect(written({ coming, isOpen: true })).toContain("Den neste påminnelsen");
  expect(written({ coming, isOpen: true })).toContain("torsdag 25. mars kl. 9.00: Kari Prøve");
});
