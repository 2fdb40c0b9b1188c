import type { Form, Rule } from "../../forms/form";
import type { SectionRecord } from "../answers/sectionRecord";
import { placeKey, type SectionRef, sectionRefsOf } from "../answers/sectionRef";
import { formSection } from "../answers/slot";
import { isInScheme } from "../application/inSchemeOf";
import { type MeasureId, measuresOf, type PartyId, participantsOf, type Structure } from "../application/structure";
import { ruleFailures } from "./ruleFailures";
import { ruleView } from "./ruleView";
import type { Site } from "./view";

/** A rule that does not hold, with the figures of its sentence by their expressions. A number is kroner. */
export type BrokenRule = {
  readonly rule: Rule;
  /** Where it is mended; null if the rule names no section. */
  readonly place: SectionRef | null;
  /** The party whose own answers break it; null if it is about what they share. */
  readonly by: PartyId | null;
  readonly figures: Readonly<Record<string, string | number>>;
};

/**
 * The rules that do not hold, in the form's order: all, or those of one section and what these parties answer there. A
 * rule whose value cannot be told, since an answer is missing, breaks nothing: that it is missing is said already.
 * A rule whose expression fails breaks nothing either, and `ruleFailures` tells of it.
 */
export function brokenRules(
  form: Form,
  structure: Structure,
  records: readonly SectionRecord[],
  only: { readonly place: SectionRef; readonly parties: ReadonlySet<PartyId> } | null = null,
): BrokenRule[] {
  const rules = form.rules.filter(({ section }) => only === null || section === only.place.sectionId);
  if (rules.length === 0) return [];
  const viewAt = ruleView(form, structure, records);
  const asked = new Set((only ? [only.place] : sectionRefsOf(form, structure)).map(placeKey));
  const measures = only ? [only.place.measureId] : [null, ...measuresOf(structure).map(({ id }) => id)];
  return rules.flatMap((rule) => {
    const isShared = fieldOf(form, rule)?.answeredBy === "all";
    return sitesOf(form, structure, rule, measures).flatMap((site): BrokenRule[] => {
      // A rule about a party can be mended in a field that all share.
      const by = isShared ? null : site.partyId;
      if (only !== null && by !== null && !only.parties.has(by)) return [];
      const place = rule.section === undefined ? null : { measureId: site.measureId, sectionId: rule.section };
      if (place && !asked.has(placeKey(place))) return [];
      const view = viewAt(site);
      const failed = (cause: string) => ruleFailures.add({ edition: form.id, rule: rule.id, cause });
      if (rule.when && rule.when.evaluate(view, failed) !== true) return [];
      if (rule.holds.evaluate(view, failed) !== false) return [];
      const figures = rule.say.figures.map((figure) => [figure.source, figureOf(figure.evaluate(view, failed))]);
      return [{ rule, place, by, figures: Object.fromEntries(figures) }];
    });
  });
}

/** Whether a rule is asked in each measure, and said in a section of it. */
const inMeasures = (form: Form, { scope, section }: Rule): boolean =>
  scope === "measure" ||
  (scope !== "application" && section !== undefined && formSection(form, section)?.scope === "measure");

const fieldOf = (form: Form, { section, field }: Rule) =>
  section === undefined ? undefined : formSection(form, section)?.fields.find(({ id }) => id === field);

/** Where a rule is asked, of these measures and (null) the application. */
function sitesOf(form: Form, structure: Structure, rule: Rule, among: readonly (MeasureId | null)[]): Site[] {
  const isMeasured = inMeasures(form, rule);
  const field = fieldOf(form, rule);
  const measures = among.filter(
    (measureId) =>
      (measureId !== null) === isMeasured && (field === undefined || isInScheme(field, structure, measureId)),
  );
  if (rule.scope !== "party") return measures.map((measureId) => ({ measureId, partyId: null }));
  return measures.flatMap((measureId) =>
    participantsOf(structure, measureId)
      .filter(({ kind }) => field === undefined || field.answeredBy === "all" || field.writers.includes(kind))
      .map(({ id: partyId }) => ({ measureId, partyId })),
  );
}

/** A figure that cannot be told is a dash. */
function figureOf(value: unknown): string | number {
  if (typeof value === "object" && value !== null && "kroner" in value) return Number(value.kroner);
  return value === undefined ? "–" : String(value);
}
