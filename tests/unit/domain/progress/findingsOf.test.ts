import { blockingFindings, findingsOf } from "../../../../domain/progress/findingsOf";
import type { Application } from "../../../../domain/section/section";
import {
  aFinishedApplication,
  anApplication,
  form2026,
  measureId,
  withAllAnswers,
  withAllSent,
  withAnswer,
} from "../../../support/application/application";

const find = (application: Application, code?: string) =>
  findingsOf(form2026, application).filter((finding) => code === undefined || finding.code === code);
const header = { measureId: null, sectionId: "header", partyId: null };
const economy = { measureId: measureId(1), sectionId: "economy" };
/** In the made-up answers every choice is the first option: Ja, which is correct for several owners and several UH. */
const finished = aFinishedApplication();

describe("the findings", () => {
  it("are empty for a complete application", () => {
    expect(find(finished)).toEqual([]);
  });

  it("start with a missing measure", () => {
    expect(find(anApplication({ measures: [] }))[0]).toEqual({
      code: "no-measures",
      severity: "blocking",
      place: null,
      facts: {},
    });
  });

  it("count the missing answers in each section, and name the parties that lack them", () => {
    const gap = withAnswer(withAnswer(finished, { ...economy, field: "grant", partyId: "lms", value: null }), {
      ...economy,
      field: "use",
      partyId: "fjordvik",
      value: null,
    });

    expect(find(gap)).toEqual([
      {
        code: "missing-answers",
        severity: "blocking",
        place: economy,
        facts: { count: 2, who: "LMS, Fjordvik kommune" },
      },
    ]);
  });

  it("name a party without writers or approvers while something waits for them", () => {
    const sent = withAllSent(withAllAnswers(anApplication()));
    const without = (of: Application, personId: string) => ({
      ...of,
      members: of.members.filter((member) => member.personId !== personId),
    });

    expect(find(without(sent, "ola"))).toEqual([
      { code: "nobody-approves", severity: "blocking", place: null, facts: { party: "Fjordvik kommune", count: 39 } },
    ]);
    expect(find(without(anApplication(), "kari"), "nobody-writes")).toMatchObject([
      { severity: "blocking", facts: { party: "Fjordvik kommune", count: 32 } },
    ]);
    expect(find(without(anApplication(), "ulf")).filter(({ code }) => code.startsWith("nobody"))).toMatchObject([
      { code: "nobody-writes", facts: { party: "Fjordvik lærerlag", count: 1 } },
      { code: "nobody-approves", facts: { party: "Fjordvik lærerlag", count: 1 } },
    ]);
  });

  it("name no finished party whose people have left, and no removed party", () => {
    expect(find({ ...finished, members: [] })).toEqual([]);
    const parties = anApplication().parties.map((each) => (each.id === "union" ? { ...each, removed: true } : each));
    const members = anApplication().members.filter(({ partyId }) => partyId !== "union");
    expect(find({ ...anApplication(), parties, members }).filter(({ code }) => code.startsWith("nobody"))).toEqual([]);
  });

  it("report that nobody can answer: no UH in a measure, no union at all", () => {
    const measures = finished.measures.map((each) =>
      each.id === measureId(1) ? { ...each, partyIds: ["fjordvik"] } : each,
    );
    const parties = finished.parties.map((each) => (each.id === "union" ? { ...each, removed: true } : each));

    expect(find({ ...finished, measures }, "no-party").map(({ place, facts }) => [place?.sectionId, facts])).toEqual([
      ["teacherEducation", { kind: "uh" }],
      ["economy", { kind: "uh" }],
    ]);
    expect(find({ ...finished, parties }, "no-party").map(({ place }) => place?.sectionId)).toEqual(["consultation"]);
  });

  it("do not request the private owners or the list of partners if the application has none", () => {
    const without = (...kinds: string[]) => ({
      ...finished,
      parties: finished.parties.map((each) => (kinds.includes(each.kind) ? { ...each, removed: true } : each)),
    });
    expect(find(without("privateOwner"), "no-party")).toEqual([]);
    expect(find(without("privateOwner", "uh"), "no-party").map(({ place }) => place?.sectionId)).not.toContain(
      "partners",
    );
    expect(find(without("privateOwner", "uh"), "no-party")).toContainEqual(
      expect.objectContaining({ place: { measureId: null, sectionId: "header" }, facts: { kind: "uh" } }),
    );
  });

  it.each([
    ["Nei to several owners beside two", { ...header, field: "severalOwners", value: "no" }, "severalSaysNo", 2],
    ["Nei to several UH beside two", { ...header, field: "severalUh", value: "no" }, "severalSaysNo", 2],
  ])("warn of %s", (_what, answer, code, count) => {
    expect(find(withAnswer(finished, answer))).toMatchObject([
      { code, severity: "warning", place: { measureId: null, sectionId: "header" }, facts: { count } },
    ]);
  });

  it("warn of Ja to several UH in combination with one", () => {
    const parties = finished.parties.map((each) => (each.id === "nord" ? { ...each, removed: true } : each));

    expect(find({ ...finished, parties }, "severalSaysYes")).toMatchObject([
      { severity: "warning", facts: { count: 1, field: "Partnerskapet består av flere kompetansemiljø?" } },
    ]);
  });

  it("warn of travel that costs more than the entire share", () => {
    const dear = withAnswer(finished, { ...economy, field: "travel", partyId: "lms", value: 201_501 });

    expect(find(dear)).toEqual([
      {
        code: "atMost",
        severity: "warning",
        place: economy,
        by: "lms",
        facts: { party: "LMS", field: "Herav reise og opphold", part: 201_501, whole: 201_500 },
      },
    ]);
    expect(find(withAnswer(finished, { ...economy, field: "travel", partyId: "lms", value: 201_500 }))).toEqual([]);
  });

  it("request a reason for a coordinator's sum, unless the sum is missing or zero", () => {
    const sum = (value: number) =>
      withAnswer(finished, { ...economy, field: "coordinatorSum", partyId: "coordinator", value });

    expect(find(sum(40_000))).toMatchObject([{ code: "needsReason", severity: "blocking", place: economy }]);
    expect(
      find(withAnswer(sum(40_000), { ...economy, field: "use", partyId: "coordinator", value: "Frikjøp" })),
    ).toEqual([]);
    expect(find(sum(0))).toEqual([]);
  });

  it("warn of a coordinator's sum above all shares of its measure", () => {
    const sum = (value: number) =>
      withAnswer(finished, { ...economy, field: "coordinatorSum", partyId: "coordinator", value });
    expect(find(sum(401_500), "sum-above-shares")).toEqual([]);
    expect(find(sum(401_501), "sum-above-shares")).toEqual([
      {
        code: "sum-above-shares",
        severity: "warning",
        place: economy,
        by: "coordinator",
        facts: { purpose: "coordinator", part: 401_501, whole: 401_500 },
      },
    ]);
  });

  it("follow the order of the form", () => {
    const places = find(anApplication()).map(({ place }) => `${place?.measureId?.slice(-1) ?? ""}${place?.sectionId}`);

    expect(places.slice(0, 3)).toEqual(["header", "1needs", "1partnership"]);
    expect(places.slice(-3)).toEqual(["partners", "consultation", "units"]);
  });

  it("ignore answers of a removed party", () => {
    const dear = withAnswer(withAllAnswers(anApplication()), {
      ...economy,
      field: "travel",
      partyId: "lms",
      value: 999_999,
    });
    const gone = {
      ...dear,
      parties: dear.parties.map((each) => (each.id === "lms" ? { ...each, removed: true } : each)),
    };

    expect(find(gone, "atMost")).toEqual([]);
  });
});

