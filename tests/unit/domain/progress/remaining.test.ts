import { isReady, remainingFor } from "../../../../domain/progress/remaining";
import {
  aFinishedApplication,
  anApplication,
  form2026 as form,
  withAllAnswers,
  withAllSent,
} from "../../../support/application/application";

describe("what keeps an application from being final", () => {
  it("is nothing when all is written and approved", () => {
    const remaining = remainingFor(form, aFinishedApplication(), "turid");
    expect(remaining).toEqual({
      leads: true,
      lacksMeasures: false,
      toMend: 0,
      unapproved: 0,
      awaited: [],
      othersOpen: false,
      unmanned: [],
    });
    expect(isReady(remaining)).toBe(true);
  });

  it("includes measures, where the form asks about them and there are none", () => {
    const empty = { ...anApplication(), measures: [] };
    expect(remainingFor(form, empty, "turid").lacksMeasures).toBe(true);
    const whole = { ...form, sections: form.sections.filter(({ scope }) => scope !== "measure") };
    expect(remainingFor(whole, empty, "turid").lacksMeasures).toBe(false);
  });

  it("names the parties that must still act, and says whether anybody else has open tasks", () => {
    const sent = withAllSent(withAllAnswers(anApplication()));
    expect(remainingFor(form, sent, "kari")).toMatchObject({
      leads: false,
      toMend: 0,
      awaited: expect.arrayContaining(["Fjordvik kommune", "LMS"]),
      othersOpen: true,
    });
  });

  it("remains when nobody has open tasks, but a party has nobody who approves", () => {
    const sent = withAllSent(withAllAnswers(anApplication()));
    const alone = { ...sent, members: sent.members.map((member) => ({ ...member, approves: false })) };
    const remaining = remainingFor(form, alone, "turid");
    expect(remaining).toMatchObject({ leads: true, othersOpen: false });
    expect(remaining.toMend).toBeGreaterThan(0);
    expect(isReady(remaining)).toBe(false);
  });
});
