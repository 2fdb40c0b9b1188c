import type { Derived, DerivedParties, Form } from "../../forms/form";
import { columnOf } from "./columnOf";
import { schemeOf, schemesInUse } from "./scheme";
import { fullName, hasRole, type MeasureId, measuresOf, type Party, partiesOf, type Structure } from "./structure";

/** The parties that a line names: those with its role, or those in its column if it has no role or nobody has it. */
export function partiesInLine(
  form: Pick<Form, "columns" | "partyKinds">,
  structure: Pick<Structure, "parties">,
  { role, column }: DerivedParties,
): Party[] {
  const parties = partiesOf(structure);
  const withRole = role ? parties.filter((party) => hasRole(party, role)) : [];
  if (withRole.length > 0 || column === undefined) return withRole;
  return parties.filter((party) => columnOf(form, party)?.id === column);
}

/** The values that the application itself supplies for a line of the form, as they are handed in. Empty if none yet. */
export function derivedLine(form: Form, structure: Structure, measureId: MeasureId | null, from: Derived): string[] {
  const measure = structure.measures.find(({ id }) => id === measureId);
  if (typeof from === "object") return partiesInLine(form, structure, from).map(fullName);
  switch (from) {
    case "network":
      return [structure.network];
    case "schemes":
      return schemesInUse(form, structure).map(({ label }) => label);
    case "measureCount":
      return [String(measuresOf(structure).length)];
    case "measureName":
      return measure ? [measure.name] : [];
    case "scheme": {
      const scheme = measure && schemeOf(form, measure);
      return scheme ? [scheme.label] : [];
    }
  }
}
