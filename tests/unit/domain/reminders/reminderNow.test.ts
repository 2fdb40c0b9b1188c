import { reminderNow } from "../../../../domain/reminders/reminderNow";
import { remindOpen } from "../../../../domain/reminders/remindOpen";
import { anApplication, form2026 as form } from "../../../support/application/application";
import { aReminding } from "../../../support/cards/every/reminders";

const application = anApplication();
const settings = aReminding(application);
const asked = (at: string, of = application) => reminderNow(form, of, settings, "kari", new Date(at));

it("A reminder that is asked for by day is today's, about the application's deadline, and goes at once.", () => {
  const at = new Date("2027-01-20T08:30:00Z");
  expect(reminderNow(form, application, settings, "kari", at)).toEqual({
    ok: true,
    value: {
      day: "2027-01-20",
      part: { applicationId: "application", deadline: "2027-02-01T12:00", offsetDays: 12 },
      at,
    },
  });
});

it.each([
  ["in the evening, the next day", "2027-01-20T21:30:00Z", "2027-01-21"],
  ["before morning, the same day", "2027-01-20T04:30:00Z", "2027-01-20"],
  ["on Friday evening, on Monday", "2027-01-22T21:30:00Z", "2027-01-25"],
])("One that is asked for at night goes at nine on a working day: %s.", (_when, at, day) => {
  expect(asked(at)).toMatchObject({ ok: true, value: { day, at: new Date(`${day}T08:00:00Z`) } });
});

it("None is queued for a morning after the deadline.", () => {
  const early = { ...application, deadline: "2027-01-21T08:00" };
  expect(asked("2027-01-20T21:30:00Z", early)).toEqual({ ok: false, refusal: { kind: "late" } });
});

describe("Reminding everybody who lacks something", () => {
  const now = new Date("2027-01-20T08:30:00Z");
  const reminded = (whom: Omit<Parameters<typeof remindOpen>[3], "by">) =>
    remindOpen(form, application, settings, { ...whom, by: "turid" }, now);
  const names = (whom: Parameters<typeof reminded>[0]) =>
    reminded(whom)
      .send.map(({ personId }) => personId)
      .sort();

  it("reaches all with open work, except who asks and who has nothing to do", () => {
    expect(names({})).toEqual(["kari", "lars", "nina", "siri", "ulf"]);
  });

  it("reaches one party's people, or one person", () => {
    expect(names({ partyId: "fjordvik" })).toEqual(["kari"]);
    expect(names({ personId: "lars" })).toEqual(["lars"]);
    expect(reminded({ personId: "ola" }).not).toEqual([{ personId: "ola", why: "finished" }]);
  });
});
