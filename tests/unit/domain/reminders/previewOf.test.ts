import { dueReminder } from "../../../../domain/reminders/dueReminder";
import { dueReminders } from "../../../../domain/reminders/dueReminders";
import { ofApprovals, ofParty } from "../../../../domain/reminders/moveDeadline";
import { isInPreview, previewOf } from "../../../../domain/reminders/previewOf";
import { USUAL } from "../../../../domain/reminders/reminderChoice";
import { sendNowRefusal } from "../../../../domain/reminders/sendNowRefusal";
import {
  aFinishedApplication,
  anApplication,
  form2026 as form,
  withAllAnswers,
  withAllSent,
} from "../../../support/application/application";
import { aReminding } from "../../../support/cards/every/reminders";

const application = anApplication();
const now = new Date("2027-01-20T08:30:00Z");
const shown = (over: Parameters<typeof aReminding>[1] = {}, of = application, at = now) =>
  previewOf(form, of, aReminding(of, over), at).map(({ day, personIds }) => [day, [...personIds].sort().join(" ")]);
const off = (...people: string[]) => ({
  choices: new Map(people.map((each) => [each, { ...USUAL, rhythm: "off" as const }])),
});
/** Ola only approves, and nothing is sent yet. */
const ALL = "kari lars nina siri turid ulf";

describe("the preview of the next fourteen days", () => {
  it("contains the due reminders of each day, for people with open tasks", () => {
    expect(shown()).toEqual([
      ["2027-01-25", ALL],
      ["2027-01-29", ALL],
      ["2027-02-01", ALL],
      ["2027-02-02", "turid"],
    ]);
  });

  it("matches the reminders the planner sends when the time comes", () => {
    for (const { at, personIds } of previewOf(form, application, aReminding(application), now)) {
      const due = dueReminders(form, application, aReminding(application), at).filter(({ drop }) => !drop);
      expect(due.map(({ personId }) => personId).sort()).toEqual([...personIds].sort());
    }
  });

  it("includes a reminder that was missed, on the day when it is sent after all", () => {
    const later = anApplication({ deadline: "2027-02-19T12:00" });
    const saturday = new Date("2027-01-30T10:00:00Z");
    const handled = new Set(ALL.split(" ").map((name) => `${name} 2027-02-19T12:00 21`));
    expect(shown({ handled }, later, saturday).map(([day]) => day)).toEqual(["2027-02-05", "2027-02-12"]);
    expect(shown({}, later, saturday).map(([day]) => day)).toEqual(["2027-02-01", "2027-02-05", "2027-02-12"]);
  });

  it("leaves out people with reminders off, and reminders already sent", () => {
    const off = { ...USUAL, rhythm: "off" } as const;
    expect(shown({ choices: new Map([["kari", off]]), handled: new Set(["lars 2027-02-01T12:00 7"]) })[0]).toEqual([
      "2027-01-25",
      "nina siri turid ulf",
    ]);
  });

  it("includes the deputy from three days before the deadline", () => {
    const deputies = new Map([["kari", "ola"]]);
    expect(shown({ deputies }).map(([, names]) => names?.includes("ola"))).toEqual([false, true, true, false]);
    const thursday = anApplication({ deadline: "2027-01-28T12:00" });
    expect(shown({ deputies }, thursday).map(([day, names]) => [day, names?.includes("ola")])).toEqual([
      ["2027-01-21", false],
      ["2027-01-25", true],
      ["2027-01-27", true],
      ["2027-01-28", true],
      ["2027-01-29", false],
    ]);
  });

  it("follows an earlier deadline, and the application's when that one has passed", () => {
    const parts = [{ ...ofParty("lms"), deadline: "2027-01-22T12:00", setAt: new Date("2027-01-04T12:00:00Z") }];
    expect(shown({ parts }).filter(([, names]) => names?.includes("lars"))).toEqual([
      ["2027-01-21", "lars"],
      ["2027-01-22", "lars"],
      ["2027-01-25", ALL],
      ["2027-01-29", ALL],
      ["2027-02-01", ALL],
    ]);
  });

  it("follows the approval deadline for pure approvers, and the application's when it has passed", () => {
    const sent = withAllSent(withAllAnswers(application));
    const parts = [{ ...ofApprovals, deadline: "2027-01-22T12:00", setAt: new Date("2027-01-04T12:00:00Z") }];
    const toApprove = "lars nina ola ulf";
    const coming = shown({ parts }, sent);

    expect(coming).toEqual([
      ["2027-01-21", toApprove],
      ["2027-01-22", toApprove],
      ["2027-01-25", "lars nina ola turid ulf"],
      ["2027-01-29", "lars nina ola turid ulf"],
      ["2027-02-01", "lars nina ola turid ulf"],
      ["2027-02-02", "turid"],
    ]);
    const at = new Date("2027-01-21T08:00:00Z");
    const due = dueReminders(form, sent, aReminding(sent, { parts }), at).filter(({ drop }) => !drop);
    expect(
      due
        .map(({ personId }) => personId)
        .sort()
        .join(" "),
      // Turid's own, of the eighteenth, is caught up with.
    ).toBe("lars nina ola turid ulf");
    expect(shown({ parts }).map(([day]) => day)).not.toContain("2027-01-21");
  });

  it("has the coordinator alone once everybody is finished, until the application is delivered", () => {
    const coming = [
      ["2027-01-25", "turid"],
      ["2027-01-29", "turid"],
      ["2027-02-01", "turid"],
      ["2027-02-02", "turid"],
    ];
    expect(shown({}, aFinishedApplication())).toEqual(coming);
    expect(shown({}, anApplication({ status: "final" }))).toEqual(coming);
  });

  it("has the next reminder, however far ahead, if none comes in those days", () => {
    const early = new Date("2026-12-01T10:00:00Z");
    expect(shown({}, application, early)).toEqual([["2027-01-11", ALL]]);
    const [first] = previewOf(form, application, aReminding(application), early);
    expect(first && isInPreview(first, early)).toBe(false);
  });

  it.each([
    ["all reminders are stopped", { pausedAt: now }, application],
    ["everybody is finished, and the coordinator wants no reminders", off("turid"), aFinishedApplication()],
    ["the application is delivered", {}, anApplication({ status: "delivered" })],
  ] as const)("is empty when %s", (_when, over, of) => expect(shown(over, of)).toEqual([]));
});

