import { readDay } from "../../domain/values/readDay";
import { isMadeOf } from "./phraseOf";

/** "Dato: 11. januar 2027": the form's own label, and a day. The forms ask for the day that they are filled in. */
export function isDatedLabel(line: string, phrases: ReadonlySet<string>): boolean {
  const at = line.indexOf(":");
  return at > 0 && readDay(line.slice(at + 1)).ok && isMadeOf(line.slice(0, at), phrases);
}
