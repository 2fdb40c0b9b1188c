import fc from "fast-check";
import type { SectionRef } from "../../../../domain/answers/sectionRef";
import { removeMeasure } from "../../../../domain/application/measureChange";
import { type Application, sectionAt } from "../../../../domain/section/section";
import {
  aFinishedApplication,
  anApplication,
  form2026,
  later,
  measureId,
  withAllAnswers,
  withAllSent,
  withAnswer,
  withApprovals,
  withChangeRequest,
} from "../../../support/application/application";

const needs: SectionRef = { measureId: measureId(1), sectionId: "needs" };
const partnership: SectionRef = { measureId: measureId(1), sectionId: "partnership" };
const economy: SectionRef = { measureId: measureId(1), sectionId: "economy" };
const total: SectionRef = { measureId: null, sectionId: "total" };

const at = (application: Application, place: SectionRef = needs) => sectionAt(form2026, application, place);
const stateOf = (application: Application, place: SectionRef = needs) => at(application, place).state;
const begun = withAnswer(anApplication(), {
  ...needs,
  field: "text",
  partyId: "fjordvik",
  value: "Vi har sett at ...",
});
const answered = withAllAnswers(anApplication());
const sent = withAllSent(answered);
const approved = withApprovals(sent);
const edited = withAnswer(approved, { ...needs, field: "text", partyId: "fjordvik", value: "Noe annet" });

describe("the state of a section", () => {
  it.each([
    ["empty when nobody has written", anApplication(), "empty"],
    ["started when somebody has", begun, "started"],
    ["started when all is answered and not sent", answered, "started"],
    ["awaiting approval when all is answered and sent", sent, "awaitingApproval"],
    ["approved when all approvers have approved", approved, "approved"],
    ["awaiting approval again after an edit", edited, "awaitingApproval"],
    ["approved again after the edit is approved", withApprovals(edited, { at: later }), "approved"],
    [
      "started again when a required answer is taken out",
      withAnswer(sent, { ...needs, field: "text", partyId: "fjordvik", value: null }),
      "started",
    ],
    ["to be changed when an approver wants it", withChangeRequest(sent, needs), "changeWanted"],
    [
      "empty when what was written is all taken out",
      withAnswer(begun, { ...needs, field: "text", partyId: "fjordvik", value: null }),
      "empty",
    ],
  ])("is %s", (_what, application, state) => {
    expect(stateOf(application)).toBe(state);
  });

  it("depends on each approver: one of two is not enough", () => {
    const one = withApprovals(sent, { places: [partnership], parties: ["fjordvik"] });

    expect(stateOf(one, partnership)).toBe("awaitingApproval");
    expect(stateOf(withApprovals(one, { places: [partnership], parties: ["lms"] }), partnership)).toBe("approved");
  });

  it("is awaiting approval only when every party with a part in it has sent its own", () => {
    const half = {
      ...sent,
      records: sent.records.map((record) => ({
        ...record,
        submissions: record.submissions.filter(({ partyId }) => partyId !== "lms"),
      })),
    };

    expect(stateOf(half, economy)).toBe("started");
    expect(at(half, economy).notSent.map(({ id }) => id)).toEqual(["lms"]);
    expect(stateOf(half, needs)).toBe("awaitingApproval");
  });

  it("of the totals is awaiting approval as soon as all amounts are entered", () => {
    expect(stateOf(anApplication(), total)).toBe("empty");
    expect(stateOf(answered, total)).toBe("awaitingApproval");
    expect(stateOf(withAnswer(answered, { ...economy, field: "grant", partyId: "lms", value: null }), total)).toBe(
      "empty",
    );
    expect(stateOf(anApplication({ measures: [] }), total)).toBe("empty");
  });

  it("shows as missing an answer nobody can give: a UH in a measure without one", () => {
    const alone = anApplication({
      measures: [{ id: measureId(1), number: 1, name: "Alene", scheme: null, partyIds: ["fjordvik"] }],
    });

    expect(at(alone, { measureId: measureId(1), sectionId: "teacherEducation" }).missing).toMatchObject([
      { party: null, kind: "uh" },
    ]);
  });

  it("cannot be computed for a section that is not in the form", () => {
    expect(() => at(anApplication(), { measureId: null, sectionId: "nonsense" })).toThrow(/no section nonsense/);
  });
});

describe("approvals after an edit", () => {
  it("are void in the section that was edited", () => {
    expect(at(edited).approvals.map(({ partyId }) => partyId)).toEqual(["solsikken"]);
    expect(at(edited).voided).toMatchObject([{ partyId: "fjordvik", personId: "ola" }]);
  });

  it("stay valid in every other section", () => {
    expect(stateOf(edited, partnership)).toBe("approved");
    expect(stateOf(edited, { ...needs, measureId: measureId(2) })).toBe("approved");
  });

  it("are valid again when the earlier text returns", () => {
    const before = answered.records.find(
      (record) => record.measureId === needs.measureId && record.sectionId === "needs",
    );
    const text = before?.answers.find(({ field }) => field === "text")?.value ?? null;

    expect(stateOf(withAnswer(edited, { ...needs, field: "text", partyId: "fjordvik", value: text }))).toBe("approved");
  });

  it("of the totals are void when an amount is changed, and only then", () => {
    const dearer = withAnswer(approved, { ...economy, field: "grant", partyId: "lms", value: 201_501 });

    expect(stateOf(dearer, total)).toBe("awaitingApproval");
    expect(at(dearer, total).voided).toHaveLength(4);
    expect(stateOf(edited, total)).toBe("approved");
  });

  it("are listed once for each party, the latest one", () => {
    const twice = withApprovals(edited, { places: [needs], at: later });
    const again = withAnswer(twice, { ...needs, field: "text", partyId: "fjordvik", value: "Tredje" });

    expect(at(again).voided).toMatchObject([{ partyId: "fjordvik", at: later }]);
  });
});

