import type { Form } from "../../forms/form";
import type { Part } from "../../forms/recognition/part";
import type { Recognition } from "../../forms/recognition/recognition";
import { inEachLanguage, labelsOf } from "../model/labelsOf";
import { isTotals } from "../zones/isTotals";

/** A shorter label may be said in a sentence of an answer. */
const SAFE_ANYWHERE = 30;

/**
 * The recognition with what our own documents print, where the issuer's form has other words or none: labels above a
 * text and between a place and its options, texts and goals that the issuer's form does not ask for, and the title of a section
 * above its first label. A title alone may be a line of an answer, so it is known by the label that follows it.
 */
export function withOwnLabels(recognition: Recognition, form: Form): Recognition {
  const parts = recognition.parts.map((part): Part => {
    const own = labelsOf(form, part.section, part.field).filter((label) => !part.phrases.includes(label));
    if (part.reads === "choice" || part.reads === "choices")
      return own.length === 0 ? part : { ...part, between: [...(part.between ?? []), ...own] };
    const long = own.filter((label) => label.length > SAFE_ANYWHERE);
    return part.reads === "text" && part.find === "anywhere" && long.length > 0
      ? { ...part, phrases: [...part.phrases, ...long] }
      : part;
  });
  const isKnown = (section: string, field: string) =>
    parts.some((part) => part.section === section && (part.field === field || part.rest?.field === field));
  const unasked = form.sections.flatMap(({ id: section, fields }) =>
    fields.flatMap((field): Part[] =>
      !isKnown(section, field.id) &&
      (field.type === "goals" || (field.type === "longText" && field.printed === "ifAnswered"))
        ? [
            {
              ...{ section, field: field.id, find: "label", also: {} },
              reads: field.type === "goals" ? "goals" : "text",
              phrases: labelsOf(form, section, field.id),
            },
          ]
        : [],
    ),
  );
  const phrases = parts.flatMap((part) => part.phrases);
  return { ...recognition, parts: [...parts.map((part) => withYears(withTitle(part, form, phrases))), ...unasked] };
}

const A_YEAR = " {year}";

/** The title of sums with the first and the last of their years too: "Total sum det meldes behov for 2027–2029". */
const withYears = (part: Part): Part =>
  isTotals(part)
    ? {
        ...part,
        phrases: part.phrases.flatMap((phrase) =>
          phrase.endsWith(A_YEAR) ? [phrase, `${phrase}–${A_YEAR.trim()}`] : [phrase],
        ),
      }
    : part;

/** The part with the title of its section before its label, unless the title is one of the known `phrases`. */
function withTitle(part: Part, form: Form, known: readonly string[]): Part {
  if (part.find === "label" || part.reads === "declaration") return part;
  const titled = inEachLanguage(form, ({ sections }) => {
    const section = sections.find(({ id }) => id === part.section);
    const label =
      section?.fields.find(({ id }) => id === part.field)?.label ??
      section?.derived.find(({ id, from }) => id === part.as || from === nameOf(part))?.label;
    return section && label !== undefined && label !== section.title && !known.includes(section.title)
      ? `${section.title} ${label}`
      : undefined;
  });
  return { ...part, phrases: [...new Set([...part.phrases, ...titled])] };
}

/** What the application knows by itself that the part reads. */
const nameOf = ({ reads }: Part): string | null => (reads === "measureName" ? "measureName" : null);
