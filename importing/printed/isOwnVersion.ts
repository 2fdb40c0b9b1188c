import { printedSentence } from "../../domain/printed/printedSentence";
import { readDay } from "../../domain/values/readDay";
import { factsIn } from "../model/ownWords";

/** "Endelig versjon 2, 11. januar 2027", "Utkast versjon 4, satt sammen 11. januar 2027" */
export const isOwnVersion = (line: string): boolean =>
  (["finalVersion", "compiled"] as const).some((name) => {
    const said = factsIn(line, (language) => printedSentence(name, language));
    return said !== null && readDay(said.day ?? "").ok && /^\d+$/.test(said.number ?? said.version ?? "");
  });
