import { emptyRecord, type SectionRecord } from "../../../../domain/answers/sectionRecord";
import { restoreAnswer } from "../../../../domain/writing/restoreAnswer";
import { expectedVersionOf, saveAnswers, valueDigest } from "../../../../domain/writing/saveAnswers";
import { saveTyped } from "../../../../domain/writing/saveTyped";
import { settleConflict } from "../../../../domain/writing/settleConflict";
import { undoSave } from "../../../../domain/writing/undoSave";
import type { Version } from "../../../../domain/writing/version";
import { anApplication, form2026, later, measureId, noon } from "../../../support/application/application";

const place = { measureId: measureId(1), sectionId: "needs" };
const at = { field: "text", partyId: "fjordvik" };
const slot = "text.fjordvik";
const kari = { by: "kari", byName: "Kari Prøve", at: later, place, seen: null, hasRead: false };
const empty = emptyRecord(place.measureId, place.sectionId);
const none = expectedVersionOf(undefined);
const state = (record: SectionRecord = empty) => ({
  form: form2026,
  structure: anApplication(),
  record,
  others: [],
  known: [],
});

/** The record after Siri has written these texts in the field, one after the other. */
const writtenBySiri = (...texts: string[]): SectionRecord =>
  texts.reduce((record, value) => {
    const edit = { ...at, value, expected: expectedVersionOf(record.answers[0]), mergeAs: null };
    return saveAnswers(record, [edit], { by: "siri", byName: "Siri Solheim-Test", at: noon }).record;
  }, empty);
const stored = (record: SectionRecord) => expectedVersionOf(record.answers[0]);
const version = (over: Partial<Version>): Version => ({
  ...at,
  id: 1,
  version: 1,
  value: "en",
  outcome: "saved",
  writtenBy: "siri",
  writtenByName: "Siri Solheim-Test",
  writtenAt: noon,
  ...over,
});
const texts = (record: SectionRecord) => record.answers.map(({ value }) => value);
const refused = (refusal: object) => ({ ok: false, refusal });
const elsewhere = { place: { ...place, sectionId: "invented" } };
const toNobody: [string, object, object][] = [
  ["by a person outside the application", { by: "nobody" }, { kind: "not-member" }],
  ["in a section in which the person writes nothing", elsewhere, { kind: "stale" }],
];

describe("saving a card", () => {
  const command = { ...kari, inputs: { [slot]: "Vi trenger det." }, base: { [slot]: none }, then: "next" as const };
  const saved = (over: object = {}, record = empty) => {
    const outcome = saveTyped(state(record), { ...command, ...over });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
    return outcome.value;
  };

  it("stores the answers and goes on to the next section", () => {
    const { saving, next, typed } = saved();
    expect(texts(saving.record)).toEqual(["Vi trenger det."]);
    expect(next).not.toEqual(place);
    expect(typed.problems).toEqual({});
  });

  it("stays at the place if the person chose so, or somebody else has written", () => {
    expect(saved({ then: "stay" }).next).toEqual(place);
    const met = saved({}, writtenBySiri("Deres."));
    expect([met.next, met.saving.conflicts.length]).toEqual([place, 1]);
  });

  it("asks about one input that did not arrive, and keeps the answers if several did not", () => {
    const record = writtenBySiri("Deres.");
    const one = saved({ inputs: {}, base: { [slot]: stored(record) } }, record);
    expect([one.typed.problems, one.saving.written, one.next]).toEqual([{ [slot]: { kind: "came-empty" } }, [], place]);
    const emptied = saved({ inputs: {}, base: { [slot]: stored(record) }, emptied: [slot] }, record);
    expect(texts(emptied.saving.record)).toEqual([null]);
  });

  it("tells of what others have saved since in fields that the person left alone", () => {
    const record = writtenBySiri("Deres.");
    const before = { [slot]: none };
    expect(saved({ inputs: {}, base: before }, record).news).toMatchObject([{ value: "Deres.", writtenBy: "siri" }]);
    expect(saved({ inputs: {}, base: { [slot]: stored(record) } }, record).news).toEqual([]);
    expect(saved({ base: before }, record).news).toEqual([]);
    expect(saved({ by: "siri", inputs: {}, base: before }, record).news).toEqual([]);
  });

  it("goes nowhere, to return, only if all is well", () => {
    expect(saved({ then: "return" }).next).toBeNull();
    expect(saved({ then: "return" }, writtenBySiri("Deres.")).next).toEqual(place);
  });

  it.each(toNobody)("is refused %s", (_when, over, refusal) => {
    expect(saveTyped(state(), { ...command, ...over })).toEqual(refused(refusal));
  });

  it("is refused in the consultation until the draft that the person saw is known", () => {
    const there = {
      ...command,
      by: "ulf",
      place: { measureId: null, sectionId: "consultation" },
      inputs: {},
      base: {},
    };
    expect(saveTyped(state(), there)).toEqual(refused({ kind: "draft-unseen" }));
    expect(saveTyped(state(), { ...there, seen: { contentHash: "0".repeat(64), version: "1" } }).ok).toBe(true);
  });
});

