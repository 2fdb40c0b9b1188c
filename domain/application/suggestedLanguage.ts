import type { Form } from "../../forms/form";
import { DEFAULT_LANGUAGE, type Language } from "../values/language";

/** Suggests the form's language for the channel, or that of the person who sets it up if the form is in bokmål. */
export const suggestedLanguage = (form: Form | undefined, own: Language): Language =>
  form && form.printedIn !== DEFAULT_LANGUAGE ? form.printedIn : own;
