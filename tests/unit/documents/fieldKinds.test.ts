import { outlineOf } from "../../../documents/outline/outline";
import type { AnswerValue } from "../../../domain/answers/sectionRecord";
import { anApplication, noon, withAnswer } from "../../support/application/application";
import { fieldKindsForm } from "../../support/application/fieldKindsForm";

const empty = { ...anApplication(), formId: fieldKindsForm.id };
const written = (...answers: [field: string, partyId: string | null, value: AnswerValue][]) =>
  answers.reduce(
    (all, [field, partyId, value]) =>
      withAnswer(all, { measureId: null, sectionId: "plan", field, partyId, value }, fieldKindsForm),
    empty,
  );
const blocksOf = (application: typeof empty) => {
  const { before, after } = outlineOf(fieldKindsForm, application, { version: 1, at: noon });
  return [...before, ...after].find(({ id }) => id === "plan")?.blocks ?? [];
};
const line = (label: string, value: string | null) => ({ kind: "line", label, value, private: false });

describe("The document", () => {
  it("prints each party's number in a table, with the unit", () => {
    const [table] = blocksOf(written(["hours", "fjordvik", 1234.5], ["hours", "lms", 12]));

    expect(table?.kind === "table" && table.rows.map(({ cells }) => cells)).toEqual([
      ["Fjordvik kommune", "1\u00a0234,5\u00a0timer"],
      ["Læringsmiljøsenteret (LMS)", "12\u00a0timer"],
    ]);
  });

  it("prints a shared percentage beside its label, and says where none is given", () => {
    expect(blocksOf(written(["share", null, 20]))).toContainEqual(line("Stilling", "20\u00a0%"));
    expect(blocksOf(empty)).toContainEqual(line("Stilling", null));
  });

  it("prints a declaration with a box, ticked or not", () => {
    const box = (party: string | null, chosen: boolean, answered = true) => ({
      party,
      note: null,
      answered,
      options: [{ label: "Vi har drøftet planen med de ansatte", chosen }],
    });
    const choice = (...entries: ReturnType<typeof box>[]) => ({ kind: "choice", label: null, private: false, entries });

    expect(blocksOf(empty)).toContainEqual(choice(box(null, false, false)));
    expect(blocksOf(written(["agreed", "fjordvik", "yes"]))).toContainEqual(choice(box("Fjordvik kommune", true)));
  });

  it("leaves out what is hidden, though it was answered before", () => {
    const shown = written(
      ["travel", "fjordvik", "yes"],
      ["means", "fjordvik", ["boat"]],
      ["quay", "fjordvik", "Nordkaia"],
    );
    const hidden = written(
      ["travel", "fjordvik", "no"],
      ["means", "fjordvik", ["boat"]],
      ["quay", "fjordvik", "Nordkaia"],
    );

    expect(JSON.stringify(blocksOf(shown))).toMatch(/Hvordan\?.*Hvilken kai\?.*Nordkaia/);
    expect(JSON.stringify(blocksOf(hidden))).not.toMatch(/Hvordan|kai/);
    expect(JSON.stringify(blocksOf(empty))).not.toMatch(/Hvordan|kai/);
  });

  it("prints the text of another option beside its box", () => {
    const options = (...answers: Parameters<typeof written>) =>
      blocksOf(written(...answers)).flatMap((block) =>
        block.kind === "choice" && block.label === "Hvor?" ? block.entries[0]?.options : [],
      );
    const text: [string, null, string] = ["whereOther", null, "På kaia"];

    expect(options(["where", null, ["elsewhere"]], text)).toEqual([
      { label: "På skolen", chosen: false },
      { label: "Annet, spesifiser: På kaia", chosen: true },
    ]);
    expect(options(["where", null, ["school"]], text)[1]).toEqual({ label: "Annet, spesifiser", chosen: false });
    expect(JSON.stringify(blocksOf(written(["where", null, ["elsewhere"]], text))).match(/På kaia/g)).toHaveLength(1);
  });

  it("prints a day in words, with the party's name where several have given one", () => {
    expect(blocksOf(written(["start", null, "2027-01-15"]))).toContainEqual(line("Oppstart", "15. januar 2027"));
    const [one, other] = blocksOf(written(["ready", "fjordvik", "2027-03-15"], ["ready", "lms", "2027-04-01"])).filter(
      (block) => block.kind === "line" && block.label.startsWith("Ferdig"),
    );
    expect(one).toEqual(line("Ferdig, Fjordvik kommune", "15. mars 2027"));
    expect(other).toEqual(line("Ferdig, Læringsmiljøsenteret (LMS)", "1. april 2027"));
  });
});
