import { isFinished, tasksOf } from "../../../../domain/progress/tasks";
import type { Application } from "../../../../domain/section/section";
import {
  aFinishedApplication,
  anApplication,
  form2026,
  measureId,
  withAllAnswers,
  withAllSent,
  withAnswer,
  withApprovals,
  withChangeRequest,
} from "../../../support/application/application";

const tasks = (application: Application, personId: string) => tasksOf(form2026, application, personId);
const needs = { measureId: measureId(1), sectionId: "needs" };
const answered = withAllAnswers(anApplication());
const sent = withAllSent(answered);
const counts = (application: Application, personId: string) => {
  const { toWrite, toSend, toApprove } = tasks(application, personId);
  return [toWrite.length, toSend.length, toApprove.length];
};

describe("the task list of one person", () => {
  it.each([
    ["at the beginning", anApplication(), "kari", [1 + 5 * 6 + 1, 0, 0]],
    ["with all answered", answered, "kari", [0, 1 + 5 * 6 + 1, 0]],
    ["with all sent", sent, "kari", [0, 0, 0]],
    ["who approves, with nothing sent", anApplication(), "ola", [0, 0, 0]],
    ["who approves, with all sent", sent, "ola", [0, 0, 2 + 5 * 7 + 2]],
    ["who approves, with all approved", withApprovals(sent), "ola", [0, 0, 0]],
    ["of a private owner, at the beginning", anApplication(), "siri", [1, 0, 0]],
    ["of a UH, with all sent", sent, "nina", [0, 0, 1 + 2 * 3]],
    ["of nobody", sent, "a stranger", [0, 0, 0]],
  ] as [string, Application, string, number[]][])(
    "%s has the correct tasks to write, send and approve",
    (_when, application, person, expected) => {
      expect(counts(application, person)).toEqual(expected);
    },
  );

  it("contains only the gaps of the person's own parties", () => {
    const economy = tasks(anApplication(), "lars").toWrite.find(({ step }) => step.sectionId === "economy");

    expect(economy?.missing.map(({ field, party }) => [field.id, party?.id])).toEqual([
      ["grant", "lms"],
      ["travel", "lms"],
      ["use", "lms"],
    ]);
  });

  it("counts the answers for the person's own parties", () => {
    const begun = withAnswer(anApplication(), { ...needs, field: "phases", partyId: null, value: ["analysis"] });

    expect(tasks(begun, "kari").own.find(({ step }) => step.sectionId === "needs")).toMatchObject({
      answered: 1,
      missing: [{ field: { id: "text" } }],
    });
  });

  it("contains an approval for one approver party until it has approved, whatever the others did", () => {
    const place = { measureId: measureId(1), sectionId: "partnership" };
    const half = withApprovals(sent, { places: [place], parties: ["fjordvik"] });
    const waiting = (person: string) =>
      tasks(half, person).toApprove.some(
        ({ sectionId, measureId: measure }) => sectionId === place.sectionId && measure === place.measureId,
      );

    expect([waiting("ola"), waiting("lars")]).toEqual([false, true]);
  });

  it("returns a section with a change request to its writers, and to no approver", () => {
    const wished = withChangeRequest(sent, needs);

    expect(tasks(wished, "kari").toWrite.map(({ step }) => step.sectionId)).toEqual(["needs"]);
    expect(tasks(wished, "siri").toWrite).toEqual([]);
    expect(
      tasks(wished, "ola").toApprove.some(
        ({ sectionId, measureId: measure }) => sectionId === "needs" && measure === needs.measureId,
      ),
    ).toBe(false);
  });
});

describe("the finished state", () => {
  it.each(["turid", "kari", "ola", "siri", "lars", "nina", "ulf"])("is %s when all is approved", (person) => {
    expect(isFinished(tasks(aFinishedApplication(), person))).toBe(true);
    expect(isFinished(tasks(withAllAnswers(anApplication()), person))).toBe(false);
  });
});
