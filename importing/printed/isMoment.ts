import { printedSentence } from "../../domain/printed/printedSentence";
import { readDay } from "../../domain/values/readDay";
import { factsIn } from "../model/ownWords";

/** "1. februar 2027 kl. 12.00" */
export function isMoment(text: string): boolean {
  const said = factsIn(text, (language) => printedSentence("moment", language));
  return said !== null && readDay(said.day ?? "").ok && /^\d\d[.:]\d\d$/.test(said.clock ?? "");
}
