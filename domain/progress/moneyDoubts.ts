import type { Form } from "../../forms/form";
import type { SectionRecord } from "../answers/sectionRecord";
import { isSameSection } from "../answers/sectionRef";
import { formSection } from "../answers/slot";
import type { Structure } from "../application/structure";
import { sectionAt } from "../section/section";
import { amountsBeside } from "./amountsBeside";
import { contradictionsAt } from "./contradictionsAt";
import type { Finding } from "./finding";
import { sumAboveShares } from "./sumAboveShares";

/**
 * What does not add up among the amounts of a section: told when they are saved, not only at the end. `beside` are the
 * records that its amounts are compared with, if it is not itself alone.
 */
export function moneyDoubts(
  form: Form,
  structure: Structure,
  record: SectionRecord,
  beside: readonly SectionRecord[] = [],
): Finding[] {
  const fields = formSection(form, record.sectionId)?.fields ?? [];
  if (!fields.some(({ type }) => type === "amount")) return [];
  const others = amountsBeside(form, record);
  const places = form.sections
    .map(({ id }) => ({ measureId: record.measureId, sectionId: id }))
    .filter((place) => isSameSection(place, record) || others.some((other) => isSameSection(place, other)));
  const records = [record, ...beside.filter((each) => !isSameSection(each, record))];
  const application = { ...structure, records, amounts: [], discussions: [] };
  const sections = places.map((place) => sectionAt(form, application, place));
  const section = sectionAt(form, application, record);
  const checks = form.checks.filter(({ check }) => check === "needsReason" || check === "atMost");
  return [
    ...checks.flatMap((check) => contradictionsAt(form, check, application, section)),
    ...sections.flatMap((each) => sumAboveShares(form, each, sections)),
  ];
}
