import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { mergeCard, type Unmerged } from "../../cards/writing/mergeCard";
import type { DraftSeen, SectionScene } from "../../domain/ports/ports";
import type { AnswerRefusal } from "../../domain/section/readAnswer";
import { slotId } from "../../domain/section/slots";
import { type SectionRef, isSameSection, journeyFor } from "../../domain/section/walk";
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
  /** The draft that the person has before them, where the person comes from reading it. */
  readonly seen?: DraftSeen | null;
};

/** The first of some conflicts; the others come after it, card by card. */
export const firstOf = ([conflict, ...others]: readonly [Conflict, ...Conflict[]]): Merging => ({
  conflict,
  rest: others.map(({ field, partyId, mine }) => ({ slot: slotId(field, partyId), mine: valueDigest(mine) })),
  of: others.length + 1,
});

/** The card on which one person's text meets another's. */
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
