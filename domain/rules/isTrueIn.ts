import type { Form } from "../../forms/form";
import type { SectionRef } from "../answers/sectionRef";
import type { ConditionView } from "../answers/slot";
import { type PartyId, participantsOf, type Structure } from "../application/structure";
import { ruleFailures } from "./ruleFailures";
import type { ViewAt } from "./view";

/**
 * Whether the conditions of fields at a place are true in a view. One that cannot be told, since an answer is missing, is
 * not. Of a field that each party answers, it is true for no party in particular if it is for any.
 */
export const isTrueIn =
  (
    form: Pick<Form, "id">,
    structure: Structure,
    { measureId, sectionId }: SectionRef,
    viewAt: ViewAt,
  ): ConditionView["isTrue"] =>
  (expression, field, partyId) => {
    const failed = (cause: string) => ruleFailures.add({ edition: form.id, rule: `${sectionId}.${field.id}`, cause });
    const isTrueFor = (id: PartyId | null) => expression.evaluate(viewAt({ measureId, partyId: id }), failed) === true;
    return field.answeredBy === "each" && partyId === null
      ? participantsOf(structure, measureId).some(({ id }) => isTrueFor(id))
      : isTrueFor(field.answeredBy === "each" ? partyId : null);
  };
