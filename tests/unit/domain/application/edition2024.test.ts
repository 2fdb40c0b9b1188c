import { documentParts } from "../../../../documents/outline/documentParts";
import { outlineOf } from "../../../../documents/outline/outline";
import { sectionRefsOf } from "../../../../domain/answers/sectionRef";
import { addMeasure, changeMeasure } from "../../../../domain/application/measureChange";
import { schemesInUse, schemeTotalsOf } from "../../../../domain/application/scheme";
import { totalsOf } from "../../../../domain/application/totals";
import { approveSection } from "../../../../domain/approval/approveSection";
import { findingsOf } from "../../../../domain/progress/findingsOf";
import { journeyFor } from "../../../../domain/section/journeyFor";
import { sectionAt } from "../../../../domain/section/section";
import { servedGoals } from "../../../../domain/section/servedGoals";
import { measureId, noon, withAllSent, withAnswer, withApprovals } from "../../../support/application/application";
import { anApplication2024, answered2024, form2024, sums2024 } from "../../../support/application/application2024";

const answered = answered2024();
const schemeIds = form2024.schemes.map(({ id }) => id);
const at = (sectionId: string, number = 1) => ({ measureId: measureId(number), sectionId });

describe("a scheme that a form in use has lost", () => {
  const [lost, ...schemes] = form2024.schemes;
  const form = { ...form2024, schemes };
  const ofLost = answered.measures.filter(({ scheme }) => scheme === lost?.id).map(({ id }) => id);

  it("leaves its measures in the sums and documents, without a scheme", () => {
    const rows = schemeTotalsOf(form, answered, totalsOf(form2024, answered, answered.amounts));
    expect(rows.find(({ scheme }) => scheme === null)?.measures).toBe(ofLost.length);
    const parts = documentParts(outlineOf(form, answered, { version: 1, at: noon }));
    expect(parts.flatMap(({ measureIds }) => measureIds)).toEqual(expect.arrayContaining(ofLost));
  });

  it("is to be chosen anew for each of them", () => {
    const codes = findingsOf(form, answered).filter(({ code }) => code === "no-scheme");
    expect(codes).toHaveLength(ofLost.length);
  });
});

describe("the sums by scheme", () => {
  const totals = totalsOf(form2024, answered, answered.amounts);

  it("match the 2024 application, each computed from its own measures", () => {
    const rows = schemeTotalsOf(form2024, answered, totals).map(({ scheme, columns, total }) => [
      scheme?.label,
      ...columns.map(({ kroner }) => kroner),
      total,
    ]);

    expect([...rows, ["Sum", ...totals.columns.map(({ kroner }) => kroner), totals.total]]).toEqual(sums2024);
  });

  it("list each institution once, however many measures it takes part in", () => {
    expect(schemeTotalsOf(form2024, answered, totals)[1]?.columns[1]?.shares).toEqual([
      { institution: "LMS", kroner: 700_000 },
      { institution: "Nord", kroner: 219_000 },
    ]);
  });

  it("have a row for a scheme without measures, and one for measures without a scheme", () => {
    const [first] = answered.measures;
    const one = { ...answered, measures: first ? [{ ...first, scheme: null }] : [] };
    const rows = schemeTotalsOf(form2024, one, totalsOf(form2024, one, one.amounts));

    expect(rows.map(({ scheme, total }) => [scheme?.id ?? null, total])).toEqual([
      ["regional", 0],
      ["decentralised", 0],
      ["competenceBoost", 0],
      [null, 224_000],
    ]);
  });
});

describe("a measure of a form with schemes", () => {
  const anew = { id: "measure-11", name: "Nytt", partyIds: ["fjordvik"] };

  it("belongs to one scheme and is numbered after all other measures", () => {
    const grown = addMeasure(answered, "turid", { ...anew, scheme: "regional" }, schemeIds);

    expect(grown.ok && grown.value.measures.at(-1)).toMatchObject({ number: 11, scheme: "regional" });
  });

  it.each([[""], ["another"], [null]])("is refused with the scheme %p", (scheme) => {
    expect(addMeasure(answered, "turid", { ...anew, scheme }, schemeIds)).toEqual({
      ok: false,
      refusal: { kind: "scheme-missing" },
    });
  });

  it("moves to another scheme and keeps its number", () => {
    const moved = changeMeasure(
      answered,
      "turid",
      { id: measureId(2), name: "Nettverk", partyIds: ["fjordvik"], scheme: "decentralised" },
      schemeIds,
    );

    expect(moved.ok && moved.value.measures[1]).toMatchObject({ number: 2, scheme: "decentralised" });
  });

  it("belongs to no scheme if the form has none", () => {
    const grown = addMeasure(answered, "turid", { ...anew, scheme: "regional" });

    expect(grown.ok && grown.value.measures.at(-1)?.scheme).toBeNull();
  });

  it("without a scheme is reported, and the loss of its scheme voids the approvals of the totals", () => {
    const approved = withApprovals(withAllSent(answered, form2024), { form: form2024 });
    const without = { ...approved, measures: approved.measures.map((each) => ({ ...each, scheme: null })) };
    const total = { measureId: null, sectionId: "total" };

    expect(findingsOf(form2024, without).filter(({ code }) => code === "no-scheme")).toHaveLength(10);
    expect(findingsOf(form2024, approved).filter(({ code }) => code === "no-scheme")).toEqual([]);
    expect(sectionAt(form2024, approved, total).state).toBe("approved");
    expect(sectionAt(form2024, without, total).voided).toHaveLength(4);
  });
});

