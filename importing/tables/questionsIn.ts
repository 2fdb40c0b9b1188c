import type { Form } from "../../forms/form";
import type { Part } from "../../forms/recognition";
import type { Labelled } from "../text/choiceTokens";
import { withoutAside } from "../text/clean";
import type { Question } from "../text/tickSense";
import type { Zone } from "../zones/zone";

/** The options of a part's field, each with all its labels. */
export function optionsOf({ section, field, reads, also }: Part, form: Form): Labelled[] {
  const of = form.sections.find(({ id }) => id === section)?.fields.find(({ id }) => id === field);
  const options = reads === "schemes" ? form.schemes : of && "options" in of ? of.options : [];
  return options.map(({ id, label }) => ({ id, labels: [label, ...(also[id] ?? [])] }));
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