describe("settling a conflict", () => {
  const record = writtenBySiri("Deres.");
  const mine = version({ id: 2, value: "Min.", outcome: "conflict", writtenBy: "kari" });
  const given = { ...state(record), history: [mine] };
  const command = {
    ...kari,
    slot,
    mine: valueDigest("Min."),
    theirs: stored(record),
    input: undefined,
    cameEmpty: false,
    rest: [],
  };
  const settled = (over: object) => settleConflict(given, { ...command, choice: "mine", ...over });

  it.each([
    ["keeps the person's own text", { choice: "mine" }, "Min."],
    ["keeps the other's text", { choice: "theirs" }, "Deres."],
    ["stores the merged text", { choice: "together", input: "Begge." }, "Begge."],
  ])("%s", (_what, over, text) => {
    const outcome = settled(over);
    expect(outcome.ok && texts(outcome.value.saving.record)).toEqual([text]);
    expect(outcome).toMatchObject({ value: { next: place, nextConflict: null, saving: { conflicts: [] } } });
  });

  it.each([["mine"], ["theirs"]])("meets a new conflict if the other text has changed: %s", (choice) => {
    expect(settled({ choice, theirs: none })).toMatchObject({ value: { saving: { conflicts: [{ mine: "Min." }] } } });
  });

  it("goes on with the next field in conflict", () => {
    const next = settled({ choice: "theirs", rest: [{ slot, mine: valueDigest("Min.") }] });
    expect(next).toMatchObject({ value: { nextConflict: { conflict: { mine: "Min." }, rest: [] } } });
  });

  it.each([
    ["for another page of the texts", { choice: "look" }, { kind: "undecided", newer: false }],
    [
      "for a merged text that did not arrive",
      { choice: "together", cameEmpty: true },
      { kind: "undecided", typed: "", problem: { kind: "came-empty" } },
    ],
    ["for a text that the person never typed", { mine: valueDigest("Annet.") }, { kind: "stale" }],
    ["for a field of another party", { slot: "text.solsikken" }, { kind: "stale" }],
    ...toNobody,
  ])("decides nothing %s", (_when, over, refusal) => {
    expect(settled(over)).toMatchObject(refused(refusal));
  });
});

describe("restoring a version", () => {
  const record = writtenBySiri("en", "to");
  const given = { ...state(record), history: [version({}), version({ id: 2, version: 2, value: "to" })] };
  const command = { ...kari, versionId: 1, standing: stored(record) };

  it("saves the earlier text as a new version", () => {
    const outcome = restoreAnswer(given, command);
    expect(outcome).toMatchObject({ value: { saving: { written: [{ value: "en", version: 3 }] }, next: place } });
  });

  it("is a conflict if somebody has saved since", () => {
    const outcome = restoreAnswer(given, { ...command, standing: none });
    expect(outcome).toMatchObject({ value: { saving: { written: [], conflicts: [{ mine: "en" }] } } });
  });

  it.each([["of an unknown version", { versionId: 9 }, { kind: "stale" }], ...toNobody])(
    "is refused %s",
    (_when, over, refusal) => {
      expect(restoreAnswer(given, { ...command, ...over })).toEqual(refused(refusal));
    },
  );
});

describe("undoing a save", () => {
  const record = writtenBySiri("en", "to");
  const given = { ...state(record), history: [version({}), version({ id: 2, version: 2, value: "to" })] };
  const command = { ...kari, fields: [{ slot, version: 2 }] };

  it("saves the previous answers again", () => {
    expect(undoSave(given, command)).toMatchObject({ value: { saving: { written: [{ value: "en", version: 3 }] } } });
  });

  it.each([
    ["once somebody has written there since", { fields: [{ slot, version: 1 }] }, { kind: "written-since" }],
    ["of a field of another party", { fields: [{ slot: "text.solsikken", version: 2 }] }, { kind: "stale" }],
    ...toNobody,
  ])("is refused %s", (_when, over, refusal) => {
    expect(undoSave(given, { ...command, ...over })).toEqual(refused(refusal));
  });
});
