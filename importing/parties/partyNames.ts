import type { Form } from "../../forms/form";
import type { Recognition } from "../../forms/recognition/recognition";
import type { ImportedAnswer, Partner } from "../model/imported";
import { inEachLanguage } from "../model/labelsOf";
import { ownersInHeader } from "./documentOwners";
import { namesIn } from "./namesIn";
import { partyLines } from "./partyLines";

/**
 * What a document calls its parties where it introduces them, the unions that any document may name, and the words in small
 * letters that say the kind of a party after its name: "Fjordvik lærerlag (fagforening)".
 */
export type PartyNames = {
  readonly names: readonly string[];
  readonly unions: readonly string[];
  readonly kinds: readonly string[];
};

export const NO_NAMES: PartyNames = { names: [], unions: [], kinds: [] };

/**
 * The names in the document's own lines and in its list of partners, the longest first. Whoever leads the writing is in
 * every application, and is called by the kind's name.
 */
export function partyNames(
  form: Form,
  { unions }: Recognition,
  { answers, partners }: { readonly answers: readonly ImportedAnswer[]; readonly partners: readonly Partner[] },
): PartyNames {
  const { ownerLines, institutionLines } = partyLines(form);
  const inLines = (ids: readonly string[]) =>
    answers.flatMap(({ measure, field, text }) => (measure === null && ids.some((id) => id === field) ? [text] : []));
  const owners = inLines(ownerLines);
  const full = [
    ...[...owners, ...inLines(institutionLines)].flatMap((line) => line.split(/[;\n]/)),
    ...owners.flatMap(ownersInHeader).flatMap(({ name, aliases }) => [name, ...aliases]),
    ...partners.map(({ name }) => name),
    ...inEachLanguage(form, ({ partyKinds }) => partyKinds.find(({ roles }) => roles.includes("lead"))?.one),
  ];
  const names = [...new Set(full.flatMap(namesIn))].sort((a, b) => b.length - a.length);
  return { names, unions, kinds: kindsInText(form) };
}

/** What the kinds of party are called within a text, in each language. */
export const kindsInText = (form: Form): string[] =>
  form.partyKinds.flatMap(({ id }) =>
    inEachLanguage(form, ({ partyKinds }) => partyKinds.find((kind) => kind.id === id)?.one.toLocaleLowerCase("nb")),
  );
