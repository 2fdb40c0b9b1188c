import { EMPTY } from "../../domain/amounts/figure";
import { readShares } from "../../domain/amounts/readShares";
import { LINE_IN_CELL } from "../model/lineInCell";
import { sideLabels } from "../model/sideLabels";
import { withoutBold } from "../model/withoutBold";
import type { ZoneReader } from "../place/zoneReader";
import { sameWords } from "../text/letters";

const SIDES = ["owner", "uh", "total"] as const;

/**
 * Reads the rows of the table that the issuer's form has of a measure's shares: "UH" in the first cell, and its figures
 * in the second, each perhaps with a party. Returns the zone without them: they are no part of the answer.
 */
export function readShareRows(zone: ZoneReader): ZoneReader {
  const { part, text, surroundings, reading, place } = zone;
  if (part.reads !== "shares" || !text.includes("\t")) return zone;
  const labels = sideLabels(surroundings.form, surroundings.recognition);
  const rest = text.split("\n").filter((line) => {
    const [label = "", cell, more] = withoutBold(line).split("\t");
    const side = SIDES.find((each) => labels[each].some((words) => sameWords(words, label)));
    if (side === undefined || cell === undefined || more !== undefined) return true;
    const figures = cell.replaceAll(LINE_IN_CELL, " ").replaceAll(EMPTY, " ").trim();
    const read = readShares(figures, surroundings.statesUnit ? Number.NaN : 1);
    if (!read.ok || (read.value.length === 0 && figures !== "")) return true;
    for (const share of read.value) reading.shares.push({ ...share, side, label, place });
    return false;
  });
  return zone.with(rest.join("\n"));
}
