import { contentOfParty } from "../../../../domain/section/contentOfParty";
import {
  anApplication,
  form2026 as form,
  withAllAnswers,
  withAllSent,
  withApprovals,
} from "../../../support/application/application";

describe("What goes with a party that is removed", () => {
  it("is nothing before anybody has written", () => {
    expect(contentOfParty(form, anApplication(), "lms")).toEqual({ answers: 0, kroner: 0, approvals: 0 });
  });

  it("is its answers and its kroner, and the approvals that rest on them", () => {
    const application = withApprovals(withAllSent(withAllAnswers(anApplication())));
    const { answers, kroner, approvals } = contentOfParty(form, application, "lms");
    expect(answers).toBeGreaterThan(0);
    expect(kroner).toBeGreaterThan(0);
    expect(approvals).toBeGreaterThan(0);
  });
});
