import { kindWord } from "../../../cards/words/kindWord";
import { formIn } from "../../../domain/application/formInYear";
import type { Application } from "../../../domain/section/section";
import { inLanguage } from "../../../domain/values/language";
import type { Form, PartyKind } from "../../../forms/form";
import { LANGUAGES, type Language } from "../../../forms/texts";
import type { Sample } from "../sampleApplication";
import { cardsOfKind } from "./cardsOfKind";
import { factsOf } from "./factsOf";
import type { PreviewCard } from "./previewCard";
import { ruleRows } from "./ruleRows";
import { type SectionRules, sectionRules } from "./sectionRules";

/** The cards of one kind of party, with the name of the kind. */
export type PreviewKind = {
  readonly kind: PartyKind;
  readonly label: string;
  readonly party: string;
  readonly person: string;
  readonly cards: readonly PreviewCard[];
};

/** An edition in one language. */
export type PreviewLanguage = {
  readonly language: Language;
  readonly form: Form;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly sections: readonly SectionRules[];
  readonly rules: readonly (readonly string[])[];
  readonly kinds: readonly PreviewKind[];
};

/** What the page shows: the edition in every language. `untranslated` counts the texts that translations lack. */
export function previewModel(
  form: Form,
  { application, kinds, now }: Sample,
  filled: Application,
  untranslated: ReadonlyMap<Language, number>,
): PreviewLanguage[] {
  const inWords = (language: Language): PreviewLanguage => {
    const worded = formIn(form, language);
    return {
      language,
      form: worded,
      facts: factsOf(worded, untranslated),
      sections: worded.sections.map((section) => sectionRules(worded, section)),
      rules: ruleRows(worded, filled),
      kinds: kinds.map((kind) => ({
        kind,
        label: kindWord(worded, kind),
        party: application.parties.find(({ id }) => id === kind)?.name ?? "",
        person: application.members.find(({ personId }) => personId === kind)?.personName ?? "",
        cards: cardsOfKind(worded, { application, filled, now }, kind),
      })),
    };
  };
  return LANGUAGES.map((language) => inLanguage(language, () => inWords(language)));
}
