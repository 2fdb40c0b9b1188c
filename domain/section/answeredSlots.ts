import { slotId } from "../answers/slot";
import type { Section } from "./section";

const known = new WeakMap<Section, ReadonlySet<string>>();

/** The ids of the slots of a section that are answered. Cached per section, because many people are asked about it. */
export function answeredSlots(section: Section): ReadonlySet<string> {
  const before = known.get(section);
  if (before) return before;
  const ids = new Set(section.answers.map(slotId));
  known.set(section, ids);
  return ids;
}
