import { type Outcome, ok, refuse } from "../values/outcome";
import type { Gone } from "./changeImportParty";
import { type FormImport, partyNamed } from "./formImport";

/**
 * Turns some of a party's aliases into separate parties, each with the shares that the document gives to that name.
 * Names are chosen by their position in the card's list. Refused if the list is not as long as the card showed.
 */
export function splitImportParty(
  draft: FormImport,
  id: string,
  { positions, names }: { positions: readonly number[]; names: number },
): Outcome<FormImport, Gone> {
  const party = draft.parties.find((each) => each.id === id);
  const apart = party?.aliases.filter((_, position) => positions.includes(position)) ?? [];
  if (!party || party.aliases.length !== names || apart.length === 0) return refuse({ kind: "gone" });
  const own = apart.map((name, index) => ({
    id: `p${draft.ids + index}`,
    name,
    kind: party.kind,
    aliases: [],
    confirmed: true,
  }));
  const stays = { ...party, aliases: party.aliases.filter((alias) => !apart.includes(alias)), confirmed: true };
  return ok({
    ...draft,
    ids: draft.ids + apart.length,
    parties: draft.parties.flatMap((each) => (each.id === id ? [stays, ...own] : [each])),
    measures: draft.measures.map((measure) => ({
      ...measure,
      amounts: measure.amounts.map((amount) => {
        const to = amount.partyId === id && amount.institution !== null && partyNamed(own, amount.institution);
        return to ? { ...amount, partyId: to.id } : amount;
      }),
    })),
  });
}
