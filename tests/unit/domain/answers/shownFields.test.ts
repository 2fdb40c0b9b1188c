import type { AnswerValue } from "../../../../domain/answers/sectionRecord";
import { changesSince } from "../../../../domain/approval/changesSince";
import { tasksOf } from "../../../../domain/progress/tasks";
import { recordAt, sectionAt } from "../../../../domain/section/section";
import { expectedVersionOf } from "../../../../domain/writing/saveAnswers";
import { saveTyped } from "../../../../domain/writing/saveTyped";
import { anApplication, later, withAnswer } from "../../../support/application/application";
import { fieldKindsForm } from "../../../support/application/fieldKindsForm";

const plan = { measureId: null, sectionId: "plan" };
const empty = { ...anApplication(), formId: fieldKindsForm.id };
const written = (...answers: [field: string, partyId: string | null, value: AnswerValue][]) =>
  answers.reduce(
    (all, [field, partyId, value]) => withAnswer(all, { ...plan, field, partyId, value }, fieldKindsForm),
    empty,
  );
const travels = (travel: string) => written(["travel", "fjordvik", travel], ["means", "fjordvik", ["boat"]]);
const missing = (application: typeof empty) =>
  sectionAt(fieldKindsForm, application, plan).missing.map(({ field }) => field.id);

describe("A field that another answer shows", () => {
  it("is missing only while it is shown, also through another field", () => {
    expect(missing(empty)).not.toContain("means");
    expect(missing(written(["travel", "fjordvik", "yes"]))).toContain("means");
    expect(missing(travels("yes"))).toContain("quay");
    expect(missing(travels("no"))).not.toContain("quay");
  });

  it("is missing as the text of another option once that is chosen, for no kind of party that is not there", () => {
    const chosen = written(["where", null, ["elsewhere"]]);
    expect(missing(empty)).not.toContain("whereOther");
    expect(missing(chosen).filter((id) => id === "whereOther")).toHaveLength(1);
    const alone = { ...chosen, parties: chosen.parties.filter(({ kind }) => kind !== "uh") };
    expect(missing(alone).filter((id) => id === "whereOther")).toHaveLength(1);
  });

  it("counts for nobody's work while it is hidden", () => {
    const kari = (application: typeof empty) =>
      tasksOf(fieldKindsForm, application, "kari").own.find(({ step }) => step.sectionId === "plan");

    expect(kari(travels("yes"))?.answered).toBe(2);
    expect(kari(travels("no"))?.answered).toBe(1);
    expect(kari(travels("no"))?.missing.map(({ field }) => field.id)).not.toContain("quay");
  });

  it("is no part of what is approved while it is hidden", () => {
    const hidden = sectionAt(fieldKindsForm, travels("no"), plan);
    const never = sectionAt(fieldKindsForm, written(["travel", "fjordvik", "no"]), plan);

    expect(hidden.contentHash).toBe(never.contentHash);
    expect(sectionAt(fieldKindsForm, travels("yes"), plan).contentHash).not.toBe(hidden.contentHash);
    const then = recordAt(travels("no"), plan).answers.map((answer) => ({ ...answer, ...plan }));
    expect(changesSince(never, then, null)).toEqual([]);
  });

  it("keeps its answer, and shows it again", () => {
    expect(recordAt(travels("no"), plan).answers).toHaveLength(2);
    const again = withAnswer(
      travels("no"),
      { ...plan, field: "travel", partyId: "fjordvik", value: "yes" },
      fieldKindsForm,
    );
    expect(sectionAt(fieldKindsForm, again, plan).answers).toContainEqual(
      expect.objectContaining({ field: "means", value: ["boat"] }),
    );
  });

  it("holds the person on the card when a save shows it, and not when it is answered already", () => {
    const save = (application: typeof empty) => {
      const record = recordAt(application, plan);
      const known = record.answers.find(({ field }) => field === "travel");
      const saved = saveTyped(
        { form: fieldKindsForm, structure: application, record, others: [], known: [] },
        {
          by: "kari",
          byName: "Kari Prøve",
          at: later,
          place: plan,
          seen: null,
          hasRead: false,
          then: "next",
          inputs: { "travel.fjordvik": "yes" },
          base: { "travel.fjordvik": expectedVersionOf(known) },
        },
      );
      if (!saved.ok) throw new Error(saved.refusal.kind);
      return saved.value;
    };

    expect(save(empty)).toMatchObject({ next: plan, opened: [{ field: { id: "means" } }] });
    const answered = withAnswer(
      travels("no"),
      { ...plan, field: "quay", partyId: "fjordvik", value: "Nordkaia" },
      fieldKindsForm,
    );
    expect(save(answered)).toMatchObject({ opened: [], next: { sectionId: "economy" } });
  });
});
