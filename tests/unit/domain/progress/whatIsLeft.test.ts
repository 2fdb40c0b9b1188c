import { findingsOf } from "../../../../domain/progress/findingsOf";
import { countFindings, foldFindings } from "../../../../domain/progress/foldFindings";
import { isNothingLeft, whatIsLeft } from "../../../../domain/progress/whatIsLeft";
import type { Application } from "../../../../domain/section/section";
import {
  aFinishedApplication,
  anApplication,
  form2026 as form,
  measureId,
  withAllAnswers,
  withAllSent,
  withAnswer,
  withChangeRequest,
} from "../../../support/application/application";

const left = (application: Application, personId: string) => whatIsLeft(form, application, personId);
const others = (application: Application, personId: string) =>
  left(application, personId).others.map(({ party, write, change, send, approve }) => [
    party.id,
    write.length,
    change.length,
    send.length,
    approve.length,
  ]);
const withoutUh = (application: Application): Application => ({
  ...application,
  measures: application.measures.map((each) =>
    each.id === measureId(1) ? { ...each, partyIds: ["fjordvik", "solsikken"] } : each,
  ),
});
const economy = { measureId: measureId(1), sectionId: "economy", partyId: "coordinator" };
const withSum = withAnswer(aFinishedApplication(), { ...economy, field: "coordinatorSum", value: 40_000 });

describe("What is left", () => {
  it("of an application without anything written is each person's own answers, and the others' by party", () => {
    const { mine } = left(anApplication(), "lars");
    expect(mine.toWrite.length).toBeGreaterThan(0);
    const parties = others(anApplication(), "lars").map(([party]) => party);
    expect(parties).toContain("fjordvik");
    expect(parties).not.toContain("lms");
  });

  it("of a party is another's if only a colleague can do it", () => {
    const sent = withAllSent(withAllAnswers(anApplication()));
    expect(left(sent, "kari").mine.toApprove).toEqual([]);
    expect(others(sent, "kari")).toContainEqual(["fjordvik", 0, 0, 0, 39]);
    expect(others(sent, "ola").map(([party]) => party)).not.toContain("fjordvik");
    expect(left(sent, "ola").mine.toApprove).toHaveLength(39);
  });

  it("counts a wish for a change with those who write", () => {
    const wished = withChangeRequest(withAllSent(withAllAnswers(anApplication())), {
      measureId: measureId(2),
      sectionId: "needs",
    });
    expect(others(wished, "lars")).toContainEqual(["fjordvik", 0, 1, 0, 38]);
  });

  it("for the coordinator includes what only the coordinator mends, and for others it does not", () => {
    const lacking = withoutUh(aFinishedApplication());
    const of = (personId: string) => left(lacking, personId).mine.findings.map(({ code }) => code);
    expect(of("turid")).toEqual(["no-party"]);
    expect(of("ola")).toEqual([]);
    expect(left(lacking, "ola").othersFindings.map(({ code }) => code)).toEqual(["no-party"]);
  });

  it("is a contradiction in a party's own answer only for that party", () => {
    expect(left(withSum, "turid").mine.findings.map(({ code }) => code)).toEqual(["needsReason"]);
    expect(left(withSum, "kari").mine.findings).toEqual([]);
    expect(left(withSum, "kari").othersFindings.map(({ code }) => code)).toEqual(["needsReason"]);
  });

  it("is nothing once all is approved", () => {
    expect(isNothingLeft(left(aFinishedApplication(), "turid"))).toBe(true);
    expect(isNothingLeft(left(withSum, "turid"))).toBe(false);
  });
});

describe("The count of findings", () => {
  const long = "Lederne har behov for møteplasser på tvers av alle enhetene i kommunen.";
  const reused = [1, 2, 3, 4].reduce(
    (application, index) =>
      withAnswer(application, {
        measureId: measureId(index),
        sectionId: "needs",
        field: "text",
        partyId: "fjordvik",
        value: long,
      }),
    aFinishedApplication(),
  );

  it("has one thing to look at for all equal texts, and one to mend for a measure without a UH", () => {
    const findings = findingsOf(form, withoutUh(reused));
    expect(findings.filter(({ code }) => code === "textReused")).toHaveLength(3);
    expect(findings.filter(({ code }) => code === "no-party")).toHaveLength(2);
    expect(countFindings(findings)).toEqual({ must: 1, should: 1 });
    expect(foldFindings(findings).find(({ code }) => code === "textReused")?.facts).toEqual({ count: 3 });
  });
});
