import { contentOfMeasure } from "../../../../domain/section/contentOfMeasure";
import { anApplication, form2026, measureId, withAnswer } from "../../../support/application/application";

const money = { measureId: measureId(3), sectionId: "economy", field: "travel", partyId: "lms" };

it("The content of a measure is its answers and its kroner.", () => {
  const amounts = [{ measureId: measureId(3), partyId: "lms", purpose: "grant", year: 0, kroner: 5_000 }];
  const written = withAnswer(anApplication({ amounts }), { ...money, value: 5_000 });
  expect(contentOfMeasure(form2026, written, measureId(3))).toEqual({ answers: 1, kroner: 5_000 });
  expect(contentOfMeasure(form2026, written, measureId(1))).toEqual({ answers: 0, kroner: 0 });
});

it("An emptied answer is no content.", () => {
  expect(contentOfMeasure(form2026, withAnswer(anApplication(), { ...money, value: null }), measureId(3)).answers).toBe(
    0,
  );
});
