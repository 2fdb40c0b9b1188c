import { type Comment, emptyRecord } from "../../../../domain/answers/sectionRecord";
import { inboxOf } from "../../../../domain/progress/inbox";
import type { Application } from "../../../../domain/section/section";
import { anApplication, form2026 as form } from "../../../support/application/application";

const now = new Date("2027-01-20T08:12:00Z");
const place = { measureId: null, sectionId: "units" };
const inbox = (application: Application, personId: string) => inboxOf(form, application, null, personId, now);

const said = (personId: string, to: string | null): Comment => ({
  kind: to ? "question" : "comment",
  to: to ? { personId: to, personName: to } : null,
  partyId: null,
  personId,
  personName: personId,
  text: "Hvem leder samlingene?",
  at: now,
});
const withComments = (...comments: Comment[]): Application => {
  const application = anApplication();
  const others = application.records.filter(({ sectionId }) => sectionId !== place.sectionId);
  return { ...application, records: [...others, { ...emptyRecord(null, place.sectionId), comments }] };
};

describe("what waits for a person", () => {
  it("includes a question to that person until the person has said something in its thread", () => {
    const asked = withComments(said("ola", "kari"));
    expect(inbox(asked, "kari").questions).toEqual([{ place, question: said("ola", "kari") }]);
    expect(inbox(asked, "siri").questions).toEqual([]);
    expect(inbox(withComments(said("ola", "kari"), said("kari", null)), "kari").questions).toEqual([]);
    expect(inbox(withComments(said("ola", "kari"), said("siri", null)), "kari").questions).toHaveLength(1);
  });

  it("includes newcomers that the person can let in, and not the newcomer's own wish", () => {
    const members = anApplication().members.map((member) =>
      member.personId === "lars" ? { ...member, approves: false, asksToApprove: true, admittedAt: null } : member,
    );
    const application = { ...anApplication(), members };
    const waiting = (personId: string) => inbox(application, personId).newcomers.map(({ member }) => member.personId);
    expect(waiting("turid")).toEqual(["lars"]);
    expect(waiting("lars")).toEqual([]);
    expect(waiting("kari")).toEqual([]);
  });

  it("tells the coordinator that nobody else is in the application", () => {
    const base = anApplication();
    const members = base.members.filter(({ personId }) => personId === "turid");
    expect(inbox(base, "turid").isAlone).toBe(false);
    expect(inbox({ ...base, members }, "turid").isAlone).toBe(true);
  });

  it("tells the coordinator alone who joined in the last days, and which institution is in no measure", () => {
    const base = anApplication();
    const application = {
      ...base,
      members: base.members.map((member) => ({
        ...member,
        joinedAt: new Date(member.personId === "lars" ? "2027-01-18T12:00:00Z" : "2026-11-01T12:00:00Z"),
      })),
      measures: base.measures.map((measure) => ({
        ...measure,
        partyIds: measure.partyIds.filter((id) => id !== "lms"),
      })),
    };
    const led = inbox(application, "turid");
    expect(led.joined.map(({ member }) => member.personId)).toEqual(["lars"]);
    expect(led.withoutMeasure.map(({ id }) => id)).toEqual(["lms"]);
    const other = inbox(application, "kari");
    expect([other.joined, other.withoutMeasure]).toEqual([[], []]);
  });
});
