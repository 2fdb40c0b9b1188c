import type { ImportedAnswer } from "../model/imported";
import { labelledTexts } from "../parties/labelledTexts";
import { hasWords, type ZoneReader } from "./zoneReader";

type Place = { readonly field: string | null; readonly side: string; readonly label: string };

/**
 * Records what stands in a cell of a side: the answer of each party that it names, "Fjordvik kommune: Kari Prøve", or
 * else of the side. A finding asks where a party is named twice, or only some of the cell says whose it is.
 */
export function putByParty(zone: ZoneReader, cell: string, { field, side, label }: Place): void {
  const { before, texts } = labelledTexts(cell, zone.surroundings.partyNames);
  const parties = new Set(texts.map(({ party }) => party));
  if (texts.length === 0) zone.put(cell, cell, { field, side, label });
  else if (hasWords(before) || parties.size < texts.length) zone.unowned(cell, { ...zone.place, field });
  else
    for (const { party, text } of texts) {
      const answer: Partial<ImportedAnswer> = { field, party, label };
      if (text !== "") zone.put(text, text, answer);
    }
}
