import type { ImportFinding } from "../model/imported";
import { placeWords } from "../model/placeWords";
import { documentContradictions } from "./documentContradictions";
import { figureFindings } from "./figureFindings";
import { type FindingContext, wordsOfPlace } from "./findingContext";
import { gapsIn } from "./gapsIn";

/** Contradictions, gaps and unreadable text, in the order: figures, contradictions, gaps. */
export function findingsIn(context: FindingContext): ImportFinding[] {
  const found = [...figureFindings(context), ...documentContradictions(context), ...gapsIn(context)];
  return found.map(({ code, severity, place, message, cell }) => {
    const where = cell ?? (wordsOfPlace(place, context) || placeWords("document"));
    return { code, severity, place, where, message };
  });
}
