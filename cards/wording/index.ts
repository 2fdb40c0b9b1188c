import nb from "./nb.json";

const catalogues = { nb };
/** The languages of the cards. */
export type Language = keyof typeof catalogues;

type Plural<Name extends string> = Name extends `${infer Stem}_${"zero" | "one" | "other"}` ? Stem : Name;
type Leaves<Tree> = {
  [Name in keyof Tree & string]: Tree[Name] extends string ? Plural<Name> : `${Name}.${Leaves<Tree[Name]>}`;
}[keyof Tree & string];

/** The key of a sentence in nb.json, without its plural ending. */
export type Key = Leaves<typeof nb>;
export type Facts = Readonly<Record<string, string | number>>;
export type Words = (key: Key, facts?: Facts) => string;

/** Marks a missing sentence or fact; a test checks that no card contains it. */
const missing = (name: string): string => `⟦${name}⟧`;

/** A sentence with `count` uses the language's plural form; `_zero` is for none at all. */
export function words(language: Language): Words {
  const sentences = new Map(sentencesIn(catalogues[language]));
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

const sentencesIn = (tree: object, within = ""): [string, string][] =>
  Object.entries(tree).flatMap(([name, value]) =>
    typeof value === "string" ? [[within + name, value]] : sentencesIn(value, `${within}${name}.`),
  );

export const t: Words = words("nb");
