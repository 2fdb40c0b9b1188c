import type { ImportedParty } from "../model/imported";
import type { KnownForm } from "../model/knownForm";
import { rowValues } from "../model/rowValues";
import { sidesOf } from "../model/sidesOf";
import { documentOwners, ownersInHeader, unionsOf } from "../parties/documentOwners";
import { type InstitutionNames, institutionsInHeader } from "../parties/institutionNames";
import { kindNamed } from "../parties/kindNamed";
import { partyLines } from "../parties/partyLines";
import { withSides } from "../parties/withSides";
import type { ZoneReading } from "../place/zoneReading";
import type { Zoned } from "../zones/zone";
import { documentLedger, type Ledger } from "./documentLedger";
import { inPartyNames } from "./inPartyNames";
import { partyCalled } from "./partyCalled";
import { withWriters } from "./withWriters";

export type Assembled = {
  readonly reading: ZoneReading;
  readonly ledger: Ledger;
  readonly parties: readonly ImportedParty[];
};

/**
 * The parties and amounts of a form that has a figure for the owners together, one for each institution, and their sum.
 * Names of institutions beside figures, in the header, in the list of partners and in the `text` are the same one's.
 */
export function bySides(
  known: KnownForm,
  zoned: Zoned,
  asRead: ZoneReading,
  names: InstitutionNames,
  text: string,
): Assembled {
  const { form, recognition } = known;
  const { ownerLines, institutionLines } = partyLines(form);
  const line = (as: readonly string[]) =>
    asRead.answers.find(({ field, measure }) => measure === null && as.some((id) => id === field))?.text ?? "";
  const owners = documentOwners(ownersInHeader(line(ownerLines)), asRead.partners);
  const reading = { ...asRead, amounts: asRead.amounts.map((each) => withSides(each, owners)) };
  institutionsInHeader(line(institutionLines), names);
  for (const { kind, name } of reading.partners) if (kind === "uh") institutionsInHeader(name, names);
  for (const { row } of reading.totals)
    if (row.read.ok)
      for (const { note } of row.read.value.uh) if (note && names.isInstitution(note)) names.labelOf(note);
  for (const { row } of reading.amounts)
    for (const { note } of row?.uh ?? []) if (note && names.isInstitution(note)) names.labelOf(note);
  for (const { side, note } of reading.shares)
    if (side === "uh" && note && names.isInstitution(note)) names.labelOf(note);
  names.lookIn(text);

  const ledger = documentLedger(known, zoned, reading, names, owners);
  const named = [...owners, ...names.parties(), ...unionsOf(rowValues(reading.answers), recognition.unions)];
  const sides = sidesOf(form);
  const consulted = form.partyKinds.find(({ roles }) => roles.includes("consulted"))?.id ?? null;
  const parties = named.flatMap(({ as, ...party }): ImportedParty[] => {
    const kind = as === "consulted" ? consulted : kindNamed(form, recognition, party.name, sides[as]);
    return kind === null ? [] : [{ ...party, kind }];
  });
  for (const { name, column } of reading.named) {
    const kind = column === null || partyCalled(parties, name) ? null : kindNamed(form, recognition, name, column);
    if (kind !== null) parties.push({ name, aliases: [], kind });
  }
  const all = withWriters(form, parties, reading);
  return { reading: inPartyNames(reading, all), ledger, parties: all };
}
