import { isCoordinator, type PersonId, type Structure } from "../../domain/application/structure";
import type { Finding } from "../../domain/progress/findingsOf";
import { journeyFor } from "../../domain/section/journeyFor";
import { isSameSection, type SectionRef } from "../../domain/section/sectionRef";
import type { Form } from "../../forms/form";
import { type Button, button } from "../kit/button";
import { t } from "../wording";

/** Where this person can mend it; null for what is somebody else's. */
export function mendingOf(
  { place, code }: Finding,
  form: Form,
  structure: Structure,
  personId: PersonId,
): Button | null {
  const { id: applicationId } = structure;
  if (place) return openingOf(place, form, structure, personId);
  if (!isCoordinator(structure, personId)) return null;
  return code === "no-measures" || code === "no-scheme"
    ? button(t("button.open"), "measures/list", { applicationId })
    : button(t("button.open"), "parties/list", { applicationId });
}

/** Opens a place in which the person writes. */
export const openingOf = (
  { measureId, sectionId }: SectionRef,
  form: Form,
  structure: Structure,
  personId: PersonId,
): Button | null =>
  journeyFor(form, structure, personId).some((step) => isSameSection(step, { measureId, sectionId }))
    ? button(t("button.open"), "walk/goTo", { applicationId: structure.id, measureId, sectionId })
    : null;
