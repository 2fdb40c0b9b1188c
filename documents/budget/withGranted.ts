import type { ApplicationData } from "../data/applicationData";

/**
 * A report's data with what was granted as lines of the ledger, so that each sheet has it beside what was used. In the data
 * it stands apart, since nobody has written it there. Its purpose is the one that no field asks for.
 */
export function withGranted(data: ApplicationData): ApplicationData {
  const { form, measures, parties, ledger, granted } = data;
  const asked = form.sections.flatMap(({ fields }) => fields.flatMap(({ purpose }) => purpose ?? []));
  const purpose = form.purposes.find(({ id, summed }) => !summed && !asked.includes(id))?.id;
  if (purpose === undefined || granted.length === 0) return data;
  // Sums are of those that take part in a measure.
  const counted = granted.filter(({ measure, party }) =>
    measures.some((each) => each.id === measure && each.parties.includes(party)),
  );
  const lines = counted.map(({ measure, party, kroner }) => ({
    ...{ measure, party, purpose, kroner, year: null, private: false },
    column: parties.find(({ id }) => id === party)?.column ?? null,
  }));
  const place = (all: readonly { readonly id: string }[], wanted: string): number =>
    all.findIndex(({ id }) => id === wanted);
  return {
    ...data,
    ledger: [...ledger, ...lines].sort(
      (a, b) =>
        place(measures, a.measure) - place(measures, b.measure) || place(parties, a.party) - place(parties, b.party),
    ),
  };
}
