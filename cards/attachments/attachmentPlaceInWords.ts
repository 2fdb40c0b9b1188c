import { formSection } from "../../domain/answers/slot";
import type { Structure } from "../../domain/application/structure";
import { type AttachmentPlace, placeKey } from "../../domain/attachments/attachment";
import type { Form } from "../../forms/form";
import { t } from "../wording";
import { inShort } from "../words/inShort";
import type { SelectOption } from "../words/selectOption";
import { titleAt } from "../words/titleOf";
import { whereInside, wholeOf } from "../words/whereIs";

const LONGEST_LABEL = 80;

/** Where an attachment belongs: the whole application, a section, or a field in one, with its party if it has one. */
export function attachmentPlaceInWords(form: Form, structure: Structure, place: AttachmentPlace | null): string {
  if (place === null) return wholeOf(structure);
  const where = whereInside(structure, place.measureId);
  const section = titleAt(form, place);
  if (place.field === null) return t("attachment.inSection", { where, section });
  const label = formSection(form, place.sectionId)?.fields.find(({ id }) => id === place.field)?.label ?? place.field;
  const party = structure.parties.find(({ id }) => id === place.partyId)?.name;
  const field = inShort(party ? t("section.labelOf", { label, party }) : label, LONGEST_LABEL);
  return t("attachment.inField", { where, section, field });
}

/** The places to choose among. */
export const placeOptions = (
  form: Form,
  structure: Structure,
  places: readonly (AttachmentPlace | null)[],
): SelectOption[] =>
  places.map((place) => ({ title: attachmentPlaceInWords(form, structure, place), value: placeKey(place) }));
