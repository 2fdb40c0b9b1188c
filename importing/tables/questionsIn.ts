import type { Form, Option } from "../../forms/form";
import type { Part } from "../../forms/recognition/part";
import { inEachLanguage } from "../model/labelsOf";
import type { Labelled } from "../text/choiceTokens";
import { withoutAside } from "../text/clean";
import type { Question } from "../text/tickSense";
import type { Zone } from "../zones/zone";

/** The options of a part's field, each with all its labels: the form's own in each language, and the part's others. */
export function optionsOf({ section, field, reads, also }: Part, form: Form): Labelled[] {
  const optionsIn = ({ sections, schemes }: Form): readonly Option[] => {
    if (reads === "schemes") return schemes;
    const of = sections.find(({ id }) => id === section)?.fields.find(({ id }) => id === field);
    return of && "options" in of ? of.options : [];
  };
  return optionsIn(form).map(({ id, label }) => ({
    id,
    labels: [
      ...new Set([
        label,
        ...inEachLanguage(form, (each) => optionsIn(each).find((option) => option.id === id)?.label),
        ...(also[id] ?? []),
      ]),
    ],
  }));
}

const SEVERAL = new Set(["choices", "schemes"]);

/** Every question with options in a document, used to learn how the document ticks. */
export const questionsIn = (zones: readonly Zone[], form: Form): Question[] =>
  zones.flatMap(({ part, text }) =>
    part && (part.reads === "choice" || SEVERAL.has(part.reads))
      ? [
          {
            text: withoutAside(text, []).text,
            options: optionsOf(part, form),
            between: part.between ?? [],
            several: SEVERAL.has(part.reads),
          },
        ]
      : [],
  );
