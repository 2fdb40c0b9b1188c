import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import type { ReturnTo } from "../../cards/verbs/cardData";
import { mergeCard } from "../../cards/writing/mergeCard";
import type { AnswerRefusal } from "../../domain/answers/readAnswer";
import type { SectionRef } from "../../domain/answers/sectionRef";
import { isSameSlot, slotId } from "../../domain/answers/slot";
import { formFor } from "../../domain/application/formInYear";
import type { Structure } from "../../domain/application/structure";
import type { DraftSeen } from "../../domain/consultation/draftSeen";
import { stepAt } from "../../domain/section/journeyFor";
import { type Conflict, valueDigest } from "../../domain/writing/saveAnswers";
import type { Unmerged } from "../../domain/writing/settleConflict";
import type { BotDeps } from "../handler/botDeps";

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
  /** The card from which the section was opened. */
  readonly returnTo?: ReturnTo;
};

/** Starts with the first of several conflicts; the others follow card by card. */
export const firstOf = ([conflict, ...others]: readonly [Conflict, ...Conflict[]]): Merging => ({
  conflict,
  rest: others.map((each) => ({ slot: slotId(each), mine: valueDigest(each.mine) })),
  of: others.length + 1,
});

/** The card that shows one person's text against another's. */
export function mergingCard(
  { forms, clock }: Pick<BotDeps, "forms" | "clock">,
  personId: string,
  structure: Structure,
  place: SectionRef,
  { conflict, rest, of, typed, problem, newer = false, page = 1, seen = null, returnTo }: Merging,
): AdaptiveCard {
  const form = formFor(forms, structure);
  const step = form && stepAt(form, structure, personId, place);
  const slot = step?.slots.find((each) => isSameSlot(each, conflict));
  if (!form || !slot) return noticeCard({ kind: "stale" });
  return mergeCard({
    ...{ form, structure, place, slot, conflict, rest, of, newer, page, seen, returnTo },
    typed: typed ?? null,
    problem: problem ?? null,
    now: clock.now(),
  });
}
