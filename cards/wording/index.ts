import i18next from "i18next";
import nb from "./nb.json";

/** The languages that cards speak. */
export type Language = "nb";

type Plural<Name extends string> = Name extends `${infer Stem}_${"zero" | "one" | "other"}` ? Stem : Name;
type Leaves<Tree> = { [Name in keyof Tree & string]: Tree[Name] extends string ? Plural<Name> : `${Name}.${Leaves<Tree[Name]>}` }[keyof Tree & string];

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
  // What people wrote goes in as it is: cards are no HTML, and `{{...}}` or `$t(...)` in it is nothing to look up.
  interpolation: { escapeValue: false, skipOnVariables: true },
  parseMissingKeyHandler: (key) => `⟦${key}⟧`,
});

/** The sentences of one language. A sentence without facts is looked up once, for a look-up costs about 10 µs. */
export function words(language: Language): Words {
  const look = catalogue.getFixedT(language);
  const known = new Map<Key, string>();
  return (key, facts) => {
    if (facts) return look(key, facts);
    let sentence = known.get(key);
    if (sentence === undefined) {
      sentence = look(key);
      known.set(key, sentence);
    }
    return sentence;
  };
}

export const t: Words = words("nb");
