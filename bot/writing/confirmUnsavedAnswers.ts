import { z } from "zod";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { OfApplication, OfOpenSection } from "../../cards/verbs/cardData";
import { carries } from "../../cards/verbs/carries";
import { FieldETag, ParsedFieldETag } from "../../cards/verbs/fieldETag";
import { emptyRecord } from "../../domain/answers/sectionRecord";
import { isSameSection } from "../../domain/answers/sectionRef";
import { isSameSlot, prefillOf, type Slot, slotId } from "../../domain/answers/slot";
import { formFor } from "../../domain/application/formInYear";
import { stepAt } from "../../domain/section/journeyFor";
import { type Edit, valueDigest } from "../../domain/writing/saveAnswers";
import { typedAnswers } from "../../domain/writing/saveTyped";
import type { BotDeps } from "../handler/botDeps";
import type { Turn } from "../handler/turn";
import { placeCard } from "./placeCard";

/**
 * A button that leads away from a section card also carries the expected versions of that card's fields, and sends the
 * inputs.
 */
const Leaving = OfApplication.extend({
  leaving: OfOpenSection.omit({ applicationId: true }).extend({
    base: z.record(FieldETag),
    from: z.number().int().nonnegative().default(0),
  }),
}).catchall(z.unknown());

const Bases = z.record(ParsedFieldETag);

/**
 * Asks what to do with answers that were typed but not saved, on the section card that the person is leaving. Null if
 * nothing would be lost. Typed text is never discarded (cards.md).
 */
export async function confirmUnsavedAnswers(
  deps: BotDeps,
  { person, channel }: Pick<Turn, "person" | "channel">,
  verb: string,
  data: unknown,
): Promise<AdaptiveCard | null> {
  const parsed = carries(data, "leaving") ? Leaving.safeParse(data) : null;
  if (!parsed?.success || channel) return null;
  const { leaving, ...rest } = parsed.data;
  const { applicationId } = rest;
  const { base, from, returnTo, ...place } = leaving;
  const scene = await deps.sections.scene(applicationId, [place]);
  const form = scene && formFor(deps.forms, scene.structure);
  if (!scene || !form || scene.structure.status !== "drafting") return null;
  const step = stepAt(form, scene.structure, person.id, place);
  if (!step) return null;

  const { edits, typed, problems } = typedAnswers(
    step.slots,
    { inputs: rest, base: Bases.parse(base) },
    scene.records.find((each) => isSameSection(each, place)) ?? emptyRecord(place.measureId, place.sectionId),
    scene.structure.deadline,
  );
  if (Object.keys(problems).length === 0 && !edits.some((edit) => isNew(edit, step.slots, typed))) return null;
  const isInputOf = (key: string) => Object.keys(base).some((slot) => key === slot || key.startsWith(`${slot}.`));
  const own = Object.entries(rest).filter(([key]) => !isInputOf(key));
  return placeCard(deps, person, scene, place, {
    typed,
    problems,
    bases: base,
    from,
    returnTo,
    leaving: { verb, data: Object.fromEntries(own) },
  });
}

/** Whether the person has changed a field from what the card showed. */
function isNew(edit: Edit, slots: readonly Slot[], typed: Readonly<Record<string, string>>): boolean {
  if (valueDigest(edit.value) === edit.expected.digest) return false;
  const slot = slots.find((each) => isSameSlot(each, edit));
  return edit.expected.version > 0 || slot === undefined || typed[slotId(slot)] !== prefillOf(slot);
}