describe("the content hash", () => {
  const hash = (application: Application, place: SectionRef = needs) => at(application, place).contentHash;
  const onlyNeeds = (
    change: (answers: Application["records"][number]["answers"]) => Application["records"][number]["answers"],
  ): Application => ({
    ...answered,
    records: answered.records.map((record) => ({ ...record, answers: change(record.answers) })),
  });

  it.each([
    ["sent", sent],
    ["approved", approved],
    ["wished changed", withChangeRequest(sent, needs)],
    [
      "written by another, at another time",
      onlyNeeds((answers) => answers.map((each) => ({ ...each, version: 9, writtenBy: "siri", writtenAt: later }))),
    ],
    ["stored in another order", onlyNeeds((answers) => [...answers].reverse())],
  ])("is the same when the section is %s", (_what, application) => {
    expect(hash(application)).toBe(hash(answered));
  });

  it("does not depend on the storage order of a row's cells", () => {
    const place = { measureId: null, sectionId: "consultation" };
    const rows = (value: Record<string, string>[]) =>
      withAnswer(answered, { ...place, field: "participants", partyId: "union", value });

    expect(hash(rows([{ role: "Leder", name: "Ulf" }]), place)).toBe(
      hash(rows([{ name: "Ulf", role: "Leder" }]), place),
    );
  });

  it("is the same for an answer never given and one that was emptied", () => {
    const emptied = withAnswer(begun, { ...needs, field: "text", partyId: "fjordvik", value: null });

    expect(hash(emptied)).toBe(hash(anApplication()));
  });

  it("changes with any text, party, choice and row", () => {
    const partyId = fc.constantFrom("fjordvik", "solsikken");
    const change = fc.oneof(
      fc.record({ field: fc.constant("text"), partyId, value: fc.string({ minLength: 1, maxLength: 4 }) }),
      fc.record({
        field: fc.constant("phases"),
        partyId,
        value: fc.subarray(["analysis", "planning", "carryingOut"], { minLength: 1 }),
      }),
    );
    fc.assert(
      fc.property(change, change, (one, other) => {
        const same = one.field === other.field && one.partyId === other.partyId && `${one.value}` === `${other.value}`;

        expect(
          hash(withAnswer(answered, { ...needs, ...one })) === hash(withAnswer(answered, { ...needs, ...other })),
        ).toBe(same);
      }),
    );
  });

  it("of the totals changes when a measure is removed", () => {
    const fewer = removeMeasure(answered, "turid", measureId(5));

    expect(fewer.ok && hash({ ...answered, ...fewer.value }, total)).not.toBe(hash(answered, total));
  });

  describe("of a section with lines supplied by the application", () => {
    const header: SectionRef = { measureId: null, sectionId: "header" };
    const renamed = (id: string, over: object) => ({
      ...approved,
      parties: approved.parties.map((each) => (each.id === id ? { ...each, ...over } : each)),
    });

    it.each<[string, Application]>([
      ["an owner is renamed", renamed("fjordvik", { name: "Nye Fjordvik kommune" })],
      ["a UH is renamed", renamed("lms", { name: "Læringssenteret" })],
      ["a UH gets another short name", renamed("lms", { shortName: "LS" })],
      ["a UH leaves", renamed("nord", { removed: true })],
      ["the network is another", { ...approved, network: "Indre Fjord" }],
    ])("changes when %s: the approved content was different", (_what, application) => {
      expect(hash(application, header)).not.toBe(hash(approved, header));
      expect(stateOf(application, header)).not.toBe("approved");
      expect(at(application, header).voided).toMatchObject([{ partyId: "fjordvik" }]);
    });

    it("does not depend on the names of parties the section does not name", () => {
      expect(stateOf(renamed("union", { name: "Lærerlaget" }), header)).toBe("approved");
      expect(stateOf(renamed("fjordvik", { name: "Nye Fjordvik kommune" }), needs)).toBe("approved");
    });
  });

  it("of the totals changes with the name its table uses for an institution", () => {
    const parties = approved.parties.map((each) => (each.id === "lms" ? { ...each, shortName: "LS" } : each));

    expect(hash({ ...approved, parties }, total)).not.toBe(hash(approved, total));
  });

  it("ignores a party that no longer takes part", () => {
    const gone = {
      ...answered,
      parties: answered.parties.map((each) => (each.id === "union" ? { ...each, removed: true } : each)),
    };

    expect(hash(gone)).toBe(hash(answered));
  });
});

it("a finished application is approved in every section", () => {
  const application = aFinishedApplication();

  for (const { id, scope } of form2026.sections) {
    for (const measure of scope === "measure" ? application.measures.map((each) => each.id) : [null]) {
      expect(stateOf(application, { measureId: measure, sectionId: id })).toBe("approved");
    }
  }
});