describe("sending a reminder at once", () => {
  it.each([
    ["goes by day", {}, "kari", "2027-01-20T08:30:00Z", null],
    ["goes on a Saturday too, for the coordinator wants it", {}, "kari", "2027-01-23T08:30:00Z", null],
    ["is not refused at night: it waits for the morning", {}, "kari", "2027-01-20T21:30:00Z", null],
    ["is refused to who is finished", {}, "ola", "2027-01-20T08:30:00Z", "finished"],
    ["is refused after the deadline", {}, "kari", "2027-02-02T08:30:00Z", "over"],
    ["is refused on the last day, after the deadline", {}, "kari", "2027-02-01T13:30:00Z", "over"],
    ["is refused while all are stopped", { pausedAt: now }, "kari", "2027-01-20T08:30:00Z", "paused"],
  ] as const)("%s", (_what, over, personId, at, refused) => {
    const found = sendNowRefusal(form, application, aReminding(application, over), personId, new Date(at));
    expect(found?.kind ?? null).toBe(refused);
  });

  it("is refused for a person who wants no reminders", () => {
    const choices = new Map([["kari", { ...USUAL, rhythm: "off" as const }]]);
    expect(sendNowRefusal(form, application, aReminding(application, { choices }), "kari", now)).toEqual({
      kind: "off",
    });
  });
});

it("a person who was finished when a reminder was due does not get it late for a new task", () => {
  const finished = aFinishedApplication();
  const due = dueReminders(form, finished, aReminding(finished), new Date("2027-01-25T08:00:00Z"));
  expect(due.length).toBeGreaterThan(1);
  expect(due.filter(({ drop }) => !drop).map(({ personId }) => personId)).toEqual(["turid"]);

  const handled = new Set(due.map(({ personId, part }) => `${personId} ${part.deadline} ${part.offsetDays}`));
  expect(
    dueReminders(form, application, aReminding(application, { handled }), new Date("2027-01-26T08:00:00Z")),
  ).toEqual([]);
  expect(
    dueReminder(
      { deadline: "2027-02-01T12:00", timeZone: "Europe/Oslo", since: new Date(0), leads: false, putOff: false },
      USUAL,
      new Date("2027-01-26T08:00:00Z"),
    ),
  ).toMatchObject({ offsetDays: 7 });
});
