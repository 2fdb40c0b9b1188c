import { columnsInWords } from "../../domain/application/columnOf";
import { PRINTED } from "../../domain/printed/printedSentence";
import { LANGUAGES } from "../../domain/values/language";
import type { Form, FormSection } from "../../forms/form";
import type { Recognition } from "../../forms/recognition/recognition";
import type { KnownForm } from "../model/knownForm";
import { ownWord } from "../model/ownWords";
import { phraseOf } from "./phraseOf";

/**
 * What an edition and our own documents print by themselves: titles, labels, heads of tables, and our own remarks, in each
 * language. What can be chosen is not among them: it is an answer.
 */
export function printedPhrases({ form, recognition, printed = [] }: KnownForm): ReadonlySet<string> {
  const known = phrases.get(form);
  const words = known ?? [...[...form.inLanguages.values()].flatMap(wordsOfForm), ...OWN];
  if (!known) phrases.set(form, words);
  return new Set(
    [...words, ...wordsOfRecognition(recognition), ...printed].map(phraseOf).filter((each) => each !== ""),
  );
}

const phrases = new WeakMap<Form, readonly string[]>();

/** The sentences of our own documents that are said of nothing in particular, beside those at the foot of a page. */
const OWN: readonly string[] = LANGUAGES.flatMap((language) =>
  Object.entries(PRINTED[language]).flatMap(([name, words]) =>
    words.includes("{{") || name.startsWith("footer") ? [] : [words],
  ),
);

const wordsOfForm = ({ name, title, language, sections, purposes, columns, schemes, partyKinds }: Form): string[] => [
  ...[name, title],
  ...sections.flatMap(wordsOfSection),
  ...[...purposes, ...columns, ...schemes].map(({ label }) => label),
  ...partyKinds.flatMap(({ one, many, inTables }) => [one, many, inTables]),
  columnsInWords(columns),
  `${ownWord("partyName", language)} ${columnsInWords(columns)}`,
];

const wordsOfSection = ({ title, fields, derived, computedFields, tables }: FormSection): string[] => [
  title,
  ...[...derived, ...computedFields].map(({ label }) => label),
  ...fields.flatMap((field) => [
    field.label,
    ...(field.type === "rows" || field.type === "table" ? field.columns.map(({ label }) => label) : []),
    ...(field.type === "table" ? (field.rows.fixed ?? []).map(({ label }) => label) : []),
  ]),
  ...tables.flatMap(({ label, rows, columns }) => [label, ...[...rows, ...columns].map((each) => each.label)]),
];

const wordsOfRecognition = ({ titles, labels, columns, contacts, measure, parts }: Recognition): string[] => [
  ...[...titles, ...labels.total, ...labels.sum, ...columns, measure.heading],
  ...Object.values(labels.columns).flat(),
  ...contacts.flatMap(({ label, also }) => [label, ...also]),
  ...parts.flatMap((part) => part.phrases),
];