describe("the contradictions found by the form's checks", () => {
  const needs = (index: number) => ({
    measureId: measureId(index),
    sectionId: "needs",
    field: "text",
    partyId: "fjordvik",
  });
  const long = "Lederne har behov for møteplasser på tvers av alle enhetene i kommunen.";

  it("include the form's own words left in the text", () => {
    const left = withAnswer(finished, { ...needs(1), value: "Vi vil. Klikk eller trykk her for å  skrive inn tekst." });
    expect(find(left, "placeholderLeft")).toEqual([
      {
        code: "placeholderLeft",
        severity: "warning",
        place: { measureId: measureId(1), sectionId: "needs" },
        by: "fjordvik",
        facts: { field: "Vurdering av behov" },
      },
    ]);
  });

  it("include a long text reused in two measures in any case and spacing, but no short text", () => {
    const once = withAnswer(finished, { ...needs(1), value: long });
    expect(find(once, "textReused")).toEqual([]);
    expect(find(withAnswer(once, { ...needs(2), value: `${long.toUpperCase()} \n` }), "textReused")).toEqual([
      {
        code: "textReused",
        severity: "warning",
        place: { measureId: measureId(2), sectionId: "needs" },
        by: "fjordvik",
        facts: { field: "Vurdering av behov", number: 1, section: "Vurdering av behov" },
      },
    ]);
    const short = withAnswer(withAnswer(finished, { ...needs(1), value: "Det samme." }), {
      ...needs(2),
      value: "Det samme.",
    });
    expect(find(short, "textReused")).toEqual([]);
  });

  it("that block are the same when texts are not compared", () => {
    const reused = withAnswer(withAnswer(finished, { ...needs(1), value: long }), { ...needs(2), value: long });
    const lacking = withAnswer(reused, {
      measureId: null,
      sectionId: "header",
      field: "concerns",
      partyId: null,
      value: null,
    });
    const blocking = find(lacking).filter(({ severity }) => severity === "blocking");
    expect(blocking).not.toEqual([]);
    expect(blockingFindings(form2026, lacking)).toEqual(blocking);
    expect(find(lacking)).not.toEqual(blocking);
  });

  it("include a share without travel", () => {
    const travel = { ...economy, field: "travel", partyId: "lms" };
    const amount = withAnswer(finished, { ...economy, field: "grant", partyId: "lms", value: 1000 });
    expect(find(withAnswer(amount, { ...travel, value: 0 }), "shareWithout")).toEqual([
      {
        code: "shareWithout",
        severity: "warning",
        place: economy,
        by: "lms",
        facts: { party: "LMS", field: "Herav reise og opphold" },
      },
    ]);
    expect(find(withAnswer(amount, { ...travel, value: 10 }), "shareWithout")).toEqual([]);
  });

  it("include fewer private units than private owners", () => {
    const units = { measureId: null, sectionId: "units", partyId: null };
    const none = ["privateKindergartens", "privateSchools"].reduce(
      (application, field) => withAnswer(application, { ...units, field, value: 0 }),
      finished,
    );
    expect(find(none, "countsOwners")).toHaveLength(1);
    expect(find(none, "countsOwners")[0]?.facts).toMatchObject({ count: 0 });
    expect(find(withAnswer(none, { ...units, field: "privateKindergartens", value: 30 }), "countsOwners")).toEqual([]);
  });

  it("include a consultation with participants but neither yes nor no", () => {
    const union = finished.parties.find(({ kind }) => kind === "union")?.id ?? "";
    const silent = withAnswer(finished, {
      measureId: null,
      sectionId: "consultation",
      field: "discussed",
      partyId: union,
      value: null,
    });
    expect(find(silent, "unanswered").map(({ facts }) => facts)).toEqual([{ field: "Drøftet i medbestemmelse" }]);
  });
});
