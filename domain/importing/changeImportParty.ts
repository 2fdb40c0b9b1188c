import { singleLine } from "../application/applicationDetails";
import type { PartyKind } from "../application/structure";
import { type Outcome, ok, refuse } from "../values/outcome";
import { type FormImport, type ImportParty, partyNamed } from "./formImport";

export type ImportNameRefusal =
  | { kind: "name-missing" }
  | { kind: "name-too-long"; most: number }
  | { kind: "name-taken"; name: string };
export type Gone = { kind: "gone" };

const LONGEST_NAME = 200;

/** Reads a name for storing: one line, neither empty nor too long. */
export function importName(typed: string): Outcome<string, ImportNameRefusal> {
  const name = singleLine(typed);
  if (name === "") return refuse({ kind: "name-missing" });
  return name.length > LONGEST_NAME ? refuse({ kind: "name-too-long", most: LONGEST_NAME }) : ok(name);
}

/**
 * Sets a party's name and kind, which also confirms that its aliases belong to it. With `sameAs`, merges the party into
 * that one instead: its names become aliases there, and its shares move.
 */
export function changeImportParty(
  draft: FormImport,
  { id, name: typed, kind, sameAs }: { id: string; name: string; kind: PartyKind; sameAs: string | null },
): Outcome<FormImport, ImportNameRefusal | Gone> {
  const party = draft.parties.find((each) => each.id === id);
  if (!party) return refuse({ kind: "gone" });
  if (sameAs !== null && sameAs !== id) return merged(draft, party, sameAs);
  const name = importName(typed);
  if (!name.ok) return name;
  const other = draft.parties.find((each) => each.id !== id && partyNamed([each], name.value));
  if (other) return refuse({ kind: "name-taken", name: other.name });
  const aliases = party.aliases.filter((alias) => alias !== name.value);
  const before = party.name === name.value ? [] : [party.name];
  const changed = { ...party, name: name.value, kind, aliases: [...new Set([...before, ...aliases])], confirmed: true };
  return ok({ ...draft, parties: draft.parties.map((each) => (each.id === id ? changed : each)) });
}

function merged(draft: FormImport, party: ImportParty, into: string): Outcome<FormImport, Gone> {
  if (!draft.parties.some(({ id }) => id === into)) return refuse({ kind: "gone" });
  const names = [party.name, ...party.aliases];
  return ok({
    ...draft,
    parties: draft.parties
      .filter(({ id }) => id !== party.id)
      .map((each) =>
        each.id === into
          ? {
              ...each,
              aliases: [...new Set([...each.aliases, ...names])].filter((alias) => alias !== each.name),
              confirmed: true,
            }
          : each,
      ),
    measures: draft.measures.map((measure) => ({
      ...measure,
      amounts: measure.amounts.map((amount) => (amount.partyId === party.id ? { ...amount, partyId: into } : amount)),
    })),
  });
}
