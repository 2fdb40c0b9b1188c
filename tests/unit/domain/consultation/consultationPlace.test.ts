import { isSameSection } from "../../../../domain/answers/sectionRef";
import { consulted, isToDiscuss } from "../../../../domain/consultation/consultationPlace";
import { consultableEarly, consultEarly } from "../../../../domain/consultation/consultEarly";
import { draftHash } from "../../../../domain/consultation/draftHash";
import { blockersDigest, makeFinal } from "../../../../domain/finalising/makeFinal";
import { finalisationBlockers } from "../../../../domain/progress/finalisationBlockers";
import { findingsOf } from "../../../../domain/progress/findingsOf";
import { tasksOf } from "../../../../domain/progress/tasks";
import { type Application, sectionAt } from "../../../../domain/section/section";
import { refuse } from "../../../../domain/values/outcome";
import {
  aFinishedApplication,
  anApplication,
  form2026 as form,
  withAllAnswers,
  withAllSent,
  withAnswer,
} from "../../../support/application/application";

const place = { measureId: null, sectionId: "consultation" };
const without = (application: Application): Application => ({
  ...application,
  records: application.records.filter((record) => !isSameSection(record, place)),
});
const written = without(withAllSent(withAllAnswers(anApplication())));
const asked = (application: Application) => consulted(form, application).map(({ personId }) => personId);

describe("the consultation", () => {
  it("is requested from its participants when all else is written and sent", () => {
    expect(asked(written)).toEqual(["ulf"]);
    const section = sectionAt(form, written, place);
    expect(isToDiscuss(form, written, section, "ulf")).toBe(true);
    expect(isToDiscuss(form, written, section, "kari")).toBe(false);
  });

  it("does not wait for what only those consulted write, and their text outdates nothing", () => {
    const needs = form.sections.find(({ id }) => id === "needs") as (typeof form.sections)[number];
    const statement = {
      ...needs,
      id: "statement",
      fields: needs.fields.map((field) => ({ ...field, writers: ["union" as const], requiredOf: ["union" as const] })),
    };
    const withStatement = { ...form, sections: [...form.sections, statement] };
    const asks = (changed: typeof form) => consulted(changed, written).map(({ personId }) => personId);

    expect(asks(withStatement)).toEqual(["ulf"]);
    const added = withAnswer(written, {
      ...{ measureId: "measure-1", sectionId: "statement", field: "text", partyId: "union" },
      value: "Vi støtter tiltaket.",
    });
    expect(draftHash(withStatement, added)).toBe(draftHash(withStatement, written));
    // A text that others write with them is still waited for.
    const shared = {
      ...statement,
      fields: statement.fields.map((field) => ({ ...field, writers: [...field.writers, "uh" as const] })),
    };
    expect(asks({ ...form, sections: [...form.sections, shared] })).toEqual([]);
  });

  it("is not requested while writing continues, nor after a first answer", () => {
    expect(asked(without(withAllAnswers(anApplication())))).toEqual([]);
    expect(asked(withAnswer(written, { ...place, field: "discussed", partyId: "union", value: "yes" }))).toEqual([]);
  });

  it("is requested before that if the coordinator asks, and is not early any more", () => {
    const half = without(withAllAnswers(anApplication()));
    expect(consultableEarly(form, half).map(({ id }) => id)).toEqual(["union"]);
    expect(consultEarly(half, "kari")).toEqual(refuse({ kind: "not-coordinator" }));
    const outcome = consultEarly(half, "turid");
    const early = { ...half, consultedEarly: outcome.ok && outcome.value.consultedEarly };
    expect(asked(early)).toEqual(["ulf"]);
    expect(consultableEarly(form, early)).toEqual([]);
    expect(tasksOf(form, half, "ulf").own.map(({ later }) => later)).toContain(true);
    expect(tasksOf(form, early, "ulf").toWrite.map(({ step }) => step.sectionId)).toContain("consultation");
  });

  it("is not asked for early once everything is written, or if it is answered", () => {
    expect(consultableEarly(form, written)).toEqual([]);
    expect(consultableEarly(form, aFinishedApplication())).toEqual([]);
  });

  it("stays open for those asked while the text is being corrected, until it is answered", () => {
    const mended = withAnswer(written, {
      measureId: "measure-1",
      sectionId: "needs",
      field: "text",
      partyId: "fjordvik",
      value: "Nytt.",
    });
    const answered = withAnswer(written, { ...place, field: "discussed", partyId: "union", value: "yes" });
    const isHeldLater = (application: Application) =>
      isToDiscuss(form, application, sectionAt(form, application, place), "ulf");

    expect(asked(without(withAllAnswers(anApplication())))).toEqual([]);
    expect(isHeldLater(without(withAllAnswers(anApplication())))).toBe(true);
    expect(isHeldLater(mended)).toBe(true);
    expect(isHeldLater(answered)).toBe(false);
  });

  it("blocks a final application if it was not held, unless a reason is given", () => {
    const finished = aFinishedApplication();
    const said = withAnswer(finished, { ...place, field: "discussed", partyId: "union", value: "no" });
    expect(findingsOf(form, finished).map(({ code }) => code)).not.toContain("saysNo");
    expect(findingsOf(form, said)).toContainEqual({
      code: "saysNo",
      severity: "blocking",
      place,
      by: "union",
      facts: { field: "Drøftet i medbestemmelse", party: "Fjordvik lærerlag" },
    });
    for (const application of [said, without(finished)]) {
      const seen = blockersDigest(finalisationBlockers(form, application));
      const final = (reason: string) => makeFinal(form, application, { by: "turid", seen, reason });
      expect(final("")).toMatchObject({ ok: false, refusal: { kind: "no-reason" } });
      expect(final("De tillitsvalgte møtes først i mars.")).toMatchObject({ ok: true });
    }
  });
});
