import type { ImportedParty } from "../model/imported";
import type { ZoneReading } from "../readers/zoneReading";
import { partyCalled } from "./partyCalled";

/** The parties, and those that are named only above their answers, where parties of a single kind may answer. */
export function withWriters(parties: readonly ImportedParty[], { writers }: ZoneReading): ImportedParty[] {
  const all = [...parties];
  for (const { name, kinds } of writers) {
    const [kind, ...others] = kinds;
    if (kind !== undefined && others.length === 0 && !partyCalled(all, name)) all.push({ name, aliases: [], kind });
  }
  return all;
}
