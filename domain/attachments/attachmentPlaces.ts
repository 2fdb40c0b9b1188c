import type { Form } from "../../forms/form";
import type { SectionRecord } from "../answers/sectionRecord";
import { isSameSection, type SectionRef, sectionRefsOf } from "../answers/sectionRef";
import { isExpression, type Slot } from "../answers/slot";
import { isCoordinator, membershipsOf, type PartyId, type PersonId, type Structure } from "../application/structure";
import { stepAt } from "../section/journeyFor";
import type { AttachmentPlace } from "./attachment";

/** A choice that shows an attachment field, and its answer. */
export type ShowingChoice = {
  readonly slot: Slot | null;
  readonly option: string;
  readonly answers: readonly unknown[];
};

/**
 * The places that a member may give an attachment, in the order of the form: the whole application (null), the sections
 * that the member writes in, and before each section its attachment fields. The coordinator may use every section. A
 * field that a choice hides is offered if the member can still answer that choice.
 */
export function attachmentPlaces(
  form: Form,
  structure: Structure,
  personId: PersonId,
  records: readonly SectionRecord[],
): (AttachmentPlace | null)[] {
  if (membershipsOf(structure, personId).length === 0) return [];
  const everywhere = isCoordinator(structure, personId);
  const places = sectionRefsOf(form, structure).flatMap(({ measureId, sectionId }): AttachmentPlace[] => {
    const place = { measureId, sectionId };
    const slots = stepAt(form, structure, personId, place)?.slots ?? [];
    const fields = slots.flatMap(({ field, party }): AttachmentPlace[] => {
      const partyId = party?.id ?? null;
      return field.type === "attachment" && showingChoices(slots, field, partyId, place, records).every(isOpen)
        ? [{ ...place, field: field.id, partyId }]
        : [];
    });
    return slots.length > 0 || everywhere ? [...fields, { ...place, field: null, partyId: null }] : [];
  });
  return [null, ...places];
}

/** The choices in the same section that a field depends on. A condition over the whole application is not one. */
export const showingChoices = (
  slots: readonly Slot[],
  { shownIf = [] }: Pick<Slot["field"], "shownIf">,
  partyId: PartyId | null,
  place: SectionRef,
  records: readonly SectionRecord[],
): ShowingChoice[] =>
  shownIf.flatMap((condition) => {
    if (isExpression(condition)) return [];
    const isOwn = (party: PartyId | null) => partyId === null || party === null || party === partyId;
    const record = records.find((each) => isSameSection(each, place));
    const answers = (record?.answers ?? []).filter((each) => each.field === condition.field && isOwn(each.partyId));
    return [
      {
        slot: slots.find(({ field, party }) => field.id === condition.field && isOwn(party?.id ?? null)) ?? null,
        option: condition.is,
        answers: answers.flatMap(({ value }) => [value].flat()).filter((value) => value !== null),
      },
    ];
  });

const isOpen = ({ slot, option, answers }: ShowingChoice): boolean =>
  answers.includes(option) || (answers.length === 0 && slot?.field.type === "choice");
