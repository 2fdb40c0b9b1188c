import type { Form, FormSection } from "../../forms/form";
import { schemeOf, schemesInUse } from "./scheme";
import { fullName, hasRole, type MeasureId, measuresOf, type Party, partiesOf, type Structure } from "./structure";

type Source = FormSection["derived"][number]["from"];

/**
 * The values that the application itself supplies for a line of the form, as they are handed in. Empty if there are
 * none yet. If no party is an owner by its role, the others in the owners' column fill the owner line.
 */
export function derivedLine(form: Form, structure: Structure, measureId: MeasureId | null, from: Source): string[] {
  const measure = structure.measures.find(({ id }) => id === measureId);
  const named = (wanted: (party: Party) => boolean) => partiesOf(structure).filter(wanted).map(fullName);
  switch (from) {
    case "owner": {
      const owners = named((party) => hasRole(party, "owner"));
      return owners.length > 0 ? owners : named(({ column }) => column === "summed");
    }
    case "network":
      return [structure.network];
    case "uh":
      return named(({ column }) => column === "each");
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
