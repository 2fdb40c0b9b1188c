import type { Form, FormSection } from "../../../forms/form";
import { type KnownAnswer, knownAnswers } from "../../../forms/issued/knownAnswers";
import type { Recognition } from "../../../forms/recognition/recognition";
import { likeness } from "./likeness";

/** Labels that are less alike are of different things. */
const ALIKE = 0.6;
/** What Samskriv knows itself is proposed only where it is called by its name. */
const EXACTLY = 0.9;
/** What it counts that a label stands in the answer's own section. */
const OWN_SECTION = 0.25;

/** An answer of the form, and all that a form may call it. */
export type Named = KnownAnswer & { readonly phrases: readonly string[] };

/** What forms call that which Samskriv knows itself. */
const USUAL: Readonly<Record<string, readonly string[]>> = {
  "application.day": ["Dato"],
  "application.deadline": ["Frist", "Søknadsfrist"],
  "measure.name": ["Tiltak, navn", "Navn på tiltak", "Navn på tiltaket", "Namn på tiltak", "Tiltakets navn"],
  "measure.number": ["Tiltak, nummer", "Tiltak nr", "Tiltakets nummer"],
};

/** The answers that can be asked for, by all their names: the edition's own labels, and those of recognition.json. */
export function namedAnswers(form: Form, recognition: Recognition | null): Named[] {
  const asked = knownAnswers(form).filter(({ name, section }) => section !== null || name in USUAL);
  return asked.map((answer) => {
    const [section, id] = answer.name.split(".");
    const parts = (recognition?.parts ?? []).filter(
      (part) => part.section === section && (part.field ?? part.as) === id,
    );
    const isOnly =
      answer.section !== null &&
      answer.field !== null &&
      answer.section.fields.filter(({ type }) => type === "longText").length === 1;
    return {
      ...answer,
      phrases: [
        ...(USUAL[answer.name] ?? [answer.label]),
        ...parts.flatMap(({ phrases }) => phrases),
        ...(isOnly && answer.field?.type === "longText" && answer.section ? [answer.section.title] : []),
      ],
    };
  });
}

/** The section that a heading is of; null if it is of none. */
export const sectionOf = ({ sections }: Form, words: string): FormSection | null =>
  sections.find(
    ({ title, number }) => likeness(title, words) === 1 || likeness(`${number ?? ""} ${title}`, words) >= 0.9,
  ) ?? null;

/** The answer that the labels ask for, the first label first; null if no answer is called so. */
export function fieldFor(
  answers: readonly Named[],
  labels: readonly string[],
  section: FormSection | null,
): Named | null {
  for (const label of labels.filter((each) => each.trim() !== "")) {
    let best: Named | null = null;
    let most = ALIKE;
    for (const answer of answers) {
      const alike = Math.max(...answer.phrases.map((phrase) => likeness(phrase, label)));
      const counted = alike > 0 ? alike + (answer.section === section && section !== null ? OWN_SECTION : 0) : 0;
      if (alike >= (answer.section === null ? EXACTLY : ALIKE - OWN_SECTION) && counted > most)
        [best, most] = [answer, counted];
    }
    if (best) return best;
  }
  return null;
}

/** The option whose label ends the words before a box, or begins those behind it. */
export function optionAt(answer: Named, before: string, after: string): string | null {
  const { field } = answer;
  if (!field || !("options" in field)) return null;
  const words = (text: string) =>
    ` ${text
      .toLocaleLowerCase("nb")
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()} `;
  const byLength = [...field.options].sort((a, b) => b.label.length - a.label.length);
  const found =
    byLength.find(({ label }) => words(before).endsWith(words(label))) ??
    byLength.find(({ label }) => words(after).startsWith(words(label)));
  return found?.id ?? null;
}
