import { printedSentence } from "../../domain/printed/printedSentence";
import type { Form } from "../../forms/form";
import { ownWords } from "../model/ownWords";
import { isMoment } from "./isMoment";
import { phraseOf } from "./phraseOf";

/**
 * A row of the list of approvals in our own final documents: the section, whose approval it is, and who gave it when, or
 * why there is none. It says nothing that an application has.
 */
export function isApprovalRow(line: string, form: Form): boolean {
  const words = phraseOf(line);
  const titles = [...form.inLanguages.values()].flatMap(({ sections }) =>
    sections.map(({ number, title }) => phraseOf(`${number ?? ""} ${title}`)),
  );
  return titles.some((title) => words.startsWith(`${title} `)) && (endsOpen(line) || isMoment(lastWords(line)));
}

const OPEN = (["notApproved", "asked", "notAsked"] as const).flatMap(ownWords);
const endsOpen = (line: string): boolean => OPEN.some((words) => line.endsWith(` ${words}`));

/** As many as a day and a clock have: "11. januar 2027 kl. 12.00". */
const MOMENT = printedSentence("moment", "nb").replace("{{day}}", "1. januar 2027").split(/\s/).length;
const lastWords = (line: string): string => line.split(/\s/).slice(-MOMENT).join(" ");
