import { currentLanguage, DEFAULT_LANGUAGE, LANGUAGES, type Language } from "./language";

type Plural<Name extends string> = Name extends `${infer Stem}_${"zero" | "one" | "other"}` ? Stem : Name;

/** The key of a sentence in a catalogue, without its plural ending. */
export type KeyOf<Tree> = {
  [Name in keyof Tree & string]: Tree[Name] extends string ? Plural<Name> : `${Name}.${KeyOf<Tree[Name]>}`;
}[keyof Tree & string];

export type Facts = Readonly<Record<string, string | number>>;
export type Words<Key extends string> = (key: Key, facts?: Facts) => string;

/** Marks a missing sentence or fact; a test checks that no card contains it. */
const missing = (name: string): string => `⟦${name}⟧`;

const sentencesIn = (tree: object, within = ""): [string, string][] =>
  Object.entries(tree).flatMap(([name, value]) =>
    typeof value === "string" ? [[within + name, value]] : sentencesIn(value, `${within}${name}.`),
  );

/** The sentences of each language, by key. The bokmål is the original: what a language lacks is said in bokmål. */
export function catalogueOf<Key extends string>(
  trees: Readonly<Record<Language, object>>,
): { readonly words: (language: Language) => Words<Key>; readonly spoken: Words<Key> } {
  const original = sentencesIn(trees[DEFAULT_LANGUAGE]);
  const all = new Map(LANGUAGES.map((each) => [each, wordsOf<Key>(each, [...original, ...sentencesIn(trees[each])])]));
  const words = (language: Language) => all.get(language) as Words<Key>;
  return { words, spoken: (key, facts) => words(currentLanguage())(key, facts) };
}

/** A sentence with `count` uses the language's plural form; `_zero` is for none at all. */
function wordsOf<Key extends string>(language: Language, all: readonly [string, string][]): Words<Key> {
  const sentences = new Map(all);
  const plurals = new Intl.PluralRules(language);
  const pluralOf = (key: Key, count: number) =>
    (count === 0 ? sentences.get(`${key}_zero`) : undefined) ?? sentences.get(`${key}_${plurals.select(count)}`);
  return (key, facts = {}) => {
    const { count } = facts;
    const sentence = (typeof count === "number" ? pluralOf(key, count) : undefined) ?? sentences.get(key);
    // Facts are inserted once and unchanged: `{{...}}` in people's text is not looked up.
    return (sentence ?? missing(key)).replace(/\{\{(\w+)\}\}/g, (_, fact: string) =>
      String(facts[fact] ?? missing(fact)),
    );
  };
}
