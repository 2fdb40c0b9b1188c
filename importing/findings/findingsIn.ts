import type { ImportFinding } from "../model/imported";
import { documentContradictions } from "./documentContradictions";
import { figureFindings } from "./figureFindings";
import { type FindingContext, wordsOfPlace } from "./findingContext";
import { gapsIn } from "./gapsIn";

/** Contradictions, gaps and unreadable text, in the order: figures, contradictions, gaps. */
export function findingsIn(looked: FindingContext): ImportFinding[] {
  const found = [...figureFindings(looked), ...documentContradictions(looked), ...gapsIn(looked)];
  return found.map(({ code, severity, place, message, cell }) => {
    const where = cell ?? (wordsOfPlace(place, looked) || "Dokumentet");
    return { code, severity, place, where, message };
  });
}
