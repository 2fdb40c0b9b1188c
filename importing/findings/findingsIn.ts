import type { ImportFinding } from "../model/imported";
import { contradictionsIn } from "./contradictions";
import { figureFindings } from "./figureFindings";
import { gapsIn } from "./gaps";
import { type FindingContext, wordsOfPlace } from "./looked";

/** What contradicts itself, is missing or cannot be read, in the order: figures, contradictions, gaps. */
export function findingsIn(looked: FindingContext): ImportFinding[] {
  const found = [...figureFindings(looked), ...contradictionsIn(looked), ...gapsIn(looked)];
  return found.map(({ code, severity, place, message, cell }) => {
    const where = cell ?? (wordsOfPlace(place, looked) || "Dokumentet");
    return { code, severity, place, where, message };
  });
}
