import { sendToApproval } from "../../../../domain/approval/sendToApproval";
import {
  anApplication,
  form2026,
  measureId,
  withAllAnswers,
  withAllSent,
  withAnswer,
} from "../../../support/application/application";

const answered = withAllAnswers(anApplication());
const names = (application: typeof answered, personId: string) =>
  sendToApproval(form2026, application, personId).map(({ measureId: measure, sectionId }) =>
    measure ? `${measure}/${sectionId}` : sectionId,
  );

describe("sending to approval", () => {
  it("sends no section in which the person has written nothing", () => {
    expect(names(anApplication(), "kari")).toEqual([]);
    expect(names(anApplication(), "lars")).toEqual([]);
  });

  it("sends the sections of the person's parties, in the order of the form", () => {
    expect(names(answered, "lars")).toEqual([
      "header",
      ...[1, 2, 3].flatMap((number) => [`measure-${number}/teacherEducation`, `measure-${number}/economy`]),
      "partners",
    ]);
  });

  it("sends for the person's own parties only", () => {
    const economy = sendToApproval(form2026, answered, "lars").find(({ sectionId }) => sectionId === "economy");

    expect(economy?.partyIds).toEqual(["lms"]);
  });

  it("skips a section with a gap of the person's own, but not one with another party's gap", () => {
    const place = { measureId: measureId(1), sectionId: "economy", field: "grant" };

    expect(names(withAnswer(answered, { ...place, partyId: "lms", value: null }), "lars")).not.toContain(
      "measure-1/economy",
    );
    expect(names(withAnswer(answered, { ...place, partyId: "fjordvik", value: null }), "lars")).toContain(
      "measure-1/economy",
    );
  });

  it("sends nothing twice", () => {
    expect(names(withAllSent(answered), "kari")).toEqual([]);
  });

  it("sends nothing for a person who only approves", () => {
    expect(names(answered, "ola")).toEqual([]);
  });
});
