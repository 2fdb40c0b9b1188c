import { LANGUAGES, type Language } from "../../domain/values/language";
import { type Around, type CardField, pickField } from "../kit/cardField";
import { t } from "../wording";

/** A choice of language. Each is named in itself, so that a reader of any of them finds their own. */
export const languageField = (label: string, language: Language, around: Around): CardField =>
  pickField(
    "language",
    label,
    language,
    LANGUAGES.map((value) => ({ title: t(`language.${value}`), value })),
    around,
  );
