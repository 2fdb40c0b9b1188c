import { computedByField } from "../../domain/rules/computedByField";
import type { ComputedAnswer } from "../../domain/rules/fieldsAt";
import { sentences } from "../kit/note";
import { t } from "../wording";
import { answerInWords } from "../words/answerInWords";
import type { SectionArgs } from "./sectionArgs";
import type { SectionPart, SectionSlot } from "./sectionSlots";
import type { ShownLine } from "./slotView";

/** A figure that nobody types. */
export type ComputedLine = ShownLine;

/** The most lines of one card: the rest is read in the whole section. */
const MOST = 20;

/** A computed value; a dash if it cannot be told yet. */
export const computedInWords = ({ field, value }: Pick<ComputedAnswer, "field" | "value">): string =>
  value === null ? "–" : answerInWords(field.kind, value);

/**
 * The computed fields of one section card, by its inputs: those before the first input (only on the first of several
 * cards), and those after each. Of a field for each party, those of the person's own parties; of all if none is.
 */
export function computedLines(
  { section, slots, computed }: Pick<SectionArgs, "section" | "slots" | "computed">,
  shown: readonly SectionSlot[],
  { index }: Pick<SectionPart, "index">,
): { readonly first: readonly ComputedLine[]; readonly after: (view: SectionSlot) => readonly ComputedLine[] } {
  const all = computed();
  if (all.length === 0) return { first: [], after: () => [] };
  const mine = new Set(slots.map(({ party }) => party?.id ?? null));
  const isOwn = ({ party }: ComputedAnswer) => party === null || mine.has(party.id);
  const few = all
    .filter((answer) => isOwn(answer) || !all.some((each) => each.field === answer.field && isOwn(each)))
    .slice(0, MOST);
  const isNamed = ({ field }: ComputedAnswer): boolean => few.filter((each) => each.field === field).length > 1;
  const lineOf = (answer: ComputedAnswer): ComputedLine => ({
    label: t("section.computed", {
      label:
        answer.party && (isNamed(answer) || !mine.has(answer.party.id))
          ? t("section.labelOf", { label: answer.field.label, party: answer.party.name })
          : answer.field.label,
    }),
    value: computedInWords(answer),
    help: sentences(answer.field.help ?? null),
  });
  const asked = slots.map(({ field }) => field.id);
  const byField = computedByField(section, few, asked);
  // A field of several parties, or a long table, has several views.
  const isLast = (view: SectionSlot) => shown.findLast(({ fieldId }) => fieldId === view.fieldId) === view;
  return {
    first: index === 1 ? (byField.get(null) ?? []).map(lineOf) : [],
    after: (view) => (isLast(view) ? (byField.get(view.fieldId) ?? []).map(lineOf) : []),
  };
}
