import { titleOf } from "../../../cards/words/titleOf";
import type { SectionArgs } from "../../../cards/writing/sectionArgs";
import { sectionCard } from "../../../cards/writing/sectionCard";
import { sectionSlots } from "../../../cards/writing/sectionSlots";
import { isSameSection, type SectionRef } from "../../../domain/answers/sectionRef";
import { fieldsAt } from "../../../domain/rules/fieldsAt";
import { journeyFor } from "../../../domain/section/journeyFor";
import { type Application, recordAt, sectionAt } from "../../../domain/section/section";
import type { Form, FormSection, PartyKind } from "../../../forms/form";
import type { PreviewCard } from "./previewCard";
import { pageText } from "./wording";

/** The same application before anybody has written, and when all is sent to approval. */
export type Scene = { readonly application: Application; readonly filled: Application; readonly now: Date };

/**
 * The cards in which one kind writes a section. The first has the fields before anybody has written. If the section has
 * conditions, or computes something, others follow, filled in, with everything that it can ever show.
 */
export function writingCards(form: Form, scene: Scene, kind: PartyKind, place: SectionRef): PreviewCard[] {
  const args = argsAt(form, scene.application, scene.now, kind, place);
  if (!args) return [];
  const { section } = args;
  const drawn = { ...named(section), where: whereIs(place) };
  const first = { ...drawn, what: "write", does: pageText("card.writes"), card: sectionCard(args) } as const;
  const full = dependsOnAnswers(section) ? argsAt(withoutConditions(form), scene.filled, scene.now, kind, place) : null;
  const more = (full ? pagesOf(full) : []).map(
    (card) => ({ ...drawn, what: "everything", does: pageText("card.everything"), card }) as const,
  );
  return [first, ...more];
}

function argsAt(
  form: Form,
  application: Application,
  now: Date,
  kind: PartyKind,
  place: SectionRef,
): SectionArgs | null {
  const journey = journeyFor(form, application, kind);
  const index = journey.findIndex((step) => isSameSection(step, place));
  const step = journey[index];
  if (!step) return null;
  const { form: section } = sectionAt(form, application, place);
  return {
    ...{ form, structure: application, section, place, slots: step.slots, record: recordAt(application, place) },
    ...fieldsAt(form, application, application.records, place),
    ...{ index, total: journey.length, now },
    ...{ typed: null, problems: {}, conflicts: [], said: null, changeRequests: [] },
  };
}

/** All cards of a section that is too long for one. */
function pagesOf(args: SectionArgs, from = 0): SectionCard[] {
  const { left, next } = sectionSlots({ ...args, from });
  const card = sectionCard({ ...args, from });
  return left > 0 && next > from ? [card, ...pagesOf(args, next)] : [card];
}
type SectionCard = ReturnType<typeof sectionCard>;

const dependsOnAnswers = ({ fields, computedFields }: FormSection): boolean =>
  computedFields.length > 0 || fields.some(({ shownIf, requiredIf }) => shownIf || requiredIf);

/** The form with every field shown, and required of those who may have to answer it. */
const withoutConditions = (form: Form): Form => ({
  ...form,
  sections: form.sections.map((section) => ({
    ...section,
    fields: section.fields.map(({ shownIf: _shown, requiredIf: _required, ...field }) => field),
    computedFields: section.computedFields.map(({ shownIf: _shown, ...field }) => field),
  })),
});

export const named = (section: FormSection) => ({ sectionId: section.id, title: titleOf(section) });

export const whereIs = ({ measureId }: SectionRef): string => (measureId === null ? "" : pageText("card.inMeasures"));
