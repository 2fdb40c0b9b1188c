import { reminderNow } from "../../../../domain/reminders/reminderNow";
import { anApplication, form2026 as form } from "../../../support/application/application";
import { aReminding } from "../../../support/cards/every/reminders";

const application = anApplication();
const settings = aReminding(application);

it("A reminder that is asked for is today's, about the application's deadline.", () => {
  expect(reminderNow(form, application, settings, "kari", new Date("2027-01-20T08:30:00Z"))).toEqual({
    ok: true,
    value: {
      day: "2027-01-20",
      part: { applicationId: "application", deadline: "2027-02-01T12:00", offsetDays: 12 },
    },
  });
});

it("No reminder is sent at night.", () => {
  expect(reminderNow(form, application, settings, "kari", new Date("2027-01-20T23:30:00Z"))).toEqual({
    ok: false,
    refusal: { kind: "late" },
  });
});
