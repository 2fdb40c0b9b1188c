import { computedSince } from "../../../../domain/approval/computedSince";
import { type Application, sectionAt } from "../../../../domain/section/section";
import type { WrittenThen } from "../../../../domain/section/writtenThen";
import { anApplication, measureId, withAnswer } from "../../../support/application/application";
import { computedForm } from "../../../support/application/computedForm";

const form = computedForm();
const economy = { measureId: measureId(1), sectionId: "economy" };
const frame = { measureId: null, sectionId: "frame" };
const bare = anApplication({ formId: form.id });
const written = (grant: number, own: number): Application =>
  withAnswer(
    withAnswer(bare, { ...economy, field: "grant", partyId: "fjordvik", value: grant }, form),
    { ...economy, field: "own", partyId: "fjordvik", value: own },
    form,
  );
const textOf = ({ records }: Application): WrittenThen[] =>
  records.flatMap(({ measureId: id, sectionId, answers }) =>
    answers.map(({ field, partyId, value }) => ({ measureId: id, sectionId, field, partyId, value })),
  );
const changed = (before: Application, after: Application, place: typeof economy | typeof frame) =>
  computedSince(form, after, sectionAt(form, after, place), textOf(before), null).map(
    ({ field, party, before: was, after: is }) => [field.id, party?.id ?? null, was, is],
  );

it("What is computed of other sections is compared with what it was then.", () => {
  expect(changed(written(100_000, 0), written(150_000, 0), frame)).toEqual([
    ["sought", null, 100_000, 150_000],
    ["average", null, 100_000, 150_000],
  ]);
});

it("What is computed for a party is compared for that party, and the same value is no change.", () => {
  expect(changed(written(100_000, 30_000), written(100_000, 20_000), economy)).toEqual([["share", "fjordvik", 30, 20]]);
  expect(changed(written(100_000, 30_000), written(200_000, 60_000), economy)).toEqual([]);
});
