import { printedSentence } from "../../domain/printed/printedSentence";
import type { Form } from "../../forms/form";
import { factsIn } from "../model/ownWords";
import { isMoment } from "./isMoment";
import { phraseOf } from "./phraseOf";

/**
 * The lines of the opening of our own document that name the application: "Behovsmelding 2027", and "Søknad fra Fjordvik
 * · Frist 1. februar 2027 kl. 12.00". Empty where no line says the deadline as our own documents do.
 */
export function ownTitles(lines: readonly string[], form: Form): string[] {
  const own = lines.map((line) => line.trim());
  const title = own.map(titleBefore).find((each) => each !== null);
  if (title === undefined || title === null) return [];
  const names = [...form.inLanguages.values()].map(({ name }) => phraseOf(name));
  const [first = ""] = own;
  return [
    title,
    ...own.filter((line) => titleBefore(line) !== null),
    ...(names.some((name) => phraseOf(first).startsWith(name)) ? [first] : []),
  ];
}

const BETWEEN = " · ";

/** What stands before the deadline on its line; null if the line has none. */
function titleBefore(line: string): string | null {
  const at = line.lastIndexOf(BETWEEN);
  const [title, deadline] = at < 0 ? ["", line] : [line.slice(0, at), line.slice(at + BETWEEN.length)];
  const said = factsIn(deadline, (language) => printedSentence("deadline", language));
  return said && isMoment(said.moment ?? "") ? title : null;
}
