import type { SectionRef } from "../../domain/answers/sectionRef";
import { hasRole, partiesOf, type Structure } from "../../domain/application/structure";
import { t } from "../wording";

/** "Tiltak 3 · Ledersamlinger"; the application's title for shared sections. */
export function whereIs(structure: Pick<Structure, "measures" | "title">, measureId: SectionRef["measureId"]): string {
  const measure = structure.measures.find(({ id }) => id === measureId);
  if (!measure) return structure.title;
  return measure.number === null ? measure.name : t("place.measure", { number: measure.number, name: measure.name });
}

/** The owner that set up the application, and whether there are others. */
export function ownerOf(structure: Pick<Structure, "parties">): string | null {
  const owners = partiesOf(structure).filter((party) => hasRole(party, "owner"));
  const [owner] = owners;
  if (!owner) return null;
  return owners.length > 1 ? t("place.ownerAndOthers", { owner: owner.name }) : owner.name;
}

/** An application's title with its year and owner, which tell it from others of that title. */
export function applicationName(structure: Pick<Structure, "title" | "year" | "parties">): string {
  const { title, year } = structure;
  const told = [title.includes(String(year)) ? null : String(year), ownerOf(structure)];
  return [title, ...told.filter((each) => each !== null && !title.includes(each))].join(" · ");
}

/** The location in a section's heading, where nothing else says which application it is. */
export function whereAndWhose(structure: Structure, measureId: SectionRef["measureId"]): string {
  if (measureId === null) return applicationName(structure);
  return [whereIs(structure, measureId), ownerOf(structure)].filter(Boolean).join(" · ");
}

/** The location if the application is obvious: a measure, or the whole application. */
export const whereInside = (
  structure: Pick<Structure, "measures" | "reportsOn" | "title">,
  measureId: SectionRef["measureId"],
): string => (measureId === null ? wholeOf(structure) : whereIs(structure, measureId));

/** What belongs to no measure: "Hele behovsmeldingen", of a report "Hele rapporten". */
export const wholeOf = ({ reportsOn }: Pick<Structure, "reportsOn">): string =>
  t(reportsOn === null ? "place.whole" : "place.wholeReport");
