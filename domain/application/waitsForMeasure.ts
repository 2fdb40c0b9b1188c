import type { Form } from "../../forms/form";
import { kindOf } from "./kindOf";
import { measuresOf, type Party, type Structure } from "./structure";

/** Whether a party waits for the coordinator to say in which measures it is: its kind is not in every one. */
export const waitsForMeasure = (
  form: Pick<Form, "partyKinds">,
  structure: Pick<Structure, "measures">,
  { id, kind }: Pick<Party, "id" | "kind">,
): boolean =>
  kindOf(form, kind)?.inEveryMeasure === false && !measuresOf(structure).some(({ partyIds }) => partyIds.includes(id));
