import { membershipsOf } from "../application/structure";
import { type Outcome, ok, refuse } from "../values/outcome";
import { answeredBy, nameLike, sizeOf } from "./addAttachment";
import { type Attachment, isSamePlace, mayChangeAttachment, placeKey } from "./attachment";
import type { AttachmentAuthor, AttachmentChange, AttachmentRefusal, StoredAttachments } from "./attachmentChange";
import { attachmentPlaces } from "./attachmentPlaces";

type OfOne = AttachmentAuthor & { readonly attachmentId: string };

/** The attachment, for somebody who may change it. */
function changeable(
  { structure, attachments }: StoredAttachments,
  { by, attachmentId }: OfOne,
): Outcome<Attachment, AttachmentRefusal> {
  if (membershipsOf(structure, by).length === 0) return refuse({ kind: "not-member" });
  const found = attachments.find(({ id }) => id === attachmentId);
  if (!found) return refuse({ kind: "stale" });
  return mayChangeAttachment(structure, found, by) ? ok(found) : refuse({ kind: "not-sender" });
}

/** "Lagre": a new name, another place, or both. The present place may be kept by anybody who may rename it. */
export function changeAttachment(
  stored: StoredAttachments,
  command: OfOne & { readonly name: string; readonly place: string },
): Outcome<AttachmentChange, AttachmentRefusal> {
  const found = changeable(stored, command);
  if (!found.ok) return found;
  const before = found.value;
  if (before.isRemoved) return refuse({ kind: "stale" });
  const places = [before.place, ...attachmentPlaces(stored.form, stored.structure, command.by, stored.records)];
  const place = places.find((each) => placeKey(each) === command.place);
  if (place === undefined) return refuse({ kind: "stale" });
  const others = stored.attachments.filter(({ id, isRemoved }) => id !== before.id && !isRemoved);
  if (others.some((each) => each.sha256 === before.sha256 && isSamePlace(each.place, place)))
    return refuse({ kind: "same-file" });
  const attachment = { ...before, name: nameLike(command.name, before.name), place };
  const moves = !isSamePlace(before.place, place);
  return ok({
    kind: "changed",
    attachment,
    before,
    at: command.at,
    answers: moves && place ? answeredBy(stored, command.by, place) : null,
  });
}

/** "Fjern". An attachment that is removed already stays so. */
export function removeAttachment(
  stored: StoredAttachments,
  command: OfOne,
): Outcome<AttachmentChange, AttachmentRefusal> {
  const found = changeable(stored, command);
  if (!found.ok) return found;
  if (found.value.isRemoved) return refuse({ kind: "stale" });
  const attachment = { ...found.value, isRemoved: true };
  return ok({ kind: "removed", attachment, before: found.value, answers: null, at: command.at });
}

/** "Angre" after "Fjern": it is put back where it was, if there is still room for it. */
export function restoreAttachment(
  stored: StoredAttachments,
  command: OfOne & { readonly most: number },
): Outcome<AttachmentChange, AttachmentRefusal> {
  const found = changeable(stored, command);
  if (!found.ok) return found;
  if (!found.value.isRemoved) return refuse({ kind: "stale" });
  const present = stored.attachments.filter(({ isRemoved }) => !isRemoved);
  const left = command.most - sizeOf(present);
  if (found.value.size > left) return refuse({ kind: "full", most: command.most, left: Math.max(left, 0) });
  const attachment = { ...found.value, isRemoved: false };
  return ok({ kind: "restored", attachment, before: found.value, answers: null, at: command.at });
}
