import type { Part } from "../../forms/recognition/part";
import { labelsOf } from "../model/labelsOf";
import { partyTexts } from "../model/partyTexts";
import { sameWords } from "../text/letters";
import type { ZoneReader } from "./zoneReader";

/** What each party answers by itself below its name; tables name their parties in other ways. */
const OF_EACH: ReadonlySet<Part["reads"]> = new Set(["text", "shares", "choice", "choices", "dropdown"]);

/**
 * Reads an answer of each party, below the lines that our own documents name the parties in. Nothing is read where a
 * party is named twice: a finding asks whose it is. Returns false if the text names no party.
 */
export function readByParty(zone: ZoneReader, read: (zone: ZoneReader) => void): boolean {
  const { field, section, part, surroundings } = zone;
  if (!section || field?.answeredBy !== "each" || !OF_EACH.has(part.reads)) return false;
  const { before, texts } = partyTexts(zone.text);
  if (texts.length === 0) return false;
  if (new Set(texts.map(({ party }) => party)).size < texts.length) {
    zone.unowned(zone.text);
    return true;
  }
  const labels = labelsOf(surroundings.form, section.id, field.id);
  const lines = before.split("\n").filter((line) => !labels.some((label) => sameWords(label, line)));
  zone.setAside(lines.join("\n"));
  for (const { party, text } of texts) {
    zone.reading.writers.push({ name: party, kinds: field.writers });
    read(zone.of(party, text));
  }
  return true;
}
