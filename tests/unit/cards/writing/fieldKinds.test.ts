import { sectionCard } from "../../../../cards/writing/sectionCard";
import type { AnswerRefusal } from "../../../../domain/answers/readAnswer";
import type { AnswerValue } from "../../../../domain/answers/sectionRecord";
import { anApplication, withAnswer } from "../../../support/application/application";
import { fieldKindsForm } from "../../../support/application/fieldKindsForm";
import { inputOf, inputsOf, wordsIn, writtenIn } from "../../../support/cards/cardTree";
import { aSection } from "../../../support/cards/every/sections";

const plan = { measureId: null, sectionId: "plan" };
const empty = { ...anApplication(), formId: fieldKindsForm.id };
const written = (...answers: [field: string, partyId: string | null, value: AnswerValue][]) =>
  answers.reduce(
    (all, [field, partyId, value]) => withAnswer(all, { ...plan, field, partyId, value }, fieldKindsForm),
    empty,
  );
const cardOf = (application = empty, over = {}) =>
  sectionCard(aSection(application, "kari", plan, over, fieldKindsForm));

describe("The section card", () => {
  it("takes a count as text, with the keys of a telephone", () => {
    const units = sectionCard(aSection(anApplication(), "kari", { measureId: null, sectionId: "units" }));

    expect(inputOf(units, "publicSchools.all")).toMatchObject({ type: "Input.Text", style: "tel" });
  });

  it("takes a number as text, since people write 1 234,5, and says its unit in the label", () => {
    const card = cardOf(written(["hours", "fjordvik", 1234.5]));

    expect(inputOf(card, "hours.fjordvik")).toMatchObject({
      type: "Input.Text",
      style: "tel",
      label: "Arbeid (timer) (må besvares)",
      value: "1\u00a0234,5",
    });
    expect(inputOf(card, "share.all").label).toBe("Stilling (%) (må besvares)");
  });

  it("takes a day in a date input, and offers both days that a client may mean", () => {
    expect(inputOf(cardOf(written(["start", null, "2027-01-15"])), "start.all")).toMatchObject({
      type: "Input.Date",
      label: "Oppstart (må besvares)",
      value: "2027-01-15",
    });
    const card = cardOf(empty, {
      typed: { "start.all": "2/1/2027" },
      problems: { "start.all": { kind: "two-dates", days: ["2027-01-02", "2027-02-01"] } },
    });
    expect(inputOf(card, "start.all")).toMatchObject({
      type: "Input.ChoiceSet",
      choices: [
        { title: "2. januar 2027", value: "2027-01-02" },
        { title: "1. februar 2027", value: "2027-02-01" },
      ],
    });
  });

  it("takes a declaration as a box to tick", () => {
    const toggle = { type: "Input.Toggle", title: "Vi har drøftet planen med de ansatte (må besvares)" };
    expect(inputOf(cardOf(), "agreed.fjordvik")).toMatchObject({ ...toggle, value: "no", valueOn: "yes" });
    const ticked = cardOf(written(["agreed", "fjordvik", "yes"]));
    expect(inputOf(ticked, "agreed.fjordvik")).toMatchObject({ ...toggle, value: "yes", valueOff: "no" });
  });

  it("has an input only while the answer that it depends on is given", () => {
    const inputs = (application: typeof empty) => inputsOf(cardOf(application)).map(({ id }) => id);

    expect(inputs(empty)).not.toContain("means.fjordvik");
    expect(inputs(written(["travel", "fjordvik", "yes"]))).toContain("means.fjordvik");
    expect(inputs(written(["travel", "lms", "yes"]))).not.toContain("means.fjordvik");
    expect(inputs(written(["travel", "fjordvik", "no"], ["means", "fjordvik", ["boat"]]))).not.toContain(
      "quay.fjordvik",
    );
  });

  it("asks for a text when another option is chosen, and requires it", () => {
    expect(inputsOf(cardOf()).map(({ id }) => id)).not.toContain("whereOther.all");
    expect(inputOf(cardOf(written(["where", null, ["elsewhere"]])), "whereOther.all")).toMatchObject({
      type: "Input.Text",
      label: "Annet, spesifiser (må besvares)",
    });
  });

  it("shows nobody what another party has answered in a field that is hidden", () => {
    const text = (travel: string) =>
      writtenIn(
        cardOf(written(["travel", "lms", travel], ["means", "lms", ["boat"]], ["quay", "lms", "Nordkaia"])),
      ).join("\n");

    expect(text("yes")).toContain("Nordkaia");
    expect(text("no")).not.toContain("Nordkaia");
  });

  it.each([
    [{ kind: "no-date" }, "Skriv en dag som finnes i kalenderen, for eksempel 15.3.2027."],
    [{ kind: "before-first", first: "2027-01-01" }, "Datoen kan ikke være før 1. januar 2027."],
    [{ kind: "after-last", last: "2027-02-01" }, "Datoen kan ikke være etter 1. februar 2027."],
    [{ kind: "not-a-figure" }, "Skriv bare tallet, for eksempel 1 234,5. Ord som «ca.» kan ikke stå her."],
    [{ kind: "two-figures", figures: [1234, 1.234] }, "Jeg ble usikker på tallet. Skriv 1\u00a0234 eller 1,234."],
    [{ kind: "too-many-decimals", decimals: 0 }, "Skriv et helt tall, uten desimaler."],
    [{ kind: "too-many-decimals", decimals: 1 }, "Skriv tallet med høyst 1 desimal."],
    [{ kind: "below-least", least: 0 }, "Tallet kan ikke være under 0."],
    [{ kind: "above-most", most: 2000 }, "Tallet kan ikke være over 2\u00a0000."],
  ] as [AnswerRefusal, string][])("says what to do about %j, and keeps what was typed", (refusal, sentence) => {
    const card = cardOf(empty, { typed: { "hours.fjordvik": "ca. 12" }, problems: { "hours.fjordvik": refusal } });

    expect(wordsIn(card)).toContain(sentence);
    expect(inputOf(card, "hours.fjordvik").value).toBe("ca. 12");
  });
});
