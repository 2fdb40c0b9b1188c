import { bytesOf, MOST_BYTES } from "../../../../cards/kit/fitted";
import { summaryCard } from "../../../../cards/writing/summaryCard";
import { tasksOf } from "../../../../domain/progress/tasks";
import type { Application } from "../../../../domain/section/section";
import {
  aFinishedApplication,
  anApplication,
  form2026 as form,
  later as now,
  withAllAnswers,
  withAllSent,
  withAnswer,
} from "../../../support/application/application";
import { aHugeApplication } from "../../../support/application/builders";
import { buttonsOf, nodesOf, writtenIn } from "../../../support/cards/cardTree";

const summary = (application: Application, person: string) =>
  summaryCard({ form, application, tasks: tasksOf(form, application, person), sent: null, now });
const effort = { measureId: "measure-3", sectionId: "ownEffort", field: "text", partyId: "fjordvik" };

describe("The summary", () => {
  it("shows the person's own answers, cut with the number of characters left", () => {
    const answered = withAnswer(anApplication(), { ...effort, value: `${"a".repeat(240)}${"b".repeat(17)}` });
    const written = writtenIn(summary(answered, "kari")).join("\n");
    expect(written).toContain("a".repeat(240));
    expect(written).toContain("… (17 tegn til)");
    expect(written).not.toContain("bb");
    expect(writtenIn(summary(answered, "siri")).join("\n")).not.toContain("aaa");
  });

  it("folds them by measure, with one button that opens and one that closes", () => {
    const card = summary(withAnswer(anApplication(), { ...effort, value: "Vi leder." }), "kari");
    const toggles = nodesOf(card).filter(({ type }) => type === "Action.ToggleVisibility");
    expect(toggles.map(({ title }) => title)).toEqual(["Vis svarene", "Skjul svarene"]);
    const ids = nodesOf(card).flatMap(({ id }) => (id === undefined ? [] : [String(id)]));
    expect(new Set(ids).size).toBe(ids.length);
    for (const { targetElements } of toggles) expect(ids).toEqual(expect.arrayContaining(targetElements as string[]));
    expect(nodesOf(card).filter(({ isVisible }) => isVisible === false)).toHaveLength(2);
  });

  it("changes each section by «Endre», which returns, and reads the whole", () => {
    const buttons = buttonsOf(summary(anApplication(), "kari"));
    const rows = buttons.filter(({ verb }) => verb === "walk/goTo");
    expect(rows.length).toBeGreaterThan(3);
    for (const row of rows) expect(row).toMatchObject({ data: { returnTo: "summary" } });
    expect(buttons).toContainEqual(expect.objectContaining({ title: "Les hele", verb: "draft/read" }));
  });

  it("leads an approver with nothing left to write to what waits for approval", () => {
    const primaryOf = (application: Application, person: string) =>
      buttonsOf(summary(application, person)).filter(({ style }) => style === "positive");
    const sent = withAllSent(withAllAnswers(anApplication()));

    expect(primaryOf(sent, "lars")).toEqual([
      expect.objectContaining({ title: "Les og godkjenn", verb: "approval/list" }),
    ]);
    expect(primaryOf(aFinishedApplication(), "lars")).toEqual([expect.objectContaining({ verb: "draft/read" })]);
  });

  it("says that a person who has nothing to answer waits for others, not that something was sent", () => {
    const states = nodesOf(summary(anApplication(), "siri")).map(({ text }) => text);
    expect(states).toContain("Venter på andre");
    expect(states).not.toContain("Sendt");
  });

  it("has the whole application first, for everybody", () => {
    for (const person of ["turid", "kari", "siri"]) {
      const names = writtenIn(summary(anApplication(), person)).filter((text) => /^(Hele|Tiltak \d)/.test(text));
      expect(names[0]).toMatch(/^Hele/);
    }
  });

  it("fits in a card, however much is written", () => {
    const huge = aHugeApplication();
    const [member] = huge.members;
    expect(bytesOf(summary(huge, member?.personId ?? ""))).toBeLessThanOrEqual(MOST_BYTES);
  });
});
