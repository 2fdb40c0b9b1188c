import type { Form } from "../form";
import { knownAnswers } from "./knownAnswers";
import type { MappedPlace, Mapping } from "./mapping";

type Words = Readonly<Record<string, string>>;
type Lists = Mapping["lists"][number];
type Inner = Omit<Lists, "lists">;

const labelled = (all: readonly { readonly id: string; readonly label: string }[]): Words =>
  Object.fromEntries(all.map(({ id, label }) => [id, label]));

/**
 * The mapping with what the issuer calls each option, at places that do not say so. An entry of a list in form.docx is
 * chosen by its words, and the application may be written in another language than the form is printed in.
 */
export function withPrintedWords(form: Form, mapping: Mapping): Mapping {
  const printed = form.inLanguages.get(form.printedIn) ?? form;
  const fields = new Map(knownAnswers(printed).map(({ name, field }) => [name, field]));
  const wordsOf = (answer: string): Words | undefined => {
    if (answer === "party.kind")
      return Object.fromEntries(printed.partyKinds.map(({ id, inTables }) => [id, inTables]));
    if (answer === "measure.scheme") return labelled(printed.schemes);
    const field = fields.get(answer);
    return field && "options" in field ? labelled(field.options) : undefined;
  };
  const inPlace = (place: MappedPlace): MappedPlace => {
    const words = { ...wordsOf(place.answer), ...place.words };
    return Object.keys(words).length === 0 ? place : { ...place, words };
  };
  const inList = <List extends Inner>(list: List): List => ({ ...list, places: list.places.map(inPlace) });
  return {
    ...mapping,
    places: mapping.places.map(inPlace),
    lists: mapping.lists.map((list) => ({
      ...inList(list),
      ...(list.lists ? { lists: list.lists.map(inList) } : {}),
    })),
  };
}
