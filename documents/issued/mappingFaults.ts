import type { Form } from "../../forms/form";
import { knownAnswers } from "../../forms/issued/knownAnswers";
import type { MappedList, MappedPlace } from "../../forms/issued/mapping";
import type { IssuedForm } from "../../forms/issued/readIssuedForm";
import type { Mistake, Path } from "../../forms/mistakes/mistake";
import { Copies } from "./copies";
import { entriesIn, entryFor } from "./fillTarget";
import { openedForm } from "./openedForm";
import { type Part, partOf, type Target, targetsOf } from "./target";
import { unitsOf } from "./unitsOf";

type Lists = readonly MappedList[];

/** What the mapping says that form.docx does not have, and what in form.docx cannot take the answer. */
export function mappingFaults(form: Form, { docx, mapping }: IssuedForm): Mistake[] {
  const opened = openedForm(docx);
  if (!opened.ok) return [{ path: [], message: UNREADABLE[opened.refusal.kind] }];
  const { body } = opened.value;
  const copies = new Copies(body);
  const inPart = (part: Part, places: readonly MappedPlace[], lists: Lists, at: Path): Mistake[] => [
    ...places.flatMap((place, index) => inPlace(form, place, targetsOf(part, place), [...at, "places", index])),
    ...lists.flatMap((list, index) => {
      const path = [...at, "lists", index];
      const first = unitsOf(part, list.in, copies)?.own[0];
      if (!first) return [{ path: [...path, "in"], message: "form.docx har ikke disse radene, eller denne blokken" }];
      return inPart(partOf(first), list.places, list.lists ?? [], path);
    }),
  ];
  return inPart(partOf([body]), mapping.places, mapping.lists, []);
}

const UNREADABLE = {
  "not-docx": "form.docx kan ikke leses som et Word-dokument (.docx); lagre den på nytt fra Word",
  "too-large": "form.docx er for stor (høyst 20 MB, og 64 MB utpakket)",
} as const;

function inPlace(form: Form, place: MappedPlace, targets: readonly Target[], path: Path): Mistake[] {
  const [first] = targets;
  if (!first) return [{ path, message: notFound(place) }];
  const field = knownAnswers(form).find(({ name }) => name === place.answer)?.field;
  const options = field && "options" in field ? field.options : null;
  const kinds = new Set(targets.map((target) => (target.kind === "spot" ? target.spot.kind : "cell")));
  const says = (word: string, message: string): Mistake => ({ path: [...path, word], message });
  if (kinds.has("box")) {
    const isTicked =
      options !== null || field?.type === "declaration" || ["measure.scheme", "party.kind"].includes(place.answer);
    if (!isTicked && place.option === undefined)
      return [says("answer", `stedet er en avkryssingsboks, og «${place.answer}» har ingen valg`)];
    if (options !== null && place.option === undefined)
      return [says("answer", `stedet er en avkryssingsboks; si hvilket valg den gjelder, med option`)];
  } else if (place.option !== undefined)
    return [says("option", "stedet er ingen avkryssingsboks; uten option skrives valget som tekst")];
  if (first.kind !== "spot" || first.spot.kind !== "list" || options === null) return [];
  const entries = entriesIn(first.spot);
  const labels = new Map(options.map(({ id, label }) => [id, label]));
  return options.flatMap(({ id, label }) =>
    entryFor(entries, { kind: "chosen", ids: [id], labels }, place) >= 0
      ? []
      : [
          says(
            "words",
            `nedtrekkslisten har ikke «${label}», bare ${entries.map(({ text }) => `«${text}»`).join(", ")}; si hva «${id}» heter der, med words`,
          ),
        ],
  );
}

function notFound({ control, after, table, row, column, number }: MappedPlace): string {
  const which = number === undefined ? "" : ` nummer ${number}`;
  if (control !== undefined) return `form.docx har ikke noe felt${which} som heter «${control}»`;
  if (after !== undefined) return `form.docx har ikke noe felt${which} etter ordene «${after}»`;
  if (table !== undefined) return `form.docx har ikke rad ${row}, kolonne ${column} i noen tabell med «${table}»`;
  return `raden har ikke kolonne ${column}`;
}
