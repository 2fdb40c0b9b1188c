import type { KnownForm } from "../model/knownForm";
import { rowValues } from "../model/rowValues";
import { unionsOf } from "../parties/documentOwners";
import type { ZoneReading } from "../place/zoneReading";
import { sameWords } from "../text/letters";
import type { Zoned } from "../zones/zone";
import type { Assembled } from "./bySides";
import { inPartyNames } from "./inPartyNames";
import { partiesByName } from "./partiesByName";
import { partyLedger } from "./partyLedger";
import { withWriters } from "./withWriters";

/** The parties and amounts of a form that has a row for each party, in columns of its own. */
export function byParties(known: KnownForm, zoned: Zoned, reading: ZoneReading): Assembled {
  const { form, recognition } = known;
  const named = partiesByName(form, recognition, reading);
  const consulted = form.partyKinds.find(({ roles }) => roles.includes("consulted"))?.id;
  const unions = unionsOf(rowValues(reading.answers), recognition.unions).flatMap(({ name, aliases }) =>
    consulted === undefined || named.some((each) => sameWords(each.name, name))
      ? []
      : [{ name, aliases, kind: consulted }],
  );
  const parties = withWriters(form, [...named, ...unions], reading);
  return { reading: inPartyNames(reading, parties), ledger: partyLedger(known, zoned, reading, parties), parties };
}
