import type { EditionSection } from "../edition";
import type { Mistake, Path } from "./mistake";

/** Conditions that lead back to the field they are of. Each ring is reported once, at its first field. */
export const circularConditions = (section: EditionSection, at: Path): Mistake[] => [
  ...circular(section, at, "requiredIf"),
  ...circular(section, at, "shownIf"),
];

function circular({ fields }: EditionSection, at: Path, name: "requiredIf" | "shownIf"): Mistake[] {
  const dependsOn = new Map(fields.flatMap(({ id, [name]: condition }) => (condition ? [[id, condition.field]] : [])));
  const reported = new Set<string>();
  return fields.flatMap(({ id }, index): Mistake[] => {
    const ring = ringFrom(id, dependsOn);
    if (!ring || reported.has(id)) return [];
    for (const each of ring) reported.add(each);
    const path = [...at, "fields", index, name];
    const steps = [...ring, id].map((each) => `«${each}»`).join(" -> ");
    return [{ path, message: `vilkåret fører tilbake til feltet selv: ${steps}` }];
  });
}

/** The fields from this one back to itself; null if its conditions end elsewhere. */
function ringFrom(id: string, dependsOn: ReadonlyMap<string, string>): string[] | null {
  const ring = [id];
  for (let next = dependsOn.get(id); next !== undefined; next = dependsOn.get(next)) {
    if (next === id) return ring;
    if (ring.includes(next)) return null;
    ring.push(next);
  }
  return null;
}
