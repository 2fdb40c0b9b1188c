import type { Form } from "../../forms/form";
import type { Structure } from "../application/application";
import type { Place } from "./walk";

/** Every place in which anybody could be writing at this moment: also those of measures that are removed. */
export const everyPlace = (form: Form, { measures }: Pick<Structure, "measures">): Place[] =>
  form.sections.flatMap(({ id, scope }): Place[] =>
    scope === "application"
      ? [{ measureId: null, sectionId: id }]
      : measures.map((measure) => ({ measureId: measure.id, sectionId: id })),
  );
