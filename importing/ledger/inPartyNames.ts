import type { ImportedParty } from "../model/imported";
import type { ZoneReading } from "../place/zoneReading";
import { partyCalled } from "./partyCalled";

/** A reading whose answers and partners have their parties' own names: "Nord universitet" for "Nord universitet (Nord)". */
export function inPartyNames(reading: ZoneReading, parties: readonly ImportedParty[]): ZoneReading {
  const nameOf = (full: string) => partyCalled(parties, full)?.name ?? full;
  return {
    ...reading,
    answers: reading.answers.map((answer) =>
      answer.party === undefined ? answer : { ...answer, party: nameOf(answer.party) },
    ),
    partners: reading.partners.map((partner) => ({ ...partner, name: nameOf(partner.name) })),
  };
}
