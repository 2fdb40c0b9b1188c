import { z } from "zod";
import { slotId } from "../../domain/section/slot";
import { cardAction } from "../handler/cardAction";
import { OfPlace } from "../handler/cardData";
import { forPlace } from "../handler/forPlace";
import { WrittenBase } from "../handler/knownBase";
import { placeCard } from "./walkCard";

/** Beside these, the data holds what stands in the inputs, by slot id. */
const UseData = OfPlace.extend({
  slot: z.string().max(200),
  base: z.record(WrittenBase),
  from: z.number().int().nonnegative().default(0),
}).catchall(z.unknown());

/**
 * "Bruk fjorårets tekst": the same card with the earlier text in the field. Nothing is saved, and what stands in the
 * other inputs stays there.
 */
export const useEarlier = cardAction("section/useEarlier", UseData, (deps, turn, data) => {
  const { applicationId, measureId, sectionId, slot, base, from } = data;
  const place = { measureId, sectionId };
  return forPlace(deps, turn, applicationId, place, async ({ scene, step }) => {
    // Only the person's own slots: an earlier text of another party is none of theirs.
    const own = step?.slots.find(({ field, party }) => slotId(field.id, party?.id ?? null) === slot);
    const texts = own ? await deps.earlier.at(applicationId, place) : [];
    const text = texts.find(
      ({ field, partyId }) => field === own?.field.id && partyId === (own?.party?.id ?? null),
    )?.text;
    const typed = Object.fromEntries(
      Object.keys(base).map((id) => [
        id,
        typeof data[id] === "string" ? String(data[id]).replaceAll("\u0000", "") : "",
      ]),
    );
    return placeCard(deps, turn.person, scene, place, {
      typed: text === undefined ? typed : { ...typed, [slot]: text },
      from,
      bases: base,
    });
  });
});
