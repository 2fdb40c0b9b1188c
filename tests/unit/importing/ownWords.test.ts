import { documentWords } from "../../../documents/wording/documentWords";
import { inLanguage, LANGUAGES } from "../../../domain/values/language";
import { OWN_WORD_NAMES, ownWord } from "../../../importing/model/ownWords";

/** What stands in a sentence for each of its figures. */
const FIGURES = { parties: "", measure: "", column: "", share: "" };

it.each(LANGUAGES)("The importer knows our own documents in %s by the words that they print.", (language) => {
  for (const name of OWN_WORD_NAMES)
    expect(inLanguage(language, () => documentWords(name, FIGURES as never)).trim()).toBe(ownWord(name, language));
});
