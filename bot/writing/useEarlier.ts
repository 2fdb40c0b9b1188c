import { writingVerbs } from "../../cards/verbs/writingVerbs";
import { isSameSlot, slotId } from "../../domain/section/slot";
import { cardAction } from "../handler/cardAction";
import { placeCard } from "./placeCard";

/**
 * "Bruk fjorårets tekst": the same card with the earlier text in the field. Nothing is saved, and the other inputs keep
 * their content.
 */
export const useEarlier = cardAction(writingVerbs.useEarlier, async (deps, turn, data, { scene, step }) => {
  const { applicationId, measureId, sectionId, slot, base, from, returnTo } = data;
  const place = { measureId, sectionId };
  // Only the person's own slots: another party's earlier text is not offered.
  const own = step.slots.find((each) => slotId(each) === slot);
  const texts = own ? await deps.earlier.at(applicationId, place) : [];
  const text = own && texts.find((each) => isSameSlot(each, own))?.text;
  const typed = Object.fromEntries(
    Object.keys(base).map((id) => [id, typeof data[id] === "string" ? String(data[id]).replaceAll("\u0000", "") : ""]),
  );
  return placeCard(deps, turn.person, scene, place, {
    typed: text === undefined ? typed : { ...typed, [slot]: text },
    returnTo,
    from,
    bases: base,
  });
});
