import { columnsInWords } from "../../domain/application/columnOf";
import type { Language } from "../../domain/values/language";
import type { Form, FormSection } from "../../forms/form";
import type { Part } from "../../forms/recognition/part";
import type { Recognition } from "../../forms/recognition/recognition";
import type { KnownForm } from "../model/knownForm";
import { ownWord } from "../model/ownWords";
import { sameWords } from "../text/letters";
import { withOwnLabels } from "./withOwnLabels";

/** The languages that issuers print their forms in. A document in another one is our own. */
const PRINTED: readonly Language[] = ["nb", "nn"];

/**
 * The form in each language that the text has its title in and that only our own documents have; otherwise as it is
 * known.
 */
export function inOwnLanguages(known: KnownForm, text: string): KnownForm[] {
  const { form, recognition } = known;
  const plain = text.replace(/\s+/g, " ");
  const own = [...form.inLanguages.values()].filter(
    ({ language, title }) => !PRINTED.includes(language) && title !== form.title && plain.includes(title),
  );
  const inOwn = own.map((to) => ({ form: to, recognition: translated(recognition, form, to) }));
  return own.length > 0 && !plain.includes(form.title) ? inOwn : [known, ...inOwn];
}

/** The recognition with what our own documents print in the language of `to`, in place of the issuer's words. */
function translated(recognition: Recognition, from: Form, to: Form): Recognition {
  const own = (name: Parameters<typeof ownWord>[0]) => ownWord(name, to.language);
  const labels = new Map(to.sections.flatMap(({ fields }) => fields.map(({ id, label }) => [id, label])));
  const heads = ["party", "partyNumber", "yearColumn", "measureColumn", "schemeColumn"] as const;
  return withOwnLabels(
    {
      ...recognition,
      titles: [to.title],
      measure: { ...recognition.measure, heading: own("measureColumn") },
      labels: {
        columns: Object.fromEntries(to.columns.map(({ id, label }) => [id, [label]])),
        total: [own("total")],
        sum: [own("sum")],
      },
      contacts: recognition.contacts.map((contact) => {
        const label = labels.get(contact.id) ?? contact.label;
        return { ...contact, label: label.slice(label.indexOf(", ") + 1).trim(), also: [] };
      }),
      columns: [...heads.map(own), ...partnerHeads(to)],
      parts: recognition.parts.flatMap((part) => partIn(part, from, to)),
    },
    to,
  );
}

/** The heads of the list of partners: what the parties are called, their names, and what each says of itself. */
function partnerHeads({ columns, language, sections }: Form): string[] {
  const parties = columnsInWords(columns);
  const texts = sections.flatMap(({ computed, fields }) =>
    computed === "partners" ? fields.map(({ label }) => label) : [],
  );
  return [parties, `${ownWord("partyName", language)} ${parties}`, ...texts];
}

/** The words of our own documents that a part of a form may be known by. */
const OWN_TITLES = ["afterMeasures", "byYear", "measureColumn", "party", "schemeColumn", "sum", "total"] as const;

/** A part with the words of the other language; nothing if our own documents have no words for it. */
function partIn({ between: _, ...part }: Part, from: Form, to: Form): Part[] {
  const section = from.sections.find(({ id }) => id === part.section);
  const other = to.sections.find(({ id }) => id === part.section);
  if (!section || !other) return [];
  // A title that is a field's label too is printed once.
  if (part.field === undefined && part.reads === "text" && other.fields.some(({ label }) => label === other.title))
    return [];
  const says = (words: string) => part.phrases.some((phrase) => sameWords(phrase.replace("{year}", ""), words));
  const ownOf = OWN_TITLES.filter((name) => says(ownWord(name, from.language)));
  const phrases = [
    ...labelsIn(other, part),
    ...(says(section.title) || part.reads === "partners" || part.reads === "counts"
      ? [other.title, `${other.title} {year}`]
      : []),
    ...section.fields.flatMap(({ label }, at) =>
      says(groupOf(label)) ? [groupOf(other.fields[at]?.label ?? "")] : [],
    ),
    ...ownOf.map((name) => ownWord(name, to.language)),
  ];
  const known = [...new Set(phrases.map(inAnyYear))].filter((words) => words !== "");
  // A short phrase may be said in a sentence: it must be a line of its own.
  const isLong = known.every((words) => words.length > 30);
  const find = part.find === "anywhere" && !isLong ? "line" : part.find;
  return known.length === 0 ? [] : [{ ...part, find, also: {}, phrases: known }];
}

/** A label in any year, and without "a)": documents number their headings by themselves. */
const inAnyYear = (label: string): string => label.replace(/^[a-h]\) /, "").replace(/\b20\d\d\b/g, "{year}");

/** What a section calls the place of a part: its field, what the application knows, what is computed, or a table. */
const labelsIn = ({ fields, derived, computedFields, tables }: FormSection, { field, as, reads }: Part): string[] => [
  ...fields.filter(({ id }) => id === field).map(({ label }) => label),
  ...derived.filter(({ id, from }) => id === as || from === as || from === reads).map(({ label }) => label),
  ...computedFields.filter(({ id }) => id === as).map(({ label }) => label),
  ...(reads === "table" ? tables.map(({ label }) => label) : []),
];

/** "Kontaktperson" of "Kontaktperson, navn": the title of the table that the field is in. */
const groupOf = (label: string): string => /^([^,]+), ./.exec(label)?.[1] ?? "";
