import type { Form } from "../../forms/form";
import type { SectionRef } from "../answers/sectionRef";
import type { Structure } from "../application/structure";
/** Every section that anybody could be writing at this moment, including sections of removed measures. */
export const everyPlace = (form: Form, { measures }: Pick<Structure, "measures">): SectionRef[] =>
  form.sections.flatMap(({ id, scope }): SectionRef[] =>
    scope === "application"
      ? [{ measureId: null, sectionId: id }]
      : measures.map((measure) => ({ measureId: measure.id, sectionId: id })),
  );
