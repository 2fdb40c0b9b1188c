import type { MeasureId, PartyId, PersonId, Structure } from "../application/structure";

/** Where an awarded sum belongs. `year` counts from 1, the application's own; 0 if the form has one sum for all years. */
export type AwardPlace = { readonly measureId: MeasureId; readonly partyId: PartyId; readonly year: number };

/** What one party was granted in one measure (tilsagn), in whole kroner. */
export type AwardLine = AwardPlace & { readonly kroner: number };

/** A line before and after a change; null where nothing is recorded. */
export type AwardStep = AwardPlace & { readonly was: number | null; readonly kroner: number | null };

/** What one press recorded, corrected or undid. Kept for good. */
export type AwardChange = {
  /** Counts the application's changes from 1. */
  readonly number: number;
  readonly at: Date;
  readonly by: PersonId;
  readonly byName: string;
  /** The change that it undid; null if it recorded something. */
  readonly undoes: number | null;
  readonly steps: readonly AwardStep[];
};

/** The award of an application: what is recorded now, and how it came to be. */
export type Award = {
  readonly lines: readonly AwardLine[];
  /** Oldest first. */
  readonly changes: readonly AwardChange[];
};

/** Whether anything can be granted: the application is handed in. A report asks for nothing, so nothing is granted to it. */
export const hasAward = ({ status, reportsOn }: Pick<Structure, "status" | "reportsOn">): boolean =>
  status === "delivered" && reportsOn === null;

export const samePlace = (one: AwardPlace, other: AwardPlace): boolean =>
  one.measureId === other.measureId && one.partyId === other.partyId && one.year === other.year;

/** What all changes amount to. */
export function awardOf(changes: readonly AwardChange[]): Award {
  const lines = new Map<string, AwardLine>();
  for (const { steps } of changes)
    for (const { measureId, partyId, year, kroner } of steps) {
      const key = `${measureId} ${partyId} ${year}`;
      if (kroner === null) lines.delete(key);
      else lines.set(key, { measureId, partyId, year, kroner });
    }
  return { lines: [...lines.values()], changes };
}

export const grantedAt = ({ lines }: Pick<Award, "lines">, place: AwardPlace): number | null =>
  lines.find((line) => samePlace(line, place))?.kroner ?? null;

/** Everything that was granted, in all measures. */
export const grantedSum = ({ lines }: Pick<Award, "lines">): number =>
  lines.reduce((sum, { kroner }) => sum + kroner, 0);
