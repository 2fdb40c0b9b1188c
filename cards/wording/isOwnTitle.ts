import { currentLanguage, DEFAULT_LANGUAGE, LANGUAGES, type Language } from "../../domain/values/language";
import en from "./en.json";
import nb from "./nb.json";
import nn from "./nn.json";

const LONGEST = 40;

const leaves = (tree: object): string[] =>
  Object.values(tree).flatMap((value: string | object) => (typeof value === "string" ? [value] : leaves(value)));

const lower = (text: string): string => text.toLowerCase().replace(/[.!?]$/, "");

const catalogues: Readonly<Record<Language, object>> = { nb, nn, en };

const titles = new Map(
  LANGUAGES.map((language) => [
    language,
    new Set(
      leaves(catalogues[language])
        .filter((text) => text.length <= LONGEST)
        .map(lower),
    ),
  ]),
);

/**
 * Whether a typed text is one of the short texts on the cards, such as a button's title, in the current language or in
 * bokmål. What is a title in another one may be any word here: "klokka" stands on a card in nynorsk. A number stands for
 * any other.
 */
export const isOwnTitle = (typed: string): boolean =>
  typed !== "" &&
  [currentLanguage(), DEFAULT_LANGUAGE].some((language) =>
    [lower(typed), lower(typed).replace(/\d+/, "{{count}}")].some((text) => titles.get(language)?.has(text)),
  );
