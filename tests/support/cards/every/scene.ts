import type { AdaptiveCard } from "../../../../cards/layout/adaptiveCard";
import type { ChangeRequest } from "../../../../domain/answers/sectionRecord";
import { sectionRefsOf } from "../../../../domain/answers/sectionRef";
import type { Measure, PersonId } from "../../../../domain/application/structure";
import { totalsOf } from "../../../../domain/application/totals";
import type { DraftSeen } from "../../../../domain/consultation/draftSeen";
import { progressOf } from "../../../../domain/progress/progress";
import { tasksOf } from "../../../../domain/progress/tasks";
import { type Application, type Section, sectionAt } from "../../../../domain/section/section";
import { form2026 } from "../../application/application";

/** Twelve days before the deadline of `anApplication`, in the morning. */
export const now = new Date("2027-01-20T08:12:00Z");

export type NamedCard = [string, AdaptiveCard];

/** Who the cards are for. */
export type Who = { writer: PersonId; approver: PersonId; coordinator: PersonId };

/** One application as the cards of every family show it, with words that somebody has typed wherever one can. */
export type Scene = ReturnType<typeof aScene>;

export function aScene(application: Application, who: Who, words: string) {
  const form = form2026;
  const [measure] = application.measures as [Measure];
  const places = sectionRefsOf(form, application).filter(
    ({ measureId }) => measureId === null || measureId === measure.id,
  );
  const sections = places.map((place) => sectionAt(form, application, place));
  const [section] = sections as [Section];
  return {
    application,
    who,
    words,
    form,
    progress: progressOf(form, application),
    totals: totalsOf(form, application, application.amounts),
    tasks: (person: PersonId) => tasksOf(form, application, person),
    measure,
    places,
    sections,
    section,
    at: { measureId: section.measureId, sectionId: section.sectionId },
    parties: application.parties.filter(({ kind }) => kind !== "coordinator"),
    wish: aWish(application, words),
    colleagues: application.members.map(({ personId, personName }) => ({ id: personId, name: personName })),
  };
}

export const aDraftSeen: DraftSeen = { contentHash: "0".repeat(64), version: "4711" };

export const aWish = (application: Application, comment: string): ChangeRequest => ({
  id: "wish",
  partyId: application.parties.at(-1)?.id ?? "",
  personId: "ola",
  personName: "Ola Eksempel",
  comment,
  at: new Date("2027-01-19T13:32:00Z"),
  resolved: false,
});

/** Who must approve is set otherwise than the form has it, in three sections. */
export const rulesSet = (reason: string): Application["approvalRules"] =>
  (["any", "lead", "none"] as const).map((rule, index) => ({
    sectionId: ["partnership", "economy", "audience"][index] ?? "",
    kind: "uh",
    rule,
    leadId: null,
    reason,
    by: "turid",
    byName: "Turid Testesen",
    at: now,
  }));
