import { isLeadName } from "../../domain/application/kindOf";
import type { PartyKind } from "../../forms/fields/partyKind";
import type { Form } from "../../forms/form";
import type { ImportedParty } from "../model/imported";
import type { ZoneReading } from "../place/zoneReading";
import { partyCalled } from "./partyCalled";

/**
 * The parties, and those that are named only above their answers. Such a party is of the kind that alone answers where it
 * does. If several kinds do, it is of one that has no column: the others stand in the form's own lines. Whoever leads
 * the writing is in every application, and is no party of the document.
 */
export function withWriters(
  form: Pick<Form, "inLanguages" | "partyKinds">,
  parties: readonly ImportedParty[],
  { writers }: ZoneReading,
): ImportedParty[] {
  const all = [...parties];
  const named = writers.filter(({ name }) => !isLeadName(form, name));
  for (const { name, kinds } of [...named].sort((a, b) => a.kinds.length - b.kinds.length)) {
    const kind = likeliest(form, kinds);
    if (kind !== undefined && !partyCalled(all, name)) all.push({ name, aliases: [], kind });
  }
  return all;
}

function likeliest({ partyKinds }: Pick<Form, "partyKinds">, kinds: readonly PartyKind[]): PartyKind | undefined {
  if (kinds.length < 2) return kinds[0];
  const possible = partyKinds.filter(({ id, roles }) => kinds.includes(id) && !roles.includes("lead"));
  return (possible.find(({ column }) => column === undefined) ?? possible[0])?.id;
}
