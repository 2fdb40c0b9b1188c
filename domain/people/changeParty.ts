import type { Form } from "../../forms/form";
import { kindOf } from "../application/kindOf";
import {
  hasRole,
  isCoordinator,
  type Measure,
  type MeasureId,
  type PartyId,
  type PersonId,
  partiesOf,
  type Structure,
} from "../application/structure";
import { type Outcome, ok, refuse } from "../values/outcome";
import type { NewParty } from "./describeParty";
import { describeParty } from "./describeParty";
import type { PartyRefusal } from "./partyRefusal";

/** A party as the coordinator corrects it. `measureIds` are those it takes part in; without them, they stay. */
export type PartyChange = Omit<NewParty, "kind"> & { readonly measureIds?: readonly MeasureId[] | undefined };

/** The coordinator corrects a party's name, short name or org.nr, and the measures that it takes part in. */
export function changeParty(
  form: Pick<Form, "partyKinds">,
  structure: Structure,
  by: PersonId,
  { measureIds, ...change }: PartyChange,
): Outcome<Structure, PartyRefusal> {
  if (!isCoordinator(structure, by)) return refuse({ kind: "not-coordinator" });
  const old = partiesOf(structure).find((party) => party.id === change.id && !hasRole(party, "lead"));
  const kind = old && kindOf(form, old.kind);
  if (!kind) return refuse({ kind: "no-such-party" });
  const described = describeParty(structure, kind, change, old);
  if (!described.ok) return described;
  return ok({
    ...structure,
    parties: structure.parties.map((party) =>
      party.id === old.id ? { ...described.value, roles: old.roles, column: old.column } : party,
    ),
    measures: measureIds
      ? structure.measures.map((measure) => takingPart(measure, old.id, measureIds))
      : structure.measures,
  });
}

/** Removed measures, which nobody can choose, stay as they are. */
function takingPart(measure: Measure, partyId: PartyId, measureIds: readonly MeasureId[]): Measure {
  const takesPart = measureIds.includes(measure.id);
  if (measure.number === null || measure.partyIds.includes(partyId) === takesPart) return measure;
  const others = measure.partyIds.filter((id) => id !== partyId);
  return { ...measure, partyIds: takesPart ? [...others, partyId] : others };
}
