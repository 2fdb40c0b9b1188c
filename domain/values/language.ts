import { AsyncLocalStorage } from "node:async_hooks";

/** The languages that the bot speaks. */
export const LANGUAGES = ["nb", "nn", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** Spoken where nobody has chosen, and where a text has no translation. */
export const DEFAULT_LANGUAGE: Language = "nb";

/** How `Intl` knows each language: English with the day before the month, as in Norway. */
export const INTL_LOCALE: Readonly<Record<Language, string>> = { nb: "nb", nn: "nn", en: "en-GB" };

const spoken = new AsyncLocalStorage<{ language: Language }>();

/** The language of the texts that are made now. */
export const currentLanguage = (): Language => spoken.getStore()?.language ?? DEFAULT_LANGUAGE;

/** Does the work, and all that it awaits, in one language. */
export const inLanguage = <Result>(language: Language, work: () => Result): Result => spoken.run({ language }, work);

/** Goes on in another language, until the work of the nearest `inLanguage` is done. Without one, nothing changes. */
export function switchLanguage(language: Language): void {
  const store = spoken.getStore();
  if (store) store.language = language;
}

/** The language of a locale, as Teams gives it: nn-NO, en-US. Every other language is answered in bokmål. */
export function languageOf(locale: string | null): Language {
  const [tongue = ""] = (locale ?? "").toLowerCase().split(/[-_]/);
  return tongue === "nn" || tongue === "en" ? tongue : DEFAULT_LANGUAGE;
}

/**
 * What a person is spoken to in: their choice, else nynorsk if Teams is in nynorsk, else bokmål. Teams in English says
 * nothing about a Norwegian: English is only ever chosen (decision 039).
 */
export function personLanguage({ chosen, locale }: { chosen: Language | null; locale: string | null }): Language {
  const inTeams = languageOf(locale);
  return chosen ?? (inTeams === "en" ? DEFAULT_LANGUAGE : inTeams);
}
