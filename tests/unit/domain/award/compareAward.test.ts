import { awardOf } from "../../../../domain/award/award";
import { compareAward } from "../../../../domain/award/compareAward";
import { askedLines } from "../../../../domain/award/soughtLines";
import { anApplication, form2026 as form, withAllAnswers } from "../../../support/application/application";
import { aChange, anAward, granted } from "../../../support/application/award";

const application = withAllAnswers(anApplication());

it("Nothing is granted while nothing is recorded.", () => {
  const comparison = compareAward(form, application, anAward());
  expect(comparison).toMatchObject({ sought: 2_458_860, granted: null, percent: null, cut: 0, left: 5, years: [] });
});

it("A measure, a party and the whole are compared, and what was cut is said.", () => {
  const award = anAward(
    aChange(1, granted("measure-1", { fjordvik: 150_000, lms: 201_500 })),
    aChange(2, granted("measure-4", { fjordvik: 80_000, nord: 0 })),
  );
  const comparison = compareAward(form, application, award);

  expect(comparison).toMatchObject({ sought: 2_458_860, granted: 431_500, percent: 17, cut: 2_027_360, left: 3 });
  expect(comparison.measures[0]).toMatchObject({ sought: 401_500, granted: 351_500, percent: 87, cut: 50_000 });
  expect(comparison.measures[1]).toMatchObject({ sought: 614_300, granted: null, percent: null, cut: 0 });
  expect(comparison.measures[3]).toMatchObject({ sought: 364_000, granted: 80_000, percent: 21, cut: 284_000 });
  expect(comparison.parties.map(({ name, sought, granted: got }) => [name, sought, got])).toEqual([
    ["Fjordvik kommune", 880_000, 230_000],
    ["LMS", 835_300, 201_500],
    ["Nord", 743_560, 0],
  ]);
});

it("A hundred per cent is all of it: a krone less is 99.", () => {
  const nearly = anAward(aChange(1, granted("measure-1", { fjordvik: 200_000, lms: 201_499 })));
  expect(compareAward(form, application, nearly).measures[0]).toMatchObject({ percent: 99, cut: 1 });
  const more = anAward(aChange(1, granted("measure-1", { fjordvik: 200_000, lms: 301_500 })));
  expect(compareAward(form, application, more).measures[0]).toMatchObject({ percent: 124, cut: 0 });
});

it("A party that is no longer in a measure counts in nothing.", () => {
  const award = anAward(aChange(1, granted("measure-1", { nord: 5_000, lms: 1 })));
  expect(compareAward(form, application, award)).toMatchObject({ granted: 1 });
});

it("The newest change of a place applies, and an emptied one is not recorded.", () => {
  const place = { measureId: "measure-1", partyId: "lms", year: 0 };
  const changes = [
    aChange(1, granted("measure-1", { lms: 5, fjordvik: 7 })),
    aChange(2, [{ ...place, was: 5, kroner: null }]),
  ];
  expect(awardOf(changes).lines).toEqual([{ measureId: "measure-1", partyId: "fjordvik", year: 0, kroner: 7 }]);
});

it("The card of a measure asks about those who applied for something in it, or got something; of all, if nobody did.", () => {
  const asked = (of: typeof application, award = anAward()) =>
    askedLines(form, of, award, "measure-1").map(({ partyId }) => partyId);
  expect(asked(application)).toEqual(["fjordvik", "lms"]);
  expect(asked(application, anAward(aChange(1, granted("measure-1", { solsikken: 5 }))))).toContain("solsikken");
  expect(asked(anApplication())).toEqual(["fjordvik", "solsikken", "lms"]);
});
