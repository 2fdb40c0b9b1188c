import { tasksOf } from "../../../../domain/progress/tasks";
import {
  type DeadlineOf,
  dropDeadline,
  moveDeadline,
  ofApprovals,
  ofParty,
  ofSection,
  ofWhole,
} from "../../../../domain/reminders/moveDeadline";
import { deadlineFor, openDeadlines } from "../../../../domain/reminders/partDeadline";
import { anApplication, form2026 as form, withAllAnswers, withAllSent } from "../../../support/application/application";

const application = anApplication();
const now = new Date("2027-01-20T08:30:00Z");
const whole = ofWhole;
const lms = ofParty("lms");
const economy = ofSection("economy");
const set = (of: DeadlineOf, deadline: string) => ({ ...of, deadline, setAt: now });
const move = (
  of: DeadlineOf,
  date: string,
  { by = "turid", time = "12:00", parts = [set(lms, "2027-01-25T12:00")] } = {},
) => moveDeadline(form, application, parts, by, { of, date, time, now });

describe("moving a deadline", () => {
  it("of the application is announced to everybody except the person who moved it", () => {
    expect(move(whole, "2027-02-15")).toEqual({
      ok: true,
      value: {
        of: whole,
        was: "2027-02-01T12:00",
        deadline: "2027-02-15T12:00",
        tell: ["kari", "ola", "siri", "lars", "nina", "ulf"],
      },
    });
  });

  it("to the same day is announced to nobody", () => {
    expect(move(whole, "2027-02-01")).toMatchObject({ value: { tell: [] } });
    expect(move(lms, "2027-01-25")).toMatchObject({ value: { tell: [] } });
  });

  it("of the approvals can set the same day as the general deadline", () => {
    expect(move(ofApprovals, "2027-02-01")).toMatchObject({ ok: true, value: { deadline: "2027-02-01T12:00" } });
  });

  it("is announced to a party's people, a section's writers and approvers, or the approvers, depending on its scope", () => {
    expect(move(lms, "2027-01-26")).toMatchObject({ value: { was: "2027-01-25T12:00", tell: ["lars"] } });
    expect(move(economy, "2027-01-26")).toMatchObject({
      value: { was: null, tell: expect.arrayContaining(["kari", "ola", "lars"]) },
    });
    expect(move(ofApprovals, "2027-01-26")).toMatchObject({
      value: { was: null, tell: ["ola", "siri", "lars", "nina", "ulf"] },
    });
    expect(move(economy, "2027-01-26")).not.toMatchObject({ value: { tell: expect.arrayContaining(["ulf"]) } });
  });

  it.each([
    ["by who does not coordinate", whole, "2027-02-15", { by: "kari" }, "not-coordinator"],
    ["to no date", whole, "snart", {}, "no-date"],
    ["to no time", whole, "2027-02-15", { time: "25:00" }, "no-time"],
    ["to what has passed", whole, "2027-01-19", {}, "passed"],
    ["of a part to the others' day", lms, "2027-02-01", {}, "not-earlier"],
    ["of a part to after it", economy, "2027-02-02", {}, "not-earlier"],
    ["of the approvals to after the others' day", ofApprovals, "2027-02-02", {}, "after-whole"],
    ["of a party that there is not", ofParty("none"), "2027-01-26", {}, "no-such-part"],
    ["of a section that there is not", ofSection("none"), "2027-01-26", {}, "no-such-part"],
    ["of a section that nobody writes", ofSection("totals"), "2027-01-26", {}, "no-such-part"],
  ] as const)("is refused %s", (_what, of, date, over, kind) => {
    expect(move(of, date, over)).toMatchObject({ ok: false, refusal: { kind } });
  });

  it("that removes a part's own deadline makes the application's deadline apply again", () => {
    const parts = [set(lms, "2027-01-25T12:00")];
    expect(dropDeadline(form, application, parts, "turid", lms)).toMatchObject({
      value: { was: "2027-01-25T12:00", deadline: null, tell: ["lars"] },
    });
    expect(dropDeadline(form, application, parts, "kari", lms)).toMatchObject({ refusal: { kind: "not-coordinator" } });
    for (const each of [economy, whole])
      expect(dropDeadline(form, application, parts, "turid", each)).toMatchObject({
        refusal: { kind: "no-such-part" },
      });
  });
});

describe("the effective deadline of a person", () => {
  const deadlines = (...parts: ReturnType<typeof set>[]) => ({ application, movedAt: null, parts });
  const holds = (personId: string, sectionId: string, at = now, ...parts: ReturnType<typeof set>[]) =>
    deadlineFor(deadlines(...parts), personId, sectionId, "write", at).deadline;

  it("is the earliest upcoming one of the application, the section and the party", () => {
    const parts = [set(lms, "2027-01-25T12:00"), set(economy, "2027-01-22T12:00"), set(economy, "2027-03-01T12:00")];
    expect(holds("lars", "economy", now, ...parts)).toBe("2027-01-22T12:00");
    expect(holds("lars", "header", now, ...parts)).toBe("2027-01-25T12:00");
    expect(holds("kari", "header", now, ...parts)).toBe("2027-02-01T12:00");
    expect(holds("lars", "economy", new Date("2027-01-23T12:00:00Z"), ...parts)).toBe("2027-01-25T12:00");
    expect(holds("lars", "economy", new Date("2027-01-26T12:00:00Z"), ...parts)).toBe("2027-02-01T12:00");
  });

  it("is the approval deadline for approvals if there is one, and then the application's", () => {
    const parts = [
      set(lms, "2027-01-22T12:00"),
      set(economy, "2027-01-23T12:00"),
      set(ofApprovals, "2027-01-27T12:00"),
    ];
    const approves = (at: Date, of = parts) => deadlineFor(deadlines(...of), "lars", "economy", "approve", at).deadline;

    expect(approves(now)).toBe("2027-01-27T12:00");
    expect(approves(new Date("2027-01-28T12:00:00Z"))).toBe("2027-02-01T12:00");
    expect(approves(now, parts.slice(0, 2))).toBe("2027-01-22T12:00");
    expect(holds("lars", "economy", now, ...parts)).toBe("2027-01-22T12:00");
    const sent = withAllSent(withAllAnswers(application));
    const open = openDeadlines(deadlines(...parts), "lars", tasksOf(form, sent, "lars"), now);
    expect(open.map(({ deadline }) => deadline)).toEqual(["2027-01-27T12:00"]);
  });

  it("is listed for each of the person's open tasks, the earliest first", () => {
    const tasks = tasksOf(form, application, "kari");
    const open = openDeadlines(deadlines(set(economy, "2027-01-22T12:00")), "kari", tasks, now);
    expect(open.map(({ deadline }) => deadline)).toEqual(["2027-01-22T12:00", "2027-02-01T12:00"]);
  });
});
