import type { Form } from "../../forms/form";
import { columnOf } from "./columnOf";
import { measuresOf, participantsOf, partyLabel, type Structure } from "./structure";
import type { Amount, InstitutionShare } from "./totals";

/**
 * What each party gets whose column has its parties together, in all measures, in the order of the parties. Apart from `Totals`, to which approvals are bound.
 */
export function ownerShares(
  form: Pick<Form, "purposes" | "columns" | "partyKinds">,
  structure: Structure,
  amounts: readonly Amount[],
): InstitutionShare[] {
  const summed = new Set(form.purposes.filter(({ isSummed }) => isSummed).map(({ id }) => id));
  const shares = new Map<string, number>();
  for (const measure of measuresOf(structure))
    for (const party of participantsOf(structure, measure.id)) {
      if (columnOf(form, party)?.parties === "each") continue;
      const own = amounts.filter(
        ({ measureId, partyId, purpose }) => measureId === measure.id && partyId === party.id && summed.has(purpose),
      );
      const kroner = own.reduce((sum, each) => sum + each.kroner, 0);
      if (kroner > 0) shares.set(partyLabel(party), (shares.get(partyLabel(party)) ?? 0) + kroner);
    }
  return [...shares].map(([institution, kroner]) => ({ institution, kroner }));
}
