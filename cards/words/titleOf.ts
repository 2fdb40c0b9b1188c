import type { SectionRef } from "../../domain/answers/sectionRef";
import { formSection } from "../../domain/answers/slot";
import type { Form, FormSection } from "../../forms/form";
import { t } from "../wording";

/** The form's heading, with its number. */
export const titleOf = ({ number, title }: Pick<FormSection, "number" | "title">): string =>
  number ? `${number} ${title}` : title;

/** The heading of a place in the form. A form in use may have lost it; the log and old cards still name it. */
export const titleAt = (form: Form, { sectionId }: SectionRef): string => {
  const section = formSection(form, sectionId);
  return section ? titleOf(section) : t("place.lost", { id: sectionId });
};
