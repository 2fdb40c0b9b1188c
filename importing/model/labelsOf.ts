import type { Form, FormSection } from "../../forms/form";

/** The words of one thing of a form in each language, the same words once. */
export const inEachLanguage = (form: Form, wordsIn: (form: Form) => string | undefined): string[] => [
  ...new Set([...form.inLanguages.values()].flatMap((each) => wordsIn(each) ?? [])),
];

/** The label of a field in each language. */
export const labelsOf = (form: Form, sectionId: string, fieldId: string | undefined): string[] =>
  inEachLanguage(form, ({ sections }) => fieldsOf(sections, sectionId).find(({ id }) => id === fieldId)?.label);

const fieldsOf = (sections: readonly FormSection[], sectionId: string) =>
  sections.find(({ id }) => id === sectionId)?.fields ?? [];
