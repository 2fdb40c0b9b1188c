import type { Part } from "../../forms/recognition/part";
import { labelsOf } from "../model/labelsOf";
import { partyTexts } from "../model/partyTexts";
import { labelledTexts } from "../parties/labelledTexts";
import { sameWords } from "../text/letters";
import { hasWords, type ZoneReader } from "./zoneReader";

/** What each party answers by itself below its name; tables name their parties in other ways. */
const OF_EACH: ReadonlySet<Part["reads"]> = new Set(["text", "shares", "choice", "choices", "dropdown"]);

/**
 * Reads an answer of each party, below the lines that name the parties: those that our own documents mark, or a party
 * and a colon in other documents. Nothing is read where a party is named twice, or where it cannot be said whose some of
 * it is: a finding asks. Returns false if the text names no party.
 */
export function readByParty(zone: ZoneReader, read: (zone: ZoneReader) => void): boolean {
  const { field, section, part, surroundings } = zone;
  if (!section || field?.answeredBy !== "each" || !OF_EACH.has(part.reads)) return false;
  const marked = partyTexts(zone.text);
  const isMarked = marked.texts.length > 0;
  const { before, texts } = isMarked ? marked : labelledTexts(zone.text, surroundings.partyNames);
  if (texts.length === 0) return false;
  const labels = labelsOf(surroundings.form, section.id, field.id);
  const lines = before.split("\n").filter((line) => !labels.some((label) => sameWords(label, line)));
  const first = lines.join("\n").trim();
  const isClear = isMarked || !hasWords(first);
  // A party that is named once within a text may only be spoken of.
  if (!isClear && texts.length === 1 && !/:$/m.test(first)) return false;
  if (!isClear || new Set(texts.map(({ party }) => party)).size < texts.length) {
    zone.unowned(zone.text);
    return true;
  }
  zone.setAside(first);
  for (const { party, text } of texts) {
    zone.reading.writers.push({ name: party, kinds: field.writers });
    read(zone.of(party, text));
  }
  return true;
}
