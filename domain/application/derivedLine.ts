import type { Form, FormSection } from "../../forms/form";
import { schemeOf, schemesInUse } from "./scheme";
import { fullName, type MeasureId, measuresOf, type Party, partiesOf, type Structure } from "./structure";

type Source = FormSection["derived"][number]["from"];

/**
 * The values that the application itself supplies for a line of the form, as they are handed in. Empty if there are
 * none yet. Private owners fill the owner line if there is no municipal owner.
 */
export function derivedLine(form: Form, structure: Structure, measureId: MeasureId | null, from: Source): string[] {
  const measure = structure.measures.find(({ id }) => id === measureId);
  const named = (wanted: Party["kind"]) =>
    partiesOf(structure)
      .filter(({ kind }) => kind === wanted)
      .map(fullName);
  switch (from) {
    case "owner":
      return named(named("municipalOwner").length > 0 ? "municipalOwner" : "privateOwner");
    case "network":
      return [structure.network];
    case "uh":
      return named("uh");
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
