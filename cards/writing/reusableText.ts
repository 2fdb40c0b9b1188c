import type { Structure } from "../../domain/application/structure";
import { differentTexts, occursIn, type TextSource } from "../../domain/writing/textSources";
import { type Button, submitButton } from "../kit/button";
import { type Sentence, sentences } from "../kit/note";
import type { CarriedBy } from "../verbs/verb";
import { writingVerbs } from "../verbs/writingVerbs";
import { t } from "../wording";
import { inShort } from "../words/inShort";
import { plainText } from "../words/plainText";
import type { SelectOption } from "../words/selectOption";
import { whereInside } from "../words/whereIs";
/** Under an input: the party's own texts for the same field to choose from, and the places with the same text. */
export type ReusableText = {
  readonly same: readonly Sentence[];
  readonly picks: readonly {
    readonly id: string;
    readonly label: string;
    readonly options: readonly SelectOption[];
    readonly buttons: readonly Button[];
  }[];
};

const MOST = 12;
const MOST_NAMED = 3;
const EXCERPT = 40;
const NAME = 36;

/** The id of the input that chooses a source, beside its slot's input. */
export const sourceInput = (slot: string): string => `source-${slot}`;

/** The sources that a slot can be filled from; `data` is what the button carries about the card. */
export function reusableText(
  structure: Structure,
  slot: string,
  value: string,
  sources: readonly TextSource[],
  data: CarriedBy<typeof writingVerbs.fetch>,
): ReusableText[] {
  const options = differentTexts(sources).slice(0, MOST);
  if (options.length === 0) return [{ same: sentences(t("reuse.none")), picks: [] }];
  return [
    {
      same: whereSame(structure, occursIn(value, sources)),
      picks: [
        {
          id: sourceInput(slot),
          label: t("reuse.from"),
          options: options.map((source) => ({
            title: t("reuse.option", {
              where: whereOf(structure, source),
              text: inShort(source.text.replace(/\s+/g, " "), EXCERPT),
            }),
            value: source.id,
          })),
          buttons: [submitButton(t("reuse.fetch"), writingVerbs.fetch, { ...data, slot })],
        },
      ],
    },
  ];
}

/** Under an input whose text is the same elsewhere: the places. Empty otherwise. */
export const sameText = (structure: Structure, places: readonly TextSource[]): ReusableText[] =>
  places.length > 0 ? [{ same: whereSame(structure, places), picks: [] }] : [];

const whereSame = (structure: Structure, places: readonly TextSource[]): readonly Sentence[] => {
  const named = places.slice(0, MOST_NAMED).map((source) => whereOf(structure, source));
  const more = places.length - named.length;
  const where = [...named, ...(more > 0 ? [t("reuse.more", { count: more })] : [])].join(", ");
  return sentences(named.length > 0 ? plainText(t("reuse.same", { where })) : null);
};

const whereOf = (structure: Structure, { measureId, from }: TextSource): string => {
  const where = inShort(whereInside(structure, measureId), NAME);
  return from === null ? where : t("reuse.earlier", { from: inShort(from, NAME), where });
};
