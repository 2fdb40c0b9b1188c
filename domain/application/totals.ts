import type { MeasureId, Party, PartyId, Structure } from "./structure";
import { measuresOf, participantsOf, partyLabel } from "./structure";

/** One line of the ledger: the whole kroner of one party in one measure. */
export type Amount = {
  readonly measureId: MeasureId;
  readonly partyId: PartyId;
  readonly purpose: "grant" | "coordinator";
  readonly kroner: number;
};

export type InstitutionShare = { readonly institution: string; readonly kroner: number };
export type MeasureTotal = {
  readonly measureId: MeasureId;
  readonly number: number;
  readonly name: string;
  readonly owner: number;
  readonly uh: readonly InstitutionShare[];
  readonly uhSum: number;
  readonly total: number;
  /** "Sum koordinator": part of the shares, shown beside them, never added to them. */
  readonly coordinator: number;
};
export type Totals = {
  readonly owner: number;
  readonly uh: number;
  readonly total: number;
  readonly byMeasure: readonly MeasureTotal[];
  readonly byInstitution: readonly InstitutionShare[];
};

const sum = (kroner: readonly number[]): number => kroner.reduce((a, b) => a + b, 0);

/**
 * Every sum that the application shows, from its ledger lines. Lines of parties that no longer take part are ignored.
 */
export function totalsOf(structure: Structure, amounts: readonly Amount[]): Totals {
  const byMeasure = measuresOf(structure).map((measure): MeasureTotal => {
    const parties = new Map(participantsOf(structure, measure.id).map((party) => [party.id, party]));
    // Sort by party, not by storage order: approvals are bound to a hash of this content.
    const ofMeasure = amounts.filter(({ measureId }) => measureId === measure.id);
    const lines = [...parties.keys()].flatMap((id) => ofMeasure.filter(({ partyId }) => partyId === id));
    const grants = lines.filter(({ purpose }) => purpose === "grant");
    const of = (wanted: (party: Party) => boolean) =>
      grants.filter(({ partyId }) => wanted(parties.get(partyId) as Party));
    const uh = of(({ column }) => column === "each").map(({ partyId, kroner }) => ({
      institution: partyLabel(parties.get(partyId) as Party),
      kroner,
    }));
    const owner = sum(of(({ column }) => column !== "each").map(({ kroner }) => kroner));
    const uhSum = sum(uh.map(({ kroner }) => kroner));
    const coordinator = sum(lines.filter(({ purpose }) => purpose === "coordinator").map(({ kroner }) => kroner));
    return {
      measureId: measure.id,
      number: measure.number,
      name: measure.name,
      owner,
      uh,
      uhSum,
      total: owner + uhSum,
      coordinator,
    };
  });

  const byInstitution = new Map<string, number>();
  for (const { institution, kroner } of byMeasure.flatMap(({ uh }) => uh)) {
    byInstitution.set(institution, (byInstitution.get(institution) ?? 0) + kroner);
  }
  const owner = sum(byMeasure.map((row) => row.owner));
  const uh = sum(byMeasure.map((row) => row.uhSum));
  return {
    owner,
    uh,
    total: owner + uh,
    byMeasure,
    byInstitution: [...byInstitution].map(([institution, kroner]) => ({ institution, kroner })),
  };
}
