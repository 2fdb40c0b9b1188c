import i18next from "i18next";
import nb from "./nb.json";

/** The languages that cards speak. */
export type Language = "nb";

type Plural<Name extends string> = Name extends `${infer Stem}_${"zero" | "one" | "other"}` ? Stem : Name;
type Leaves<Tree> = {
  [Name in keyof Tree & string]: Tree[Name] extends string ? Plural<Name> : `${Name}.${Leaves<Tree[Name]>}`;
}[keyof Tree & string];

/** The name of a sentence in nb.json, without its plural ending. */
export type Key = Leaves<typeof nb>;
export type Facts = Readonly<Record<string, string | number>>;
export type Words = (key: Key, facts?: Facts) => string;

const catalogue = i18next.createInstance();
void catalogue.init({
  lng: "nb",
  fallbackLng: "nb",
  resources: { nb: { cards: nb } },
  defaultNS: "cards",
  ns: ["cards"],
  nsSeparator: false,
  initAsync: false,
  returnEmptyString: false,
  interpolation: { escapeValue: false },
  parseMissingKeyHandler: missing,
});

/** What stands where a sentence or a fact is missing; a test walks all cards to see that it stands nowhere. */
function missing(name: string): string {
  return `⟦${name}⟧`;
}

/**
 * The sentences of one language.
 *
 * i18next finds the sentence, in the plural that `count` asks for; that costs about 10 µs, so what it found is kept.
 * The facts are put in here, once and as they are: cards are no HTML, and `{{...}}` or `$t(...)` in what people wrote
 * is nothing to look up.
 */
export function words(language: Language): Words {
  const look = catalogue.getFixedT(language);
  const known = new Map<string, string>();
  return (key, facts = {}) => {
    const count = facts.count;
    const name = count === undefined ? key : `${key} ${count}`;
    let sentence = known.get(name);
    if (sentence === undefined) {
      sentence = look(key, { ...(typeof count === "number" && { count }), skipInterpolation: true });
      if (known.size > 5_000) known.clear();
      known.set(name, sentence);
    }
    return sentence.replace(/\{\{(\w+)\}\}/g, (_, fact: string) => String(facts[fact] ?? missing(fact)));
  };
}

export const t: Words = words("nb");
