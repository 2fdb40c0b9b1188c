import type { Form } from "../../forms/form";
import type { Structure } from "../application/application";
import type { SectionRef } from "./walk";

/** Every place in which anybody could be writing at this moment: also those of measures that are removed. */
export const everyPlace = (form: Form, { measures }: Pick<Structure, "measures">): SectionRef[] =>
  form.sections.flatMap(({ id, scope }): SectionRef[] =>
    scope === "application"
      ? [{ measureId: null, sectionId: id }]
      : measures.map((measure) => ({ measureId: measure.id, sectionId: id })),
  );
