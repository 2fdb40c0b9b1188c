import { isExpression } from "../condition";
import type { Edition, EditionSection } from "../edition";
import type { ComputedField } from "../fields/computedField";
import { unknownKind } from "../mistakes/inPartyKinds";
import type { Mistake, Path } from "../mistakes/mistake";
import { optionsOf } from "../mistakes/optionsOf";
import { languagesOf } from "./languagesOf";
import { mistakesInExpression } from "./mistakesInExpression";

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
    const place = { section: section.id };
    return [
      ...section.fields.flatMap((field, each) =>
        (["requiredIf", "shownIf"] as const).flatMap((name) => {
          const condition = field[name];
          if (!condition || !isExpression(condition)) return [];
          const language = languageOf({ ...place, scope: field.answeredBy === "each" ? "party" : "section" });
          return mistakesInExpression(edition, language, condition.source, ["bool"]).map((message) => ({
            path: [...at, "fields", each, name],
            message,
          }));
        }),
      ),
      ...section.computedFields.flatMap((field, each): Mistake[] => {
        const path = [...at, "computedFields", each];
        const language = languageOf({ ...place, scope: field.each ? "party" : "section" });
        const { shownIf } = field;
        return [
          ...inPlace(section, field, path),
          ...(field.each ?? []).flatMap((kind, place) => unknownKind(edition, kind, [...path, "each", place])),
          ...mistakesInExpression(edition, language, field.value.source, TYPES[field.shownAs]).map((message) => ({
            path: [...path, "value"],
            message,
          })),
          ...(shownIf && isExpression(shownIf)
            ? mistakesInExpression(edition, language, shownIf.source, ["bool"]).map((message) => ({
                path: [...path, "shownIf"],
                message,
              }))
            : []),
        ];
      }),
    ];
  });
}

function inPlace(section: EditionSection, { id, after, shownIf, each }: ComputedField, path: Path): Mistake[] {
  const say = (name: string, message: string): Mistake => ({ path: [...path, name], message });
  const other =
    shownIf && !isExpression(shownIf) ? section.fields.find((field) => field.id === shownIf.field) : undefined;
  return [
    ...(section.fields.some((field) => field.id === id) ? [say("id", `et felt i seksjonen heter «${id}» også`)] : []),
    ...(after !== undefined && !section.fields.some((field) => field.id === after)
      ? [say("after", `ingen felt «${after}» i seksjonen «${section.id}»`)]
      : []),
    ...(shownIf && !isExpression(shownIf) && !optionsOf(other).includes(shownIf.is)
      ? [say("shownIf", `ingen felt «${shownIf.field}» i seksjonen «${section.id}» har valget «${shownIf.is}»`)]
      : []),
    ...(other?.answeredBy === "each" && !each
      ? [say("shownIf", `«${id}» er felles, men avhenger av hva hver part svarer i «${other.id}»`)]
      : []),
  ];
}
