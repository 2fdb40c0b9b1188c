import { isCoordinator, type PersonId, type Structure } from "../../domain/application/structure";
import type { Finding } from "../../domain/progress/finding";
import { stepAt } from "../../domain/section/journeyFor";
import type { SectionRef } from "../../domain/section/sectionRef";
import type { Form } from "../../forms/form";
import { type Button, button } from "../kit/button";
import { applicationVerbs } from "../verbs/applicationVerbs";
import { peopleVerbs } from "../verbs/peopleVerbs";
import { writingVerbs } from "../verbs/writingVerbs";
import { t } from "../wording";

/** Where this person can fix a finding; null if only somebody else can. */
export function fixButton(
  { place, code }: Finding,
  form: Form,
  structure: Structure,
  personId: PersonId,
): Button | null {
  const { id: applicationId } = structure;
  if (place) return openingOf(place, form, structure, personId);
  if (!isCoordinator(structure, personId)) return null;
  return code === "no-measures" || code === "no-scheme"
    ? button(t("button.open"), applicationVerbs.measures, { applicationId })
    : button(t("button.open"), peopleVerbs.parties, { applicationId });
}

/** Opens a place where the person writes. */
export const openingOf = (
  { measureId, sectionId }: SectionRef,
  form: Form,
  structure: Structure,
  personId: PersonId,
): Button | null =>
  stepAt(form, structure, personId, { measureId, sectionId }) !== undefined
    ? button(t("button.open"), writingVerbs.goTo, { applicationId: structure.id, measureId, sectionId })
    : null;
