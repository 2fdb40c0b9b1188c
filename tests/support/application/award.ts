import { type Award, type AwardChange, type AwardStep, awardOf } from "../../../domain/award/award";
import type { Finalisation } from "../../../domain/finalising/finalisation";

/** A change of an award at noon of a day in June. */
export const aChange = (number: number, steps: readonly AwardStep[], over: Partial<AwardChange> = {}): AwardChange => ({
  number,
  at: new Date(`2027-06-${String(number).padStart(2, "0")}T10:00:00Z`),
  by: "turid",
  byName: "Turid Testesen",
  undoes: null,
  steps,
  ...over,
});

/** What a measure was granted, by party, with nothing recorded before. */
export const granted = (measureId: string, kroner: Readonly<Record<string, number>>, year = 0): AwardStep[] =>
  Object.entries(kroner).map(([partyId, each]) => ({ measureId, partyId, year, was: null, kroner: each }));

export const anAward = (...changes: readonly AwardChange[]): Award => awardOf(changes);

/** The final version that was sent. */
export const aSent: Finalisation = {
  id: "final",
  applicationId: "application",
  number: 1,
  at: new Date("2027-01-20T10:00:00Z"),
  by: "turid",
  byName: "Turid Testesen",
  reason: null,
  draftId: "draft",
  delivered: {
    at: new Date("2027-01-21T10:00:00Z"),
    byName: "Turid Testesen",
    details: { day: "2027-01-21", by: "Turid Testesen", to: "Statsforvalteren", caseNumber: null, note: null },
    record: "1",
  },
  reopened: null,
};
