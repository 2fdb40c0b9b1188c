import { EMPTY } from "../../domain/amounts/figure";
import type { Part } from "../../forms/recognition/part";
import { placeWords } from "../model/placeWords";
import { readByParty } from "../place/readByParty";
import { hasWords, type Surroundings, ZoneReader } from "../place/zoneReader";
import { nothingRead, type ZoneReading } from "../place/zoneReading";
import { withFootnotes, withoutAside } from "../text/clean";
import { prose } from "../text/prose";
import type { Zone } from "../zones/zone";
import { readAmounts } from "./readAmounts";
import { readChoice, readOneOfList, readSeveral } from "./readChoice";
import { readContactTable } from "./readContactTable";
import { readCountTable } from "./readCountTable";
import { readDeclaration } from "./readDeclaration";
import { readFormTable } from "./readFormTable";
import { readGoals } from "./readGoals";
import { readMoney } from "./readMoney";
import { readOwnTable } from "./readOwnTable";
import { readPartnerList } from "./readPartnerList";
import { readPartyTable } from "./readPartyTable";
import { readRows } from "./readRows";
import { readSchemes } from "./readSchemes";
import { readShareRows } from "./readShareRows";
import { readShareText } from "./readShareText";
import { readSums } from "./readSums";
import { readMeasureName, readNumber, readText } from "./readText";
import { readTotals } from "./readTotals";

const READERS: Readonly<Record<Part["reads"], (zone: ZoneReader) => void>> = {
  text: readText,
  shares: readShareText,
  choice: readChoice,
  choices: readSeveral,
  dropdown: readOneOfList,
  schemes: readSchemes,
  measureName: readMeasureName,
  number: readNumber,
  totals: readTotals,
  amounts: readAmounts,
  money: readMoney,
  contacts: readContactTable,
  table: readFormTable,
  partners: readPartnerList,
  rows: readRows,
  counts: readCountTable,
  parties: readPartyTable,
  sums: readSums,
  declaration: readDeclaration,
  goals: readGoals,
};

/** Reads each zone as its part of the form prescribes. */
export function readZones(zones: readonly Zone[], surroundings: Surroundings): ZoneReading {
  const reading = nothingRead();
  for (const zone of zones) {
    // A note within an answer is part of the answer. A figure or name keeps its value without its note.
    const answer = zone.part?.reads === "text" && zone.part.field !== undefined;
    const written = answer ? withFootnotes(zone.text, surroundings.aside) : zone.text;
    const { text, aside } = withoutAside(written, surroundings.aside);
    const near = zone.heading || placeWords("top");
    if (zone.part) {
      const reader = new ZoneReader(zone.part, text, near, zone.measure, surroundings, reading);
      const count = text.split(EMPTY).length - 1;
      if (count > 0) reading.placeholders.push({ place: reader.place, count });
      const read = READERS[zone.part.reads];
      const rest = readShareRows(readOwnTable(reader));
      if (!readByParty(rest, read)) read(rest);
    } else {
      const words = prose(text, surroundings);
      if (hasWords(words)) reading.unplaced.push({ near, text: words });
    }
    for (const each of aside) reading.unplaced.push({ near, text: each });
  }
  return reading;
}
