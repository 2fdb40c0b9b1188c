import { fieldsAt } from "../../../../domain/rules/fieldsAt";
import { placesShowing } from "../../../../domain/rules/placesRead";
import { type Application, sectionAt } from "../../../../domain/section/section";
import { anApplication, measureId, withAnswer } from "../../../support/application/application";
import { computedForm } from "../../../support/application/computedForm";

const form = computedForm();
const bare = anApplication({ formId: form.id });
const frame = { measureId: null, sectionId: "frame" };
const economy = (number = 1) => ({ measureId: measureId(number), sectionId: "economy" });

type Written = readonly [typeof frame | ReturnType<typeof economy>, string, string | null, number | string];
const written = (...answers: readonly Written[]): Application =>
  answers.reduce(
    (grown, [place, field, partyId, value]) => withAnswer(grown, { ...place, field, partyId, value }, form),
    bare,
  );
const missing = (application: Application, place = frame as typeof frame | ReturnType<typeof economy>) =>
  sectionAt(form, application, place).missing.map(({ field, party }) => `${field.id} ${party?.id ?? ""}`.trim());
const computed = (application: Application, place: typeof frame | ReturnType<typeof economy>) =>
  fieldsAt(form, application, application.records, place)
    .computed()
    .map(({ field, party, value }) => [field.id, party?.id ?? null, value]);

describe("A computed field", () => {
  it("is a value of the whole application, and none where it divides by zero", () => {
    expect(computed(bare, frame)).toEqual([
      ["sought", null, 0],
      ["average", null, null],
    ]);
    const two = written([economy(1), "grant", "fjordvik", 100_000], [economy(2), "grant", "lms", 50_001]);
    expect(computed(two, frame)).toEqual([
      ["sought", null, 150_001],
      ["average", null, 75_001],
    ]);
  });

  it("is computed for each party of its kinds in the measure, and not told without its answers", () => {
    const one = written([economy(), "grant", "fjordvik", 90_000], [economy(), "own", "fjordvik", 30_000]);
    expect(computed(one, economy())).toEqual([["share", "fjordvik", 33.3]]);
    expect(computed(one, economy(2))).toEqual([["share", "fjordvik", null]]);
  });

  it("can be computed from another, and is whole unless it has decimals", () => {
    const half = { id: "half", label: "Halvparten", value: "answer.frame.twice / 4", shownAs: "number" };
    const twice = { id: "twice", label: "Dobbelt", value: "double(sum.grant) * 2.0", shownAs: "number" };
    const both = computedForm({ frame: [half, twice] });
    const one = written([economy(), "grant", "fjordvik", 9]);
    const answers = fieldsAt(both, one, one.records, frame).computed();
    expect(answers.map(({ value }) => value)).toEqual([4, 18]);
  });

  it("is part of the content that an approval is bound to", () => {
    const hash = (application: Application) => sectionAt(form, application, frame).contentHash;
    const one = written([frame, "aim", null, "Mål"]);
    const paid = withAnswer(one, { ...economy(), field: "grant", partyId: "lms", value: 1 }, form);
    expect(hash(paid)).not.toBe(hash(one));
  });
});

describe("A condition on the whole application", () => {
  it("shows a field only where it is true", () => {
    const little = written([frame, "aim", null, "Mål"], [economy(), "grant", "fjordvik", 500_000]);
    const much = withAnswer(little, { ...economy(2), field: "grant", partyId: "lms", value: 1 }, form);
    expect(missing(little)).toEqual([]);
    expect(missing(much)).toEqual(["reason"]);
  });

  it("makes a field required only where it is true", () => {
    const much = written([frame, "aim", null, "Mål"], [economy(), "grant", "fjordvik", 1_000_001]);
    expect(missing(much)).toEqual(["reason", "audit"]);
  });

  it("can be on a computed field, for each party by its own", () => {
    const grant: Written = [economy(), "grant", "fjordvik", 100_000];
    const other: Written = [economy(), "grant", "lms", 0];
    expect(missing(written(grant, other, [economy(), "own", "fjordvik", 30_000]), economy())).not.toContain(
      "few fjordvik",
    );
    expect(missing(written(grant, other, [economy(), "own", "fjordvik", 29_000]), economy())).toContain("few fjordvik");
  });

  it("does not see an answer in a hidden field", () => {
    const chained = computedForm({
      frameFields: [
        {
          ...{ id: "about", type: "text", label: "Om begrunnelsen", answeredBy: "all" },
          ...{ writers: ["municipalOwner"], requiredOf: ["municipalOwner"] },
          shownIf: "has(answer.frame.reason)",
        },
      ],
    });
    const at = (grant: number) => {
      const application = written([frame, "reason", null, "Derfor"], [economy(), "grant", "fjordvik", grant]);
      return sectionAt(chained, application, frame).missing.map(({ field }) => field.id);
    };
    expect(at(600_000)).toContain("about");
    expect(at(1)).not.toContain("about");
  });
});

it("A section needs the places that its conditions name, those that these depend on, and no others.", () => {
  const named = placesShowing(form, bare, frame).map(({ measureId: id, sectionId }) => [sectionId, id]);
  expect(named).toEqual(bare.measures.map(({ id }) => ["economy", id]));
  expect(placesShowing(form, bare, economy())).toEqual([]);
  // A figure of a measure that names the common section, which names all measures.
  const value = "double(measure.sum.grant) / double(answer.frame.sought)";
  const further = computedForm({ economy: [{ id: "share", label: "Andel", value, shownAs: "percent" }] });
  expect(placesShowing(further, bare, economy())).toContainEqual(frame);
});
