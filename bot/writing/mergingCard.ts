import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { mergeCard, type Unmerged } from "../../cards/writing/mergeCard";
import type { DraftSeen } from "../../domain/consultation/draftSeen";
import type { SectionScene } from "../../domain/ports/sectionStore";
import { journeyFor } from "../../domain/section/journeyFor";
import type { AnswerRefusal } from "../../domain/section/readAnswer";
import { isSameSection, type SectionRef } from "../../domain/section/sectionRef";
import { slotId } from "../../domain/section/slot";
import { type Conflict, valueDigest } from "../../domain/writing/saveAnswers";
import type { BotDeps } from "../handler/deps";

export type Merging = {
  readonly conflict: Conflict;
  readonly rest: readonly Unmerged[];
  readonly of: number;
  readonly typed?: string;
  readonly problem?: AnswerRefusal;
  readonly newer?: boolean;
  readonly page?: number;
  /** The draft that the person was reading, if they came from it. */
  readonly seen?: DraftSeen | null;
};

/** Starts with the first of several conflicts; the others follow card by card. */
export const firstOf = ([conflict, ...others]: readonly [Conflict, ...Conflict[]]): Merging => ({
  conflict,
  rest: others.map(({ field, partyId, mine }) => ({ slot: slotId(field, partyId), mine: valueDigest(mine) })),
  of: others.length + 1,
});

/** The card that shows one person's text against another's. */
export function mergingCard(
  { forms, clock }: Pick<BotDeps, "forms" | "clock">,
  personId: string,
  { structure }: SectionScene,
  place: SectionRef,
  { conflict, rest, of, typed, problem, newer = false, page = 1, seen = null }: Merging,
): AdaptiveCard {
  const form = forms.get(structure.formId);
  const step = form && journeyFor(form, structure, personId).find((each) => isSameSection(each, place));
  const id = slotId(conflict.field, conflict.partyId);
  const slot = step?.slots.find(({ field, party }) => slotId(field.id, party?.id ?? null) === id);
  if (!form || !slot) return noticeCard({ kind: "stale" });
  return mergeCard({
    ...{ form, structure, place, slot, conflict, rest, of, newer, page, seen },
    typed: typed ?? null,
    problem: problem ?? null,
    now: clock.now(),
  });
}