describe("a contradiction about schemes", () => {
  const says = (value: string, over = {}) =>
    findingsOf(
      form2024,
      withAnswer(answered2024(over), {
        measureId: null,
        sectionId: "header",
        field: "severalSchemes",
        partyId: null,
        value,
      }),
    ).filter(({ facts }) => String(facts.field).includes("flere ordninger"));

  it("is found for several schemes with the answer no, and for one scheme with yes", () => {
    const [first] = answered.measures;

    expect(schemesInUse(form2024, answered)).toHaveLength(3);
    expect(says("no")).toMatchObject([{ code: "severalSaysNo", facts: { count: 3 } }]);
    expect(says("yes")).toEqual([]);
    expect(says("yes", { measures: first ? [first] : [] })).toMatchObject([{ code: "severalSaysYes" }]);
  });
});

describe("a conditionally required field", () => {
  const needed = (value: string | null, reason: string | null = null) => {
    const asked = withAnswer(answered, { ...at("coordinator"), field: "needed", partyId: null, value });
    return sectionAt(
      form2024,
      withAnswer(asked, { ...at("coordinator"), field: "reason", partyId: null, value: reason }),
      at("coordinator"),
    ).missing.map(({ field }) => field.id);
  };

  it("is reported missing only when its condition holds", () => {
    expect(needed("yes")).toEqual(["reason"]);
    expect(needed("yes", "Mange møter.")).toEqual([]);
    expect(needed("no")).toEqual([]);
    expect(needed(null)).toEqual(["needed"]);
  });
});

describe("a measure that no UH takes part in", () => {
  it("is not asked for UH answers, and nothing is missing from it", () => {
    const places = sectionRefsOf(form2024, answered).filter((place) => place.measureId === measureId(7));

    expect(places.map(({ sectionId }) => sectionId)).not.toContain("teacherEducation");
    expect(places.map(({ sectionId }) => sectionId)).toContain("use");
    expect(places.flatMap((place) => sectionAt(form2024, answered, place).missing)).toEqual([]);
    expect(findingsOf(form2024, answered).filter(({ code }) => code === "no-party")).toEqual([]);
  });
});

describe("a section in which each party approves its own part", () => {
  const use = at("use", 9);
  const approved = withApprovals(withAllSent(answered, form2024), { form: form2024, places: [use] });

  it("keeps a party's approval when another party writes, and voids it when that party writes", () => {
    const edited = withAnswer(approved, { ...use, field: "uh", partyId: "lms", value: "Mer veiledning." });
    const { approvals, voided } = sectionAt(form2024, edited, use);

    expect(sectionAt(form2024, approved, use).state).toBe("approved");
    expect(approvals.map(({ partyId }) => partyId)).toEqual(["fjordvik", "nord"]);
    expect(voided.map(({ partyId }) => partyId)).toEqual(["lms"]);
  });

  it("is approved with the card's hash, which covers the party's own part only", () => {
    const sent = withAllSent(answered, form2024);
    const section = sectionAt(form2024, sent, use);
    const given = approveSection(section, sent, { by: "lars", contentHash: section.contentHash, at: noon });

    expect(given.ok && given.value).toEqual([
      {
        partyId: "lms",
        personId: "lars",
        personName: "Lars Mønster",
        onBehalfOf: null,
        contentHash: section.approvedHashes.get("lms"),
        at: noon,
      },
    ]);
    expect(section.approvedHashes.get("lms")).not.toBe(section.approvedHashes.get("nord"));
    expect(
      approveSection(section, sent, { by: "lars", contentHash: section.approvedHashes.get("lms") ?? "", at: noon }),
    ).toMatchObject({ ok: false, refusal: { kind: "changed-since-shown" } });
  });
});

describe("the goals of the long-term plan", () => {
  const plan = at("longTermPlan", 3);
  const goals = ["salten-2022-2025.play", "salten-2022-2025.reading"];
  const chosen = withAnswer(answered, { ...plan, field: "goals", partyId: null, value: goals });

  it("list the measures that serve each of them", () => {
    const served = servedGoals(form2024, chosen);

    expect(served).toHaveLength(17);
    expect(served.filter(({ measures }) => measures.length > 0)).toEqual([
      { id: "salten-2022-2025.reading", label: "Den første leseopplæringen", measures: [3] },
      { id: "salten-2022-2025.play", label: "Voksne som er med i leken", measures: [3] },
    ]);
  });

  it("are not served by a measure that was removed", () => {
    const without = { ...chosen, measures: chosen.measures.map((each) => ({ ...each, number: null })) };

    expect(servedGoals(form2024, without).every(({ measures }) => measures.length === 0)).toBe(true);
  });

  it("are requested only if the application has a plan", () => {
    const asked = (planId: string | null) =>
      journeyFor(form2024, anApplication2024({ planId }), "kari")
        .find(({ sectionId }) => sectionId === "longTermPlan")
        ?.slots.map(({ field }) => field.id);

    expect(asked("salten-2022-2025")).toEqual(["text", "goals"]);
    expect(asked(null)).toEqual(["text"]);
    expect(servedGoals(form2024, anApplication2024({ planId: null }))).toEqual([]);
  });
});
