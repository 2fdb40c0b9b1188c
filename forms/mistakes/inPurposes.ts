import type { Edition } from "../edition";
import { yearFieldId, yearsOf } from "../fields/yearFields";
import type { Mistake, Path } from "./mistake";
import { usedTwice } from "./usedTwice";

/** What is wrong with the purposes of amounts, and with the schemes that purposes and fields are limited to. */
export function inPurposes(edition: Edition): Mistake[] {
  const { purposes, sections, years } = edition;
  const says = (path: Path, message: string): Mistake[] => [{ path, message }];
  const unknownSchemes = (named: readonly string[] | undefined, path: Path): Mistake[] =>
    (named ?? []).flatMap((scheme, place) =>
      edition.schemes.includes(scheme) ? [] : says([...path, place], `«${scheme}» er ikke en ordning i schemes`),
    );
  const yearly = purposes.flatMap(({ id }) => yearsOf(edition, id).map((year) => yearFieldId(id, year)));
  return [
    ...usedTwice(purposes, ["purposes"]),
    ...(years > 1 && !purposes.some(({ perYear }) => perYear)
      ? says(["years"], "ingen formål spørres om for hvert år (perYear: true)")
      : []),
    ...purposes.flatMap(({ id, partOf, schemes, from, summed, perYear }, index) => {
      const path = ["purposes", index];
      const whole = purposes.find((each) => each.id === partOf);
      return [
        ...unknownSchemes(schemes, [...path, "schemes"]),
        ...(partOf !== undefined && (!whole || whole.id === id || whole.partOf !== undefined)
          ? says([...path, "partOf"], `«${partOf}» er ikke et annet formål, som selv er et helt`)
          : []),
        ...(from !== undefined ? inAwarded(edition, { id, summed, perYear, partOf }, path) : []),
        ...(yearly.includes(id) ? says(path, `«${id}» er det ett år av et annet formål heter i regler`) : []),
      ];
    }),
    ...sections.flatMap((section, index) =>
      section.fields.flatMap((field, place) => {
        const path = ["sections", index, "fields", place];
        const isLimitable = section.scope === "measure" || field.schemes === undefined;
        const ids = field.type === "amount" ? yearsOf(edition, field.purpose).map((y) => yearFieldId(field.id, y)) : [];
        return [
          ...unknownSchemes(field.schemes, [...path, "schemes"]),
          ...(isLimitable ? [] : says([...path, "schemes"], "bare et tiltak hører til en ordning (scope: «measure»)")),
          ...(field.type === "amount" ? unknownPurpose(edition, field.purpose, [...path, "purpose"]) : []),
          ...section.fields
            .filter(({ id }) => ids.includes(id))
            .flatMap(({ id }) => says(path, `«${id}» er det ett av årene til «${field.id}» heter`)),
        ];
      }),
    ),
  ];
}

/** Amounts that nobody types: they come from the award of the application that a report is about. */
function inAwarded(
  { reportsOn, sections }: Edition,
  { id, summed, perYear, partOf }: Pick<Edition["purposes"][number], "id" | "summed" | "perYear" | "partOf">,
  path: Path,
): Mistake[] {
  const says = (wrong: boolean, word: string, message: string): Mistake[] =>
    wrong ? [{ path: [...path, word], message }] : [];
  const isTyped = sections.some(({ fields }) =>
    fields.some((field) => field.type === "amount" && field.purpose === id),
  );
  return [
    ...says(reportsOn === undefined, "from", "bare en rapport (reportsOn) kan hente tilsagnet"),
    ...says(isTyped, "from", `ingen skriver beløpene til «${id}», så ingen felt kan ha det formålet`),
    ...says(summed, "summed", "tilsagnet står ved siden av det som er brukt, så summed må være false"),
    ...says(perYear, "perYear", "tilsagnet gjelder rapportens eget år"),
    ...says(partOf !== undefined, "partOf", "tilsagnet er ikke en del av et annet formål"),
  ];
}

const unknownPurpose = ({ purposes }: Edition, purpose: string, path: Path): Mistake[] =>
  purposes.some(({ id }) => id === purpose)
    ? []
    : [
        {
          path,
          message: `«${purpose}» er ikke et formål i purposes; skjemaet har ${purposes.map(({ id }) => `«${id}»`).join(", ") || "ingen"}`,
        },
      ];
