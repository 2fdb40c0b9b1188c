import type { Recognition } from "../../forms/recognition/recognition";

/** If lines have this many letters on average, a page or a whole document has lost its line breaks. */
const FOLDED = 600;

/** Restores lost line breaks where the form's own phrases begin, as the form writes them. */
export function restoreLineBreaks(text: string, { parts, measure }: Recognition): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (text.length < FOLDED || text.length / lines.length < FOLDED) return text;
  const named = parts.find(({ reads }) => reads === "measureName")?.phrases ?? [];
  let out = text;
  for (const { phrases, find, number, reads } of parts) {
    const longest = [...phrases].sort((a, b) => b.length - a.length).map(patternOf);
    const before = number ? `(?:${number}[.)] )?` : "";
    const colon = find === "label" ? "(?= ?:)" : "";
    const alone = find === "line" && !number && reads !== "choices";
    out = out.replace(
      new RegExp(`(?<=\\S) +(${before}(?:${longest.join("|")}))(?![\\p{L}\\d])${colon}`, "gu"),
      alone ? "\n$1\n" : "\n$1",
    );
  }
  const start = new RegExp(
    `(?<=\\S) +(${measure.heading} \\d+)\\s+(?=${named.map(patternOf).join("|") || "$^"})`,
    "giu",
  );
  return out.replace(start, "\n$1\n");
}

const patternOf = (phrase: string): string =>
  phrase
    .split("{year}")
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+"))
    .join("20\\d\\d");
