import { LANGUAGES, type Language } from "../../domain/values/language";

/** What our own documents print: the names are those of documents/wording. */
const OWN_WORDS = {
  unanswered: { nb: "Ikke besvart", nn: "Ikkje svart på", en: "Not answered" },
  /** Before the parties that have not filled in a list. */
  unansweredBy: { nb: "Ikke besvart av", nn: "Ikkje svart på av", en: "Not answered by" },
  /** Before the number of the measure that has the same text. */
  unchangedFrom: { nb: "Uendret fra tiltak", nn: "Uendra frå tiltak", en: "Unchanged from measure" },
  /** The heading above what follows the measures of a scheme. */
  afterMeasures: { nb: "Felles for alle tiltakene", nn: "Felles for alle tiltaka", en: "Common to all measures" },
  /** Before a share of the sum above it. */
  ofThis: { nb: "herav", nn: "av dette", en: "of which" },
  /** The head over parties in a table, and over their numbers. */
  party: { nb: "Part", nn: "Part", en: "Party" },
  /** Before the columns that parties stand in: "Navn på eier/UH". */
  partyName: { nb: "Navn på", nn: "Namn på", en: "Name of" },
  partyNumber: { nb: "Nr", nn: "Nr", en: "No." },
  /** Over measures, and before the number of one. */
  measureColumn: { nb: "Tiltak", nn: "Tiltak", en: "Measure" },
  schemeColumn: { nb: "Ordning", nn: "Ordning", en: "Scheme" },
  total: { nb: "Totalt", nn: "Totalt", en: "Total" },
  sum: { nb: "Sum", nn: "Sum", en: "Sum" },
  byYear: { nb: "Per år", nn: "Per år", en: "By year" },
  yearColumn: { nb: "År", nn: "År", en: "Year" },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;
export type OwnWord = keyof typeof OWN_WORDS;
export const OWN_WORD_NAMES = Object.keys(OWN_WORDS) as OwnWord[];

export const ownWord = (name: OwnWord, language: Language): string => OWN_WORDS[name][language];

/** In each language that our own documents are made in. */
export const ownWords = (name: OwnWord): string[] => [...new Set(LANGUAGES.map((language) => ownWord(name, language)))];
