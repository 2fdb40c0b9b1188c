import { postComment } from "../../../../domain/thread/addComment";
import { askColleague } from "../../../../domain/thread/askColleague";
import { anApplication, form2026, later, measureId, withAllAnswers } from "../../../support/application/application";

const place = { measureId: measureId(1), sectionId: "needs" };
const application = withAllAnswers(anApplication());
const kari = { by: "kari", byName: "Kari Prøve", at: later };
const refusals: [string, object, object][] = [
  ["for a person outside the application", { by: "nobody" }, { kind: "not-member" }],
  ["for a place that does not exist", { place: { ...place, sectionId: "invented" } }, { kind: "stale" }],
  ["without text", { text: " \n" }, { kind: "no-comment" }],
];

describe("a comment", () => {
  const command = { ...kari, place, text: "Hvem leder møtene?" };

  it("is added to the thread and notifies others, but not its author", () => {
    const outcome = postComment(form2026, application, command);
    expect(outcome).toMatchObject({ value: { comments: [{ place, comment: { kind: "comment", personId: "kari" } }] } });
    const people = outcome.ok ? outcome.value.notices?.map((notice) => "personId" in notice && notice.personId) : [];
    expect(people).not.toHaveLength(0);
    expect(people).not.toContain("kari");
  });

  it.each(refusals)("is refused %s", (_when, over, refusal) => {
    expect(postComment(form2026, application, { ...command, ...over })).toEqual({ ok: false, refusal });
  });
});

describe("a question to a colleague", () => {
  const command = { ...kari, place, to: "siri", text: "Stemmer tallet?" };

  it("is added to the thread and notifies the colleague alone", () => {
    expect(askColleague(form2026, application, command)).toMatchObject({
      value: {
        comments: [{ place, comment: { kind: "question", to: { personId: "siri" }, text: "Stemmer tallet?" } }],
        notices: [{ kind: "question", applicationId: application.id, ...place, personId: "siri" }],
      },
    });
  });

  it.each([
    ...refusals,
    ["to somebody outside the application", { to: "nobody" }, { kind: "no-such-colleague" }],
    ["to oneself", { to: "kari" }, { kind: "no-such-colleague" }],
  ])("is refused %s", (_when, over, refusal) => {
    expect(askColleague(form2026, application, { ...command, ...over })).toEqual({ ok: false, refusal });
  });
});
