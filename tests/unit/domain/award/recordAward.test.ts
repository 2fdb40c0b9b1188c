import { parseKroner } from "../../../../domain/amounts/parseKroner";
import { type AwardScene, agreementOn, awardAsSought, recordAward } from "../../../../domain/award/recordAward";
import { undoAward } from "../../../../domain/award/undoAward";
import { ok, refuse } from "../../../../domain/values/outcome";
import { anApplication, form2026 as form, withAllAnswers } from "../../../support/application/application";
import { aChange, anAward, aSent, granted } from "../../../support/application/award";

const application = { ...withAllAnswers(anApplication()), status: "delivered" as const };
const scene: AwardScene = { form, application, current: aSent, award: anAward() };
const first = { measureId: "measure-1", year: 0 };
const command = (texts: Readonly<Record<string, string>>, over: object = {}) => ({
  ...{ by: "turid", number: 1, measureId: "measure-1", seen: 0, agreed: [] },
  typed: (input: string) => texts[input],
  ...over,
});
const typed = { "granted.fjordvik.0": "150 000,-", "granted.lms.0": "201500" };

describe("What was granted in a measure", () => {
  it("is refused where the application is a report, in whatever way it is recorded.", () => {
    const report = { ...scene, application: { ...application, reportsOn: "the-application" } };
    const by = { by: "turid", number: 1 };
    expect(recordAward(report, command(typed))).toEqual(refuse({ kind: "stale" }));
    expect(awardAsSought(report, by)).toEqual(refuse({ kind: "stale" }));
    expect(undoAward(report, { ...by, change: 1 })).toEqual(refuse({ kind: "stale" }));
  });

  it("is recorded as people write kroner.", () => {
    expect(recordAward(scene, command(typed))).toEqual(
      ok({
        steps: [
          { ...first, partyId: "fjordvik", was: null, kroner: 150_000 },
          { ...first, partyId: "lms", was: null, kroner: 201_500 },
        ],
        undoes: null,
      }),
    );
  });

  it("is corrected where it differs, removed where it is emptied, and left where the card had no input.", () => {
    const award = anAward(aChange(1, granted("measure-1", { fjordvik: 150_000, lms: 201_500, solsikken: 0 })));
    const texts = { "granted.fjordvik.0": "150 000", "granted.lms.0": "" };
    expect(recordAward({ ...scene, award }, command(texts, { seen: 1 }))).toEqual(
      ok({ steps: [{ ...first, partyId: "lms", was: 201_500, kroner: null }], undoes: null }),
    );
  });

  it("is 0 where the whole sum was refused.", () => {
    expect(recordAward(scene, command({ "granted.lms.0": "0" }))).toMatchObject({
      value: { steps: [{ partyId: "lms", kroner: 0 }] },
    });
  });

  it.each([
    ["-5", "negative"],
    ["100,50", "ore"],
    ["mye", "not-a-number"],
    ["9 999 999 999", "too-large"],
  ])("is refused where it is no sum in whole kroner: %s", (text, kind) => {
    expect(parseKroner(text)).toMatchObject({ refusal: { kind } });
    expect(recordAward(scene, command({ ...typed, "granted.lms.0": text }))).toEqual(
      refuse({ kind: "not-kroner", problems: new Map([["granted.lms.0", { kind }]]) }),
    );
  });

  it("is asked about where it is more than was applied for, and saved after a yes to that figure alone.", () => {
    const line = { ...first, partyId: "lms", kroner: 300_000 };
    const more = { ...typed, "granted.lms.0": "300 000" };
    expect(recordAward(scene, command(more))).toEqual(refuse({ kind: "above-sought", lines: [line] }));
    expect(recordAward(scene, command(more, { agreed: [agreementOn(line)] })).ok).toBe(true);
    const other = { ...more, "granted.lms.0": "400 000" };
    expect(recordAward(scene, command(other, { agreed: [agreementOn(line)] })).ok).toBe(false);
  });

  it("is not saved over what somebody recorded in the measure meanwhile, but beside what was recorded in another.", () => {
    const here = anAward(aChange(1, granted("measure-1", { lms: 1 })));
    expect(recordAward({ ...scene, award: here }, command(typed))).toEqual(refuse({ kind: "changed-since-shown" }));
    const elsewhere = anAward(aChange(1, granted("measure-2", { lms: 1 })));
    expect(recordAward({ ...scene, award: elsewhere }, command(typed)).ok).toBe(true);
  });

  it.each([
    ["a stranger", { by: "nobody" }, "not-member"],
    ["a member who does not lead", { by: "kari" }, "not-coordinator"],
    ["a card of another version", { number: 2 }, "stale"],
    ["a measure that is gone", { measureId: "measure-9" }, "stale"],
  ])("is not recorded by %s.", (_who, over, kind) => {
    expect(recordAward(scene, command(typed, over))).toEqual(refuse({ kind }));
  });

  it.each(["drafting", "final"] as const)("is not recorded while the application is %s.", (status) => {
    const other = { ...scene, application: { ...application, status } };
    expect(recordAward(other, command(typed))).toEqual(refuse({ kind: "stale" }));
  });
});

describe("All as applied for", () => {
  it("is recorded where nothing is recorded, of those who applied for something.", () => {
    const award = anAward(aChange(1, granted("measure-1", { fjordvik: 5, lms: 0 })));
    const done = awardAsSought({ ...scene, award }, { by: "turid", number: 1 });
    const steps = done.ok ? done.value.steps : [];
    expect(steps.map(({ measureId, partyId, kroner }) => [measureId, partyId, kroner])).toEqual([
      ["measure-2", "fjordvik", 250_000],
      ["measure-2", "lms", 364_300],
      ["measure-3", "fjordvik", 200_000],
      ["measure-3", "lms", 269_500],
      ["measure-4", "fjordvik", 80_000],
      ["measure-4", "nord", 284_000],
      ["measure-5", "fjordvik", 150_000],
      ["measure-5", "nord", 459_560],
    ]);
  });
});

describe("Undoing", () => {
  const award = anAward(
    aChange(1, granted("measure-1", { lms: 100 })),
    aChange(2, [{ ...first, partyId: "lms", was: 100, kroner: 80 }]),
  );

  it("takes back the newest change, line by line.", () => {
    expect(undoAward({ ...scene, award }, { by: "turid", number: 1, change: 2 })).toEqual(
      ok({ steps: [{ ...first, partyId: "lms", was: 80, kroner: 100 }], undoes: 2 }),
    );
  });

  it("is refused if another change came since, or by others.", () => {
    expect(undoAward({ ...scene, award }, { by: "turid", number: 1, change: 1 })).toEqual(
      refuse({ kind: "changed-since-shown" }),
    );
    expect(undoAward({ ...scene, award }, { by: "kari", number: 1, change: 2 })).toEqual(
      refuse({ kind: "not-coordinator" }),
    );
  });
});
