import type { FormImport } from "../../../../domain/importing/formImport";
import { placesForText, placeText } from "../../../../domain/importing/placeText";
import { splitImportParty } from "../../../../domain/importing/splitImportParty";
import { refuse } from "../../../../domain/values/outcome";
import { form2026 as form } from "../../../support/application/application";

const draft: FormImport = {
  edition: form.id,
  year: 2026,
  answers: [],
  partners: [],
  sums: [],
  findings: [],
  parties: [{ id: "p0", name: "LMS", kind: "uh", aliases: ["Nord", "UiS"], confirmed: false }],
  measures: [
    {
      number: 1,
      name: "Ledersamlinger",
      scheme: null,
      total: 3,
      amounts: [{ side: "uh", institution: "UiS", kroner: 3, read: 3, partyId: "p0" }],
    },
  ],
  unplaced: [{ id: "t0", near: "Annet", text: "Mer om behovet." }],
  ids: 1,
};
const placesOf = (scope: string) => placesForText(form).filter(({ section }) => section.scope === scope);
const [inMeasure = { id: "" }] = placesOf("measure");
const [inWhole = { id: "" }] = placesForText(form).filter(({ section }) => section.scope !== "measure");

describe("An unplaced text", () => {
  it("is moved to a field of a measure.", () => {
    const outcome = placeText(form, draft, "t0", { to: inMeasure.id, measure: "0" });
    expect(outcome).toMatchObject({
      ok: true,
      value: { unplaced: [], answers: [{ measure: 0, text: "Mer om behovet." }] },
    });
  });

  it("is moved to a field of the whole application, whatever measure is chosen.", () => {
    const outcome = placeText(form, draft, "t0", { to: inWhole.id, measure: "0" });
    expect(outcome).toMatchObject({ ok: true, value: { answers: [{ measure: null }] } });
  });

  it.each([
    ["without a field", "t0", "", "0", "no-place"],
    ["to a measure that is not there", "t0", inMeasure.id, "1", "no-place"],
    ["without a measure", "t0", inMeasure.id, "", "no-place"],
    ["that was moved already", "t1", inMeasure.id, "0", "gone"],
  ])("%s stays where it is.", (_how, id, to, measure, kind) => {
    expect(placeText(form, draft, id, { to, measure })).toEqual(refuse({ kind }));
  });
});

describe("A party's name", () => {
  it("becomes a party of its own, with its shares.", () => {
    const outcome = splitImportParty(draft, "p0", { positions: [1], names: 2 });
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        parties: [
          { id: "p0", aliases: ["Nord"] },
          { id: "p1", name: "UiS" },
        ],
        measures: [{ amounts: [{ partyId: "p1" }] }],
      },
    });
  });

  it.each([
    ["the list has changed since", "p0", [1], 3],
    ["none is chosen", "p0", [], 2],
    ["the party is gone", "p9", [1], 2],
  ])("stays if %s.", (_why, id, positions, names) => {
    expect(splitImportParty(draft, id, { positions, names })).toEqual(refuse({ kind: "gone" }));
  });
});
