import { partiesOf, type Structure } from "../../domain/application/application";
import { formSection } from "../../domain/section/slots";
import type { SectionRef } from "../../domain/section/walk";
import type { Form, FormSection } from "../../forms/form";
import { t } from "../wording";

/** "Tiltak 3 · Ledersamlinger"; what concerns all is under the application's own title. */
export function whereIs(structure: Pick<Structure, "measures" | "title">, measureId: SectionRef["measureId"]): string {
  const measure = structure.measures.find(({ id }) => id === measureId);
  if (!measure) return structure.title;
  return measure.number === null ? measure.name : t("place.measure", { number: measure.number, name: measure.name });
}

/** The form's own heading, with its number. */
export const titleOf = ({ number, title }: Pick<FormSection, "number" | "title">): string =>
  number ? `${number} ${title}` : title;

/** The heading of a place of the form. */
export const titleAt = (form: Form, { sectionId }: SectionRef): string => {
  const section = formSection(form, sectionId);
  return section ? titleOf(section) : sectionId;
};

/** Whose application it is: the owner that set it up, and whether there are others. */
export function ownerOf(structure: Pick<Structure, "parties">): string | null {
  const owners = partiesOf(structure).filter(({ kind }) => kind === "municipalOwner");
  const [owner] = owners;
  if (!owner) return null;
  return owners.length > 1 ? t("place.ownerAndOthers", { owner: owner.name }) : owner.name;
}

/** The same where the application is plain to see: a measure, or all of it. */
export const whereInside = (structure: Pick<Structure, "measures" | "title">, measureId: SectionRef["measureId"]): string =>
  measureId === null ? t("place.whole") : whereIs(structure, measureId);
