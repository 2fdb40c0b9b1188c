import { type Condition, isExpression } from "../condition";
import type { Edition, EditionSection } from "../edition";
import type { ComputedField } from "../fields/computedField";
import { unknownKind } from "../mistakes/inPartyKinds";
import type { Mistake, Path } from "../mistakes/mistake";
import { unknownField, unknownOption } from "../mistakes/unknownOption";
import type { Expression } from "./expression";
import { languagesOf } from "./languagesOf";
import { mistakesInExpression } from "./mistakesInExpression";
import { sitesOf } from "./stepsIn";

/** The types of CEL that a computed field can be shown as. */
const TYPES: Readonly<Record<ComputedField["shownAs"], readonly string[]>> = {
  text: ["string"],
  number: ["int", "double"],
  percent: ["int", "double"],
  money: ["int"],
  date: ["string"],
};

/** What is wrong with the expressions by which fields are shown, must be answered, or are computed. */
export function mistakesInConditions(edition: Edition): Mistake[] {
  const languageOf = languagesOf(edition);
  return edition.sections.flatMap((section, index) => {
    const at: Path = ["sections", index];
    /** Of an expression that is asked once at each place of the section, or for each of its parties. */
    const inExpression = ({ source }: Expression, ofEach: boolean, types: readonly string[], path: Path): Mistake[] => {
      const scope = ofEach ? "party" : "section";
      const sites = sitesOf(scope, section.scope === "measure");
      return mistakesInExpression(edition, languageOf({ scope, section: section.id }), source, types, sites).map(
        (message) => ({ path, message }),
      );
    };
    const inCondition = (condition: Condition | undefined, ofEach: boolean, path: Path): Mistake[] =>
      condition && isExpression(condition) ? inExpression(condition, ofEach, ["bool"], path) : [];
    return [
      ...section.fields.flatMap((field, place) =>
        (["requiredIf", "shownIf"] as const).flatMap((name) =>
          inCondition(field[name], field.answeredBy === "each", [...at, "fields", place, name]),
        ),
      ),
      ...section.computedFields.flatMap((field, place): Mistake[] => {
        const path = [...at, "computedFields", place];
        const ofEach = field.each !== undefined;
        return [
          ...inPlace(section, field, path),
          ...(field.each ?? []).flatMap((kind, each) => unknownKind(edition, kind, [...path, "each", each])),
          ...inExpression(field.value, ofEach, TYPES[field.shownAs], [...path, "value"]),
          ...inCondition(field.shownIf, ofEach, [...path, "shownIf"]),
        ];
      }),
    ];
  });
}

function inPlace(section: EditionSection, { id, after, shownIf, each }: ComputedField, path: Path): Mistake[] {
  const say = (name: string, message: string): Mistake => ({ path: [...path, name], message });
  const other =
    shownIf && !isExpression(shownIf) ? section.fields.find((field) => field.id === shownIf.field) : undefined;
  const unknown = shownIf && !isExpression(shownIf) ? unknownOption(section, shownIf.field, shownIf.is) : null;
  return [
    ...(section.fields.some((field) => field.id === id) ? [say("id", `et felt i seksjonen heter «${id}» også`)] : []),
    ...(after !== undefined && !section.fields.some((field) => field.id === after)
      ? [say("after", unknownField(section, after))]
      : []),
    ...(unknown ? [say("shownIf", unknown)] : []),
    ...(other?.answeredBy === "each" && !each
      ? [say("shownIf", `«${id}» er felles, men avhenger av hva hver part svarer i «${other.id}»`)]
      : []),
  ];
}
