import type { Form } from "../../forms/form";
import type { SectionRecord } from "../answers/sectionRecord";
import { formSection } from "../answers/slot";
import type { Structure } from "../application/structure";
import { sectionAt } from "../section/section";
import { contradictionsAt } from "./contradictionsIn";
import type { Finding } from "./finding";
import { sumAboveShares } from "./sumAboveShares";

/** What does not add up among the amounts of a section: told when they are saved, not only at the end. */
export function moneyDoubts(form: Form, structure: Structure, record: SectionRecord): Finding[] {
  const fields = formSection(form, record.sectionId)?.fields ?? [];
  if (!fields.some(({ type }) => type === "amount")) return [];
  const application = { ...structure, records: [record], amounts: [], discussions: [] };
  const section = sectionAt(form, application, record);
  const checks = form.checks.filter(({ check }) => check === "needsReason" || check === "atMost");
  return [
    ...checks.flatMap((check) => contradictionsAt(form, check, application, section)),
    ...sumAboveShares(form, section),
  ];
}
