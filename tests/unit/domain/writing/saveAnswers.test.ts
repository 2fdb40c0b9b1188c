import fc from "fast-check";
import {
  type Answer,
  type AnswerValue,
  answerAt,
  emptyRecord,
  type SectionRecord,
} from "../../../../domain/answers/sectionRecord";
import { type Edit, expectedVersionOf, saveAnswers, valueDigest } from "../../../../domain/writing/saveAnswers";
import type { Field } from "../../../../forms/form";
import { form2026, later, noon } from "../../../support/application/application";

const kari = { by: "kari", byName: "Kari Prøve", at: noon };
const siri = { by: "siri", byName: "Siri Solheim-Test", at: later };
const empty = emptyRecord("measure-1", "needs");

const edit = (
  record: SectionRecord,
  value: AnswerValue | null,
  field = "text",
  partyId: string | null = "fjordvik",
): Edit => ({
  field,
  partyId,
  value,
  expected: expectedVersionOf(answerAt(record, field, partyId)),
  mergeAs: null,
});
const valueIn = (record: SectionRecord, field = "text", partyId: string | null = "fjordvik") =>
  answerAt(record, field, partyId)?.value;

describe("saving answers", () => {
  it("stores a new field as version 1, with the person and the time", () => {
    const { record, written, conflicts } = saveAnswers(empty, [edit(empty, "Vi trenger det.")], kari);

    const answer: Answer = {
      field: "text",
      partyId: "fjordvik",
      value: "Vi trenger det.",
      version: 1,
      writtenBy: "kari",
      writtenByName: "Kari Prøve",
      writtenAt: noon,
    };
    expect(record.answers).toEqual([answer]);
    expect(written).toEqual([answer]);
    expect(conflicts).toEqual([]);
  });

  it("increases the version number", () => {
    const first = saveAnswers(empty, [edit(empty, "en")], kari).record;
    const second = saveAnswers(first, [edit(first, "to")], siri).record;

    expect(answerAt(second, "text", "fjordvik")).toMatchObject({ value: "to", version: 2, writtenBy: "siri" });
    expect(second.answers).toHaveLength(1);
  });

  it("records that a field was emptied", () => {
    const first = saveAnswers(empty, [edit(empty, "en")], kari).record;
    const { record, written } = saveAnswers(first, [edit(first, null)], kari);

    expect(valueIn(record)).toBeNull();
    expect(written).toMatchObject([{ value: null, version: 2 }]);
  });

  it("stores no value unchanged from the card", () => {
    const first = saveAnswers(empty, [edit(empty, "en")], kari).record;

    expect(saveAnswers(first, [edit(first, "en")], siri)).toMatchObject({ record: first, written: [], conflicts: [] });
    expect(saveAnswers(empty, [edit(empty, null)], siri).written).toEqual([]);
  });

  it("recognises rows in any storage order of their cells", () => {
    const typed = [{ role: "Leder", name: "Kari" }];
    const stored = [{ name: "Kari", role: "Leder" }];
    const first = saveAnswers(empty, [edit(empty, stored, "participants", "union")], kari).record;

    expect(valueDigest(typed)).toBe(valueDigest(stored));
    expect(saveAnswers(first, [edit(first, typed, "participants", "union")], siri).written).toEqual([]);
  });

  it("does not touch fields changed only by others", () => {
    const first = saveAnswers(empty, [edit(empty, "en")], kari).record;
    const shown = edit(first, "en");
    const changed = saveAnswers(first, [edit(first, "to")], siri).record;

    const { record, written, conflicts } = saveAnswers(changed, [shown], kari);

    expect(valueIn(record)).toBe("to");
    expect([...written, ...conflicts]).toEqual([]);
  });

  it("loses neither text if two people change the same field", () => {
    const first = saveAnswers(empty, [edit(empty, "en")], kari).record;
    const mine = edit(first, "min tekst");
    const changed = saveAnswers(first, [edit(first, "deres tekst")], siri).record;

    const { record, written, conflicts } = saveAnswers(changed, [mine], kari);

    expect(valueIn(record)).toBe("deres tekst");
    expect(written).toEqual([]);
    expect(conflicts).toMatchObject([
      {
        field: "text",
        partyId: "fjordvik",
        mine: "min tekst",
        theirs: { value: "deres tekst", version: 2, writtenByName: "Siri Solheim-Test" },
      },
    ]);
  });

  it("reports a conflict also if both started with an empty field", () => {
    const mine = edit(empty, "min");
    const changed = saveAnswers(empty, [edit(empty, "deres")], siri).record;

    expect(saveAnswers(changed, [mine], kari).conflicts).toMatchObject([{ mine: "min", theirs: { value: "deres" } }]);
  });

  it("reports no conflict if both wrote the same", () => {
    const mine = edit(empty, "det samme");
    const changed = saveAnswers(empty, [edit(empty, "det samme")], siri).record;

    expect(saveAnswers(changed, [mine], kari)).toMatchObject({ written: [], conflicts: [] });
  });

  it("stores the other fields of a card with one conflicting field", () => {
    const edits = [edit(empty, "min"), edit(empty, ["analysis"], "phases", null)];
    const changed = saveAnswers(empty, [edit(empty, "deres")], siri).record;

    const { record, conflicts } = saveAnswers(changed, edits, kari);

    expect(conflicts).toHaveLength(1);
    expect(valueIn(record, "phases", null)).toEqual(["analysis"]);
  });

  it("accepts a merged text based on the current one", () => {
    const changed = saveAnswers(empty, [edit(empty, "deres")], siri).record;

    const { record, conflicts } = saveAnswers(changed, [edit(changed, "deres og min")], kari);

    expect(conflicts).toEqual([]);
    expect(answerAt(record, "text", "fjordvik")).toMatchObject({ value: "deres og min", version: 2 });
  });

  describe("after two people change one text", () => {
    const words = form2026.sections.flatMap(({ fields }) => fields).find(({ type }) => type === "longText") as Field;
    const first = saveAnswers(empty, [edit(empty, "Vi leser. Vi skriver.")], kari).record;
    const theirs = saveAnswers(first, [edit(first, "Vi leser mye. Vi skriver.")], siri).record;
    const mine = { ...edit(first, "Vi leser. Vi skriver mer."), mergeAs: words };
    const began = { field: "text", partyId: "fjordvik", version: 1, value: "Vi leser. Vi skriver." };

    it("requests their common origin, and stores nothing of the text until it is known", () => {
      const saving = saveAnswers(theirs, [mine], kari);

      expect(saving).toMatchObject({ written: [], merged: [], conflicts: [{ mine: mine.value }] });
      expect(saving.wants).toEqual([{ field: "text", partyId: "fjordvik", version: 1 }]);
    });

    it("stores the changes of both if they are in different sentences", () => {
      const saving = saveAnswers(theirs, [mine], kari, [began]);

      expect(saving.wants).toEqual([]);
      expect(saving.conflicts).toEqual([]);
      expect(saving.merged).toMatchObject([{ mine: mine.value, base: began.value, theirs: { version: 2 } }]);
      expect(saving.written).toMatchObject([{ value: "Vi leser mye. Vi skriver mer.", version: 3, writtenBy: "kari" }]);
    });

    it("creates no version if the other's text contains everything", () => {
      const all = saveAnswers(first, [edit(first, "Vi leser mye. Vi skriver mer.")], siri).record;

      expect(saveAnswers(all, [mine], kari, [began])).toMatchObject({ written: [], conflicts: [], merged: [{}] });
    });

    it.each([
      ["the same sentence", { ...mine, value: "Vi leser noe. Vi skriver." }, began],
      ["a text that was emptied", { ...mine, value: null }, began],
      ["what is not words", { ...mine, mergeAs: null }, began],
      ["a text that began as something else than the card says", mine, { ...began, value: "Noe annet." }],
    ])("leaves %s to the person", (_what, own, known) => {
      expect(saveAnswers(theirs, [own], kari, [known])).toMatchObject({ written: [], merged: [], conflicts: [{}] });
    });
  });

  it("stores the same field of two parties separately", () => {
    const both = saveAnswers(
      empty,
      [edit(empty, "kommunen"), edit(empty, "barnehagen", "text", "solsikken")],
      kari,
    ).record;

    expect(valueIn(both)).toBe("kommunen");
    expect(valueIn(both, "text", "solsikken")).toBe("barnehagen");
  });

  it("never loses a typed text, whatever the order of saving", () => {
    const step = fc.record({
      stale: fc.nat(5),
      field: fc.constantFrom("text", "use"),
      value: fc.string({ maxLength: 3 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const states: SectionRecord[] = [empty];
        const kept = new Set<AnswerValue | null>();
        for (const { stale, field, value } of steps) {
          const now = states.at(-1) as SectionRecord;
          const seen = states[Math.max(0, states.length - 1 - stale)] as SectionRecord;
          const { record, written, conflicts } = saveAnswers(now, [edit(seen, value, field)], kari);
          for (const answer of written) kept.add(answer.value);
          for (const { mine } of conflicts) kept.add(mine);

          const shown = valueIn(seen, field) ?? null;
          expect(kept.has(value) || value === shown).toBe(true);
          for (const conflict of conflicts) expect(valueIn(record, field)).toBe(conflict.theirs.value);
          for (const { version } of written) expect(version).toBe((answerAt(now, field, "fjordvik")?.version ?? 0) + 1);
          states.push(record);
        }
      }),
    );
  });
});
