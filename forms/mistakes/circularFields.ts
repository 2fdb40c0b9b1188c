import { type Condition, isExpression } from "../condition";
import type { Edition, EditionSection } from "../edition";
import type { Expression } from "../rules/expression";
import type { Mistake, Path } from "./mistake";

/** A field that depends on others: when it is shown, or what it is. `path` is where form.json says so. */
type Dependent = { readonly id: string; readonly path: Path; readonly on: readonly string[] };

/**
 * Fields that depend on themselves: by when they are shown, by what they are computed from, or by when they must be
 * answered. Each ring is reported once, at its first field.
 */
export const circularFields = (edition: Edition): Mistake[] => [
  ...ringsIn(edition.sections.flatMap((section, index) => shownOrComputed(edition, section, ["sections", index]))),
  ...edition.sections.flatMap((section, index) => ringsIn(requiredIn(section, ["sections", index]))),
];

const shownOrComputed = (edition: Edition, section: EditionSection, at: Path): Dependent[] => [
  ...section.fields.flatMap(({ id, shownIf }, index) =>
    shownIf
      ? [{ id: named(section, id), path: [...at, "fields", index, "shownIf"], on: namedBy(edition, section, shownIf) }]
      : [],
  ),
  ...section.computedFields.map(({ id, value, shownIf }, index) => ({
    id: named(section, id),
    path: [...at, "computedFields", index, "value"],
    on: [...namedIn(edition, value), ...(shownIf ? namedBy(edition, section, shownIf) : [])],
  })),
];

/** Conditions on an option only: an expression sees an answer whether or not it is required. */
const requiredIn = (section: EditionSection, at: Path): Dependent[] =>
  section.fields.flatMap(({ id, requiredIf }, index) =>
    requiredIf && !isExpression(requiredIf)
      ? [
          {
            id: named(section, id),
            path: [...at, "fields", index, "requiredIf"],
            on: [named(section, requiredIf.field)],
          },
        ]
      : [],
  );

const named = ({ id }: EditionSection, fieldId: string): string => `${id}.${fieldId}`;

const namedBy = (edition: Edition, section: EditionSection, condition: Condition): string[] =>
  isExpression(condition) ? namedIn(edition, condition) : [named(section, condition.field)];

/** The fields whose names, and whose sections' names, an expression has. */
const namedIn = ({ sections }: Edition, { names: { fields } }: Expression): string[] =>
  sections
    .filter(({ id }) => fields.has(id))
    .flatMap((section) =>
      [...section.fields, ...section.computedFields]
        .filter(({ id }) => fields.has(id))
        .map(({ id }) => named(section, id)),
    );

function ringsIn(dependents: readonly Dependent[]): Mistake[] {
  const dependsOn = new Map(dependents.map(({ id, on }) => [id, on]));
  const reported = new Set<string>();
  return dependents.flatMap(({ id, path }): Mistake[] => {
    const ring = ringFrom(id, dependsOn);
    if (!ring || reported.has(id)) return [];
    for (const each of ring) reported.add(each);
    const what = path.at(-1) === "value" ? "utregningen" : "vilkåret";
    return [{ path, message: `${what} fører tilbake til feltet selv: ${inWords([...ring, id])}` }];
  });
}

/** The fields in order; with their sections if there are several. */
function inWords(ring: readonly string[]): string {
  const sections = new Set(ring.map((each) => each.split(".")[0]));
  return ring.map((each) => `«${sections.size > 1 ? each : each.split(".")[1]}»`).join(" -> ");
}

/** The fields from this one back to itself, by the shortest way; null if there is none. */
function ringFrom(id: string, dependsOn: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const seen = new Set<string>();
  let ways: readonly (readonly string[])[] = [[id]];
  while (ways.length > 0) {
    const longer: (readonly string[])[] = [];
    for (const way of ways)
      for (const next of dependsOn.get(way.at(-1) as string) ?? []) {
        if (next === id) return way;
        if (seen.has(next)) continue;
        seen.add(next);
        longer.push([...way, next]);
      }
    ways = longer;
  }
  return null;
}
