import { join } from "node:path";
import type { Application } from "../../../domain/section/section";
import { projectRoot } from "../../../env/projectRoot";
import { readForms } from "../../../forms";
import type { Form } from "../../../forms/form";
import { anApplication, measureId, withAllAnswers, withAnswer } from "./application";

/** The 2024 edition, read from its file. */
export const form2024 = readForms(join(projectRoot(), "forms")).get("behovsmelding-2024") as Form;

/**
 * Thousands of kroner of owner and UH in each measure, scheme by scheme: the figures of design/forms.md. It has only the
 * sums of the last two schemes; how those are divided is made up, with two institutions in one cell once.
 */
export const figures2024 = [
  { scheme: "regional", name: "Undersøkelse", owner: 50, uh: { lms: 174 } },
  { scheme: "regional", name: "Nettverk for språk", owner: 120, uh: { lms: 125 } },
  { scheme: "regional", name: "Kompetansedag", owner: 75, uh: { lms: 114 } },
  { scheme: "regional", name: "Flerspråklige barn", owner: 50, uh: { lms: 241 } },
  { scheme: "regional", name: "Inkludering", owner: 90, uh: { lms: 90 } },
  { scheme: "regional", name: "Lesemåned", owner: 50, uh: { lms: 50 } },
  { scheme: "regional", name: "Koordinator", owner: 70, uh: {} },
  { scheme: "decentralised", name: "Ledersamlinger", owner: 400, uh: { lms: 500 } },
  { scheme: "decentralised", name: "Lesing i alle fag", owner: 225, uh: { lms: 200, nord: 219 } },
  { scheme: "competenceBoost", name: "Laget rundt barnet", owner: 300, uh: { nord: 280 } },
] as const;

/** What the form's table of totals must say, in kroner. */
export const sums2024 = [
  ["Regional ordning", 505_000, 794_000, 1_299_000],
  ["Desentralisert ordning", 625_000, 919_000, 1_544_000],
  ["Kompetanseløftet", 300_000, 280_000, 580_000],
  ["Sum", 1_430_000, 1_993_000, 3_423_000],
] as const;

/** An application of the 2024 edition in which nobody has written anything: ten measures in three schemes. */
export const anApplication2024 = (over: Partial<Application> = {}): Application =>
  anApplication({
    formId: "behovsmelding-2024",
    planId: "salten-2022-2025",
    measures: figures2024.map(({ scheme, name, uh }, index) => ({
      id: measureId(index + 1),
      number: index + 1,
      name,
      scheme,
      partyIds: ["fjordvik", "solsikken", ...Object.keys(uh), "union"],
    })),
    ...over,
  });

/** The same with its figures. */
export const withFigures2024 = (application: Application): Application =>
  figures2024.reduce((all, { owner, uh }, index) => {
    const at = { measureId: measureId(index + 1), sectionId: "measure", field: "grant" };
    return Object.entries({ fjordvik: owner, ...uh }).reduce(
      (grown, [partyId, thousands]) =>
        withAnswer(grown, { ...at, partyId, value: (thousands as number) * 1000 }, form2024),
      all,
    );
  }, application);

/** The same with every field that is required answered. */
export const answered2024 = (over: Partial<Application> = {}): Application =>
  withFigures2024(withAllAnswers(anApplication2024(over), form2024));
