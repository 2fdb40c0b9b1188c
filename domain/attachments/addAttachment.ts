import { slotKey } from "../answers/slot";
import { membershipsOf } from "../application/structure";
import { stepAt } from "../section/journeyFor";
import { type Outcome, ok, refuse } from "../values/outcome";
import { type Attachment, type AttachmentPlace, isSamePlace, placeKey } from "./attachment";
import type {
  AttachmentAuthor,
  AttachmentChange,
  AttachmentRefusal,
  GivenAnswer,
  StoredAttachments,
} from "./attachmentChange";
import { attachmentName } from "./attachmentName";
import { attachmentPlaces, showingChoices } from "./attachmentPlaces";
import { endingOf, typeOfEnding } from "./attachmentType";

export type AddAttachment = AttachmentAuthor & {
  readonly file: Pick<Attachment, "id" | "name" | "sha256" | "size">;
  /** The name that the person wants; empty for the file's own. */
  readonly name: string;
  /** A place, by its key. */
  readonly place: string;
  /** How many bytes all attachments of the application may take. */
  readonly most: number;
};

/**
 * "Legg ved": a file that a member has sent becomes an attachment. In an attachment field it answers the field, and the
 * choice that the field depends on, if that has no answer yet.
 */
export function addAttachment(
  stored: StoredAttachments,
  { by, byName, at, file, name, place: key, most }: AddAttachment,
): Outcome<AttachmentChange, AttachmentRefusal> {
  const { form, structure, attachments } = stored;
  const [own] = membershipsOf(structure, by);
  if (!own) return refuse({ kind: "not-member" });
  const place = attachmentPlaces(form, structure, by, stored.records).find((each) => placeKey(each) === key);
  if (place === undefined) return refuse({ kind: "stale" });
  const present = attachments.filter(({ isRemoved }) => !isRemoved);
  if (present.some((each) => each.sha256 === file.sha256 && isSamePlace(each.place, place)))
    return refuse({ kind: "same-file" });
  const left = most - sizeOf(present);
  if (file.size > left) return refuse({ kind: "full", most, left: Math.max(left, 0) });
  const attachment: Attachment = {
    ...file,
    name: nameLike(name, file.name),
    place,
    senderPartyId: place?.partyId ?? own.party.id,
    sentBy: { personId: by, personName: byName },
    sentAt: at,
    isRemoved: false,
  };
  return ok({ kind: "added", attachment, before: null, answers: place && answeredBy(stored, by, place), at });
}

/** The bytes of attachments together; the same content in two places is stored once. */
export const sizeOf = (attachments: readonly Attachment[]): number =>
  [...new Map(attachments.map(({ sha256, size }) => [sha256, size])).values()].reduce((sum, size) => sum + size, 0);

/** A typed name, with the ending of the present one; the present one if nothing was typed. */
export function nameLike(typed: string, present: string): string {
  const type = typeOfEnding(endingOf(present));
  return typed.trim() === "" || type === null ? present : attachmentName(typed, type);
}

/** The choice that shows the field of a place, where it is unanswered and the person may answer it. */
export function answeredBy(
  { form, structure, records }: StoredAttachments,
  by: AttachmentAuthor["by"],
  { measureId, sectionId, field: id, partyId }: AttachmentPlace,
): GivenAnswer | null {
  const place = { measureId, sectionId };
  const slots = stepAt(form, structure, by, place)?.slots ?? [];
  const field = slots.find((each) => each.field.id === id)?.field;
  const [choice] = field ? showingChoices(slots, field, partyId, place, records) : [];
  return choice?.slot?.field.type === "choice" && choice.answers.length === 0
    ? { ...place, ...slotKey(choice.slot), value: choice.option }
    : null;
}
