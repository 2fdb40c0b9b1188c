import { partiesOf, type Structure } from "../../domain/application/structure";
import type { SectionRef } from "../../domain/section/sectionRef";
import { t } from "../wording";

/** "Tiltak 3 · Ledersamlinger"; the application's title for shared sections. */
export function whereIs(structure: Pick<Structure, "measures" | "title">, measureId: SectionRef["measureId"]): string {
  const measure = structure.measures.find(({ id }) => id === measureId);
  if (!measure) return structure.title;
  return measure.number === null ? measure.name : t("place.measure", { number: measure.number, name: measure.name });
}

/** The owner that set up the application, and whether there are others. */
export function ownerOf(structure: Pick<Structure, "parties">): string | null {
  const owners = partiesOf(structure).filter(({ kind }) => kind === "municipalOwner");
  const [owner] = owners;
  if (!owner) return null;
  return owners.length > 1 ? t("place.ownerAndOthers", { owner: owner.name }) : owner.name;
}

/** The location if the application is obvious: a measure, or the whole application. */
export const whereInside = (
  structure: Pick<Structure, "measures" | "title">,
  measureId: SectionRef["measureId"],
): string => (measureId === null ? t("place.whole") : whereIs(structure, measureId));
