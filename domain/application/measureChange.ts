import { type Outcome, ok, refuse } from "../values/outcome";
import {
  hasRole,
  isCoordinator,
  type Measure,
  type MeasureId,
  measuresOf,
  type PartyId,
  type PersonId,
  partiesOf,
  type Structure,
} from "./structure";

export type MeasureRefusal =
  | { kind: "not-coordinator" }
  | { kind: "no-such-measure" }
  | { kind: "name-missing" }
  | { kind: "scheme-missing" }
  | { kind: "name-too-long"; most: number }
  /** Another measure has the name. */
  | { kind: "name-taken"; number: number };

export const LONGEST_NAME = 200;

type Changed = Outcome<Structure, MeasureRefusal>;
/** Moving, removing or restoring a measure keeps its name, so the only other refusal is a missing measure. */
type Moved = Outcome<Structure, Extract<MeasureRefusal, { kind: "not-coordinator" | "no-such-measure" }>>;

function nameOf(name: string): Outcome<string, MeasureRefusal> {
  const tidy = name.replace(/\s+/g, " ").trim();
  if (tidy === "") return refuse({ kind: "name-missing" });
  return tidy.length > LONGEST_NAME ? refuse({ kind: "name-too-long", most: LONGEST_NAME }) : ok(tidy);
}

/** The measure that has this name already, upper and lower case alike. */
const namesake = (structure: Structure, name: string, except: MeasureId) =>
  measuresOf(structure).find(
    (each) => each.id !== except && each.name.toLocaleLowerCase("nb") === name.toLocaleLowerCase("nb"),
  );

/** Keeps only parties that can be chosen: present ones, except the coordinator, who takes part in every measure. */
const chosen = (structure: Structure, partyIds: readonly PartyId[]): PartyId[] =>
  partiesOf(structure)
    .filter((party) => !hasRole(party, "lead") && partyIds.includes(party.id))
    .map(({ id }) => id);

const withMeasures = (structure: Structure, measures: readonly Measure[]): Structure => ({ ...structure, measures });

/** Puts the measures in a new order and renumbers them; removed measures stay as they are. */
const numbered = (structure: Structure, order: readonly Measure[]): Structure =>
  withMeasures(structure, [
    ...order.map((measure, index) => ({ ...measure, number: index + 1 })),
    ...structure.measures
      .filter(({ id }) => !order.some((measure) => measure.id === id))
      .map((measure) => ({ ...measure, number: null })),
  ]);

const present = (structure: Structure, id: MeasureId) => measuresOf(structure).find((measure) => measure.id === id);

export type MeasureChange = {
  readonly id: MeasureId;
  readonly name: string;
  readonly partyIds: readonly PartyId[];
  /** The id of one of the form's schemes; empty or none where the form has no schemes. */
  readonly scheme?: string | null;
};

/** A measure must have one of the form's schemes, or none if the form has no schemes. */
function schemeOf(
  { scheme = null }: MeasureChange,
  schemes: readonly string[],
): Outcome<string | null, MeasureRefusal> {
  if (schemes.length === 0) return ok(null);
  return scheme !== null && schemes.includes(scheme) ? ok(scheme) : refuse({ kind: "scheme-missing" });
}

/** Adds a measure after the others. `schemes` are the form's scheme ids. */
export function addMeasure(
  structure: Structure,
  by: PersonId,
  change: MeasureChange,
  schemes: readonly string[] = [],
): Changed {
  if (!isCoordinator(structure, by)) return refuse({ kind: "not-coordinator" });
  const named = nameOf(change.name);
  if (!named.ok) return named;
  const taken = namesake(structure, named.value, change.id);
  if (taken) return refuse({ kind: "name-taken", number: taken.number });
  const scheme = schemeOf(change, schemes);
  if (!scheme.ok) return scheme;
  const measure: Measure = {
    id: change.id,
    number: null,
    name: named.value,
    scheme: scheme.value,
    partyIds: chosen(structure, change.partyIds),
  };
  return ok(numbered(withMeasures(structure, [...structure.measures, measure]), [...measuresOf(structure), measure]));
}

/** Changes a measure's name, scheme and parties. The answers of a party that leaves it are kept but hidden. */
export function changeMeasure(
  structure: Structure,
  by: PersonId,
  change: MeasureChange,
  schemes: readonly string[] = [],
): Changed {
  const { id, name, partyIds } = change;
  if (!isCoordinator(structure, by)) return refuse({ kind: "not-coordinator" });
  const stored = present(structure, id);
  if (!stored) return refuse({ kind: "no-such-measure" });
  const named = nameOf(name);
  if (!named.ok) return named;
  const taken = named.value === stored.name ? undefined : namesake(structure, named.value, id);
  if (taken) return refuse({ kind: "name-taken", number: taken.number });
  const scheme = schemeOf(change, schemes);
  if (!scheme.ok) return scheme;
  const hasLeft = (id: PartyId) => structure.parties.some((party) => party.id === id && party.removed);
  // Removed parties cannot be chosen, but keep their place in the measure in case they come back.
  const taking = [...chosen(structure, partyIds), ...stored.partyIds.filter(hasLeft)];
  return ok(
    withMeasures(
      structure,
      structure.measures.map((measure) =>
        measure.id === id ? { ...measure, name: named.value, scheme: scheme.value, partyIds: taking } : measure,
      ),
    ),
  );
}

/** Moves a measure to a position, counted from 1. A position outside the list means its nearer end. */
export function moveMeasure(structure: Structure, by: PersonId, { id, to }: { id: MeasureId; to: number }): Moved {
  if (!isCoordinator(structure, by)) return refuse({ kind: "not-coordinator" });
  const moving = present(structure, id);
  if (!moving) return refuse({ kind: "no-such-measure" });
  const others: Measure[] = measuresOf(structure).filter((measure) => measure.id !== id);
  others.splice(Math.min(Math.max(to - 1, 0), others.length), 0, moving);
  return ok(numbered(structure, others));
}

/** Takes a measure out of the application. Its texts and amounts are kept, and count again if it is put back. */
export function removeMeasure(structure: Structure, by: PersonId, id: MeasureId): Moved {
  if (!isCoordinator(structure, by)) return refuse({ kind: "not-coordinator" });
  if (!present(structure, id)) return refuse({ kind: "no-such-measure" });
  return ok(
    numbered(
      structure,
      measuresOf(structure).filter((measure) => measure.id !== id),
    ),
  );
}

/** A measure to be put back, and where. */
export type RemovedMeasure = { readonly measureId: MeasureId; readonly name: string; readonly at: number };

/** What putting a measure back needs, from the structure before the removal. */
export function removedMeasure(before: Structure, measureId: MeasureId): RemovedMeasure | null {
  const measure = present(before, measureId);
  return measure ? { measureId, name: measure.name, at: measure.number } : null;
}

/** Puts a removed measure back in its old position. Does nothing if the measure is already there. */
export function restoreMeasure(structure: Structure, by: PersonId, { id, at }: { id: MeasureId; at: number }): Moved {
  if (!isCoordinator(structure, by)) return refuse({ kind: "not-coordinator" });
  if (present(structure, id)) return ok(structure);
  const removed = structure.measures.find((measure) => measure.id === id);
  if (!removed) return refuse({ kind: "no-such-measure" });
  const back = numbered(structure, [...measuresOf(structure), removed]);
  return moveMeasure(back, by, { id, to: at });
}
