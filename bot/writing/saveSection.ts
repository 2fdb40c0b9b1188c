import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { writingVerbs } from "../../cards/verbs/writingVerbs";
import { savedNotes } from "../../cards/writing/sectionNotes";
import { isSameSection } from "../../domain/answers/sectionRef";
import { slotId } from "../../domain/answers/slot";
import type { Saving } from "../../domain/writing/saveAnswers";
import { saveTyped } from "../../domain/writing/saveTyped";
import { decidingAction } from "../handler/cardAction";
import { refusedChange } from "../handler/refusedChange";
import { changeSection } from "./changeSection";
import { firstOf, mergingCard } from "./mergingCard";
import { savedBeside, savedCard } from "./placeCard";
import { returned } from "./returned";
import { sendSaved } from "./sendSaved";

/** "Lagre og neste", "Lagre og tilbake", "Lagre" and "Lagre og send". */
export const saveSection = decidingAction(writingVerbs.save, async (deps, turn, data): Promise<AdaptiveCard> => {
  const { applicationId, measureId, sectionId, base, emptied, from, returnTo } = data;
  const place = { measureId, sectionId };
  const then = data.then !== "next" || from > 0 ? "stay" : returnTo ? "return" : "next";
  const outcome = await changeSection(deps, turn, data, (state, writer) =>
    saveTyped(state, { ...writer, inputs: data, base, emptied, then }),
  );
  if (!outcome.ok) return refusedChange(deps, turn, applicationId, outcome.refusal);

  const { scene, saving, next } = outcome.value;
  if (next === null) {
    const beside = savedBeside(deps, turn.person, outcome.value, place, null);
    return returned(
      deps,
      turn,
      applicationId,
      returnTo,
      savedNotes(applicationId, { ...beside, news: outcome.value.news, returnTo }),
    );
  }
  const { problems, typed, absent } = outcome.value.typed;
  const { opened } = outcome.value;
  const isInvalid = Object.keys(problems).length > 0;
  const [conflict, ...others] = saving.conflicts;
  // Invalid input exists only in the card, so it is fixed first. Fields in conflict keep the card's expected versions,
  // so that the conflict comes up again at the next save.
  if (conflict && !isInvalid)
    return mergingCard(deps, turn.person.id, scene.structure, place, {
      ...firstOf([conflict, ...others]),
      seen: data.draftSeen ?? null,
      returnTo,
    });
  const isSettled = !isInvalid && saving.merged.length + absent.length + opened.length === 0;
  if (data.then === "send" && isSettled)
    return sendSaved(
      deps,
      turn,
      applicationId,
      { place, sending: data.sending ?? { kind: "last", approves: false } },
      outcome.value,
      (said) => savedCard(deps, turn.person, outcome.value, place, { said, returnTo, sending: data.sending ?? null }),
    );
  const open = new Set([...Object.keys(problems), ...saving.conflicts.map(slotId)]);
  // If two changes were merged, the input shows the merged text, not what one person typed.
  const merged = new Set(saving.merged.map(slotId));
  const unmerged = Object.entries(typed).filter(([slot]) => !merged.has(slot));
  return savedCard(deps, turn.person, outcome.value, place, {
    returnTo,
    ...(data.draftSeen ? { seen: data.draftSeen } : {}),
    typed: isInvalid ? Object.fromEntries(unmerged) : null,
    problems,
    conflicts: saving.conflicts,
    merged: saving.merged,
    said: isInvalid ? null : absent.length > 0 ? "not-received" : saidOf(outcome.value),
    news: isSameSection(next, place) ? outcome.value.news : [],
    absent,
    ...(isSameSection(next, place) ? { sending: data.sending ?? null } : {}),
    from: isSameSection(next, place) ? from : 0,
    bases: Object.fromEntries(
      Object.entries(base).flatMap(([slot, { version, digest }]) =>
        open.has(slot) ? [[slot, `${version}:${digest}`]] : [],
      ),
    ),
  });
});

const saidOf = ({ opened, saving }: { opened: readonly unknown[]; saving: Saving }) =>
  opened.length > 0 ? "more-asked" : saving.written.length > 0 ? "saved" : "unchanged";
