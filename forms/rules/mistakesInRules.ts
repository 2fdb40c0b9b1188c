import type { Edition, EditionSection } from "../edition";
import type { Mistake } from "../mistakes/mistake";
import { unknownField } from "../mistakes/unknownOption";
import { usedTwice } from "../mistakes/usedTwice";
import type { EditionRule } from "./editionRule";
import type { Expression } from "./expression";
import { languagesOf } from "./languagesOf";
import { mistakesInExpression } from "./mistakesInExpression";
import { sitesOf } from "./stepsIn";

/** What is wrong with the rules of an edition: where they are said, and what their expressions name. */
export function mistakesInRules(edition: Edition): Mistake[] {
  const languageOf = languagesOf(edition);
  const inRules = edition.rules.flatMap((rule, index) => {
    const section = edition.sections.find(({ id }) => id === rule.section);
    const at = (inner: string) => (message: string) => ({ path: ["rules", index, inner], message });
    const inCondition = ({ source }: Expression) =>
      mistakesInExpression(
        edition,
        languageOf(rule),
        source,
        ["bool"],
        sitesOf(rule.scope, isAskedInMeasures(rule, section)),
      );
    return [
      ...inPlace(rule, section).map(at(rule.field !== undefined && section ? "field" : "section")),
      ...(rule.when ? inCondition(rule.when) : []).map(at("when")),
      ...inCondition(rule.holds).map(at("holds")),
    ];
  });
  return [...usedTwice(edition.rules, ["rules"]), ...inRules];
}

const isAskedInMeasures = ({ scope }: EditionRule, section: EditionSection | undefined): boolean =>
  scope === "measure" || (scope !== "application" && section?.scope === "measure");

function inPlace(
  { scope, section: sectionId, field: fieldId }: EditionRule,
  section: EditionSection | undefined,
): string[] {
  if (sectionId === undefined) {
    if (scope === "section") return ["regelen gjelder en seksjon, og sier ikke hvilken"];
    return fieldId === undefined ? [] : [`regelen sier ikke hvilken seksjon feltet «${fieldId}» er i`];
  }
  if (!section) return [`ingen seksjon heter «${sectionId}»`];
  const isHere = scope === "application" || scope === "measure" ? section.scope === scope : true;
  if (!isHere) return [`regelen har scope «${scope}», og seksjonen «${sectionId}» har «${section.scope}»`];
  const field = section.fields.find(({ id }) => id === fieldId);
  if (fieldId !== undefined && !field) return [unknownField(section, fieldId)];
  return field?.private ? [`«${fieldId}» er privat, og regelen ville si noe om det til andre`] : [];
}
