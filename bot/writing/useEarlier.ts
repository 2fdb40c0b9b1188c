import { writingVerbs } from "../../cards/verbs/writingVerbs";
import { isSameSlot, slotId } from "../../domain/answers/slot";
import { cardAction } from "../handler/cardAction";
import { placeCard } from "./placeCard";
import { typedOnCard } from "./typedOnCard";

/**
 * "Bruk fjorårets tekst", and "Bruk alt fra i fjor" for all fields of the card that are empty: the same card with the
 * earlier text in the field. Nothing is saved, and the other inputs keep their content.
 */
export const useEarlier = cardAction(writingVerbs.useEarlier, async (deps, turn, data, { scene, step, record }) => {
  const { applicationId, measureId, sectionId, slot, base, from, returnTo } = data;
  const place = { measureId, sectionId };
  // Only the person's own slots: another party's earlier text is not offered.
  const earlier = await deps.earlier.at(applicationId, place);
  const typed = typedOnCard({ step, record }, base, data);
  const wanted = step.slots.filter((each) => {
    const id = slotId(each);
    return slot === "" ? id in typed && typed[id]?.trim() === "" : id === slot;
  });
  const filled = Object.fromEntries(
    wanted.flatMap((each) => {
      const found = earlier.find((text) => isSameSlot(text, each));
      return found ? [[slotId(each), found.text]] : [];
    }),
  );
  return placeCard(deps, turn.person, scene, place, {
    typed: { ...typed, ...filled },
    said: Object.keys(filled).length > 0 ? "fetched" : slot === "" ? "all-filled" : null,
    returnTo,
    from,
    bases: base,
  });
});
