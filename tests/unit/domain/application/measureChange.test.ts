import fc from "fast-check";
import {
  addMeasure,
  changeMeasure,
  LONGEST_NAME,
  moveMeasure,
  removeMeasure,
  restoreMeasure,
} from "../../../../domain/application/measureChange";
import { type Measure, measuresOf, type Structure } from "../../../../domain/application/structure";
import type { Outcome } from "../../../../domain/values/outcome";
import { anApplication, measureId } from "../../../support/application/application";

const start: Structure = anApplication();
const changed = (outcome: Outcome<Structure, unknown>): Structure => {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
};
const order = (structure: Structure) => measuresOf(structure).map(({ id }) => Number(id.slice(-1)));
const numbers = (structure: Structure) => measuresOf(structure).map(({ number }) => number);
const find = (structure: Structure, id: string) => structure.measures.find((measure) => measure.id === id);
const [first] = measuresOf(start) as [Measure];
const anew = { id: "measure-6", name: "Nytt tiltak", partyIds: ["fjordvik", "nord"] };

describe("the measures of an application", () => {
  it("are appended at the end", () => {
    const grown = changed(addMeasure(start, "turid", anew));

    expect(find(grown, "measure-6")).toEqual({
      id: "measure-6",
      number: 6,
      name: "Nytt tiltak",
      scheme: null,
      partyIds: ["fjordvik", "nord"],
    });
  });

  it("can be shared only among present parties other than the coordinator", () => {
    const gone = {
      ...start,
      parties: start.parties.map((party) => (party.id === "lms" ? { ...party, removed: true } : party)),
    };

    const grown = changed(
      addMeasure(gone, "turid", { ...anew, partyIds: ["coordinator", "lms", "nord", "a stranger"] }),
    );

    expect(find(grown, "measure-6")?.partyIds).toEqual(["nord"]);
  });

  it("can be renamed and given other parties", () => {
    const next = changed(
      changeMeasure(start, "turid", { id: measureId(2), name: "  Trygt \n skolemiljø ", partyIds: ["nord"] }),
    );

    expect(find(next, measureId(2))).toEqual({
      id: measureId(2),
      number: 2,
      name: "Trygt skolemiljø",
      scheme: null,
      partyIds: ["nord"],
    });
  });

  it("keep a party that is currently out of the application", () => {
    const gone = {
      ...start,
      parties: start.parties.map((party) => (party.id === "lms" ? { ...party, removed: true } : party)),
    };

    const next = changed(changeMeasure(gone, "turid", { id: measureId(2), name: "Nytt navn", partyIds: ["fjordvik"] }));

    expect(find(next, measureId(2))?.partyIds).toEqual(["fjordvik", "lms"]);
  });

  it.each([
    [1, 3, [2, 3, 1, 4, 5]],
    [5, 1, [5, 1, 2, 3, 4]],
    [2, 2, [1, 2, 3, 4, 5]],
    [2, 99, [1, 3, 4, 5, 2]],
    [4, -7, [4, 1, 2, 3, 5]],
  ])("can be moved: %d to place %d", (id, to, expected) => {
    const moved = changed(moveMeasure(start, "turid", { id: measureId(id), to }));

    expect(order(moved)).toEqual(expected);
    expect(numbers(moved)).toEqual([1, 2, 3, 4, 5]);
  });

  it("are renumbered when one is removed", () => {
    const fewer = changed(removeMeasure(start, "turid", measureId(2)));

    expect(order(fewer)).toEqual([1, 3, 4, 5]);
    expect(numbers(fewer)).toEqual([1, 2, 3, 4]);
    expect(find(fewer, measureId(2))).toMatchObject({ number: null, name: "Trygt og godt skolemiljø" });
  });

  it("are unchanged after one is removed and restored", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), (number) => {
        const fewer = changed(removeMeasure(start, "turid", measureId(number)));
        const back = changed(restoreMeasure(fewer, "turid", { id: measureId(number), at: number }));

        expect(measuresOf(back)).toEqual(measuresOf(start));
      }),
    );
  });

  it("do not change when a present measure is restored", () => {
    expect(restoreMeasure(start, "turid", { id: measureId(3), at: 1 })).toEqual({ ok: true, value: start });
  });

  it.each([
    ["by one who does not coordinate", () => addMeasure(start, "kari", anew), { kind: "not-coordinator" }],
    [
      "by one who does not coordinate",
      () => changeMeasure(start, "kari", { ...anew, id: measureId(1) }),
      { kind: "not-coordinator" },
    ],
    [
      "by one who does not coordinate",
      () => moveMeasure(start, "kari", { id: measureId(1), to: 2 }),
      { kind: "not-coordinator" },
    ],
    ["by one who does not coordinate", () => removeMeasure(start, "kari", measureId(1)), { kind: "not-coordinator" }],
    [
      "by one who does not coordinate",
      () => restoreMeasure(start, "kari", { id: measureId(1), at: 1 }),
      { kind: "not-coordinator" },
    ],
    ["without a name", () => addMeasure(start, "turid", { ...anew, name: " \n" }), { kind: "name-missing" }],
    [
      "with too long a name",
      () => addMeasure(start, "turid", { ...anew, name: "x".repeat(LONGEST_NAME + 1) }),
      { kind: "name-too-long", most: LONGEST_NAME },
    ],
    [
      "to the name of another, in capitals or not",
      () => addMeasure(start, "turid", { ...anew, name: ` ${first.name.toUpperCase()} ` }),
      { kind: "name-taken", number: 1 },
    ],
    [
      "to the name of another",
      () => changeMeasure(start, "turid", { ...anew, id: measureId(2), name: first.name }),
      { kind: "name-taken", number: 1 },
    ],
    ["that is not there", () => changeMeasure(start, "turid", { ...anew, id: "other" }), { kind: "no-such-measure" }],
    ["that is not there", () => moveMeasure(start, "turid", { id: "other", to: 1 }), { kind: "no-such-measure" }],
    ["that is not there", () => removeMeasure(start, "turid", "other"), { kind: "no-such-measure" }],
    ["that never was", () => restoreMeasure(start, "turid", { id: "other", at: 1 }), { kind: "no-such-measure" }],
  ])("do not change %s (%#)", (_what, outcome, refusal) => {
    expect(outcome()).toEqual({ ok: false, refusal });
  });

  it("are always numbered from 1 without a gap, and none is lost", () => {
    const step = fc.oneof(
      fc.record({
        kind: fc.constant("move" as const),
        number: fc.integer({ min: 1, max: 5 }),
        to: fc.integer({ min: -1, max: 8 }),
      }),
      fc.record({ kind: fc.constant("remove" as const), number: fc.integer({ min: 1, max: 5 }), to: fc.constant(0) }),
      fc.record({
        kind: fc.constant("restore" as const),
        number: fc.integer({ min: 1, max: 5 }),
        to: fc.integer({ min: 1, max: 5 }),
      }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let structure = start;
        for (const { kind, number, to } of steps) {
          const id = measureId(number);
          const outcome =
            kind === "move"
              ? moveMeasure(structure, "turid", { id, to })
              : kind === "remove"
                ? removeMeasure(structure, "turid", id)
                : restoreMeasure(structure, "turid", { id, at: to });
          if (outcome.ok) structure = outcome.value;

          expect(numbers(structure)).toEqual(numbers(structure).map((_, index) => index + 1));
          expect(structure.measures.map((measure) => measure.id).sort()).toEqual(
            start.measures.map((measure) => measure.id).sort(),
          );
        }
      }),
    );
  });
});
