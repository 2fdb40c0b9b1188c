import type { Form } from "../../../forms/form";
import type { Mistake } from "../../../forms/mistakes/mistake";
import type { Use } from "./useOf";

const answersIn = (found: readonly { readonly answers: number }[]): string => {
  const count = found.reduce((sum, { answers }) => sum + answers, 0);
  return `${count} svar`;
};

/** The fields with options, as "section.field". */
export const choicesIn = ({ sections }: Form): string[] =>
  sections.flatMap(({ id, fields }) =>
    fields.filter((field) => field.type === "choice" || field.type === "choices").map((field) => `${id}.${field.id}`),
  );

/** The sections, fields, options and purposes that people have answered, and that the edition no longer has. */
export function lostAnswers(form: Form, { fields, options, amounts }: Use): Mistake[] {
  const answered = [...fields, ...amounts];
  const gone = [...new Set(answered.map(({ section }) => section))].filter(
    (id) => !form.sections.some((section) => section.id === id),
  );
  const kept = "De blir liggende, men vises og trykkes ikke. Ta det inn igjen, eller lag en ny utgave";
  return [
    ...gone.map((id) => ({
      path: ["sections"],
      message: `seksjonen «${id}» er borte, og har ${answersIn(answered.filter(({ section }) => section === id))}. ${kept}`,
    })),
    ...form.sections.flatMap((section, index) => {
      const at = ["sections", index, "fields"];
      const own = answered.filter(({ section: of }) => of === section.id);
      const lostFields = [...new Set(own.map(({ field }) => field))].filter(
        (id) => !section.fields.some((field) => field.id === id),
      );
      const lostOptions = options.filter(({ section: of, field: id, option }) => {
        const field = of === section.id && section.fields.find((each) => each.id === id);
        return (
          field &&
          (field.type === "choice" || field.type === "choices") &&
          !field.options.some((each) => each.id === option)
        );
      });
      const lostPurposes = amounts.filter(({ section: of, field: id, purpose }) => {
        const field = of === section.id && section.fields.find((each) => each.id === id);
        return field && !("purpose" in field && field.purpose === purpose);
      });
      return [
        ...lostFields.map((id) => ({
          path: at,
          message: `feltet «${id}» er borte, og har ${answersIn(own.filter(({ field }) => field === id))}. ${kept}`,
        })),
        ...lostOptions.map((lost) => ({
          path: at,
          message: `valget «${lost.option}» i feltet «${lost.field}» er borte, og er valgt i ${answersIn([lost])}. ${kept}`,
        })),
        ...lostPurposes.map((lost) => ({
          path: at,
          message: `formålet «${lost.purpose}» i feltet «${lost.field}» er borte, og har ${answersIn([lost])}. ${kept}`,
        })),
      ];
    }),
  ];
}
