import type { SectionRef } from "../answers/sectionRef";
import {
  isCoordinator,
  membershipsOf,
  type Named,
  type PartyId,
  type PersonId,
  type Structure,
} from "../application/structure";

/**
 * A section that attachments belong to, and the field that they answer there, if any. `partyId` is the party that the
 * field is answered for; null if the field is shared, or there is none.
 */
export type AttachmentPlace = SectionRef & { readonly field: string | null; readonly partyId: PartyId | null };

/** A file of an application. */
export type Attachment = {
  readonly id: string;
  /** Safe to save, with the ending of its content: see attachmentName.ts. */
  readonly name: string;
  /** Of its bytes, in hex. */
  readonly sha256: string;
  /** In bytes. */
  readonly size: number;
  /** Null for the whole application. */
  readonly place: AttachmentPlace | null;
  /** The party of the person who sent it. */
  readonly senderPartyId: PartyId;
  readonly sentBy: Named;
  readonly sentAt: Date;
  /** A removed attachment can be put back until its bytes are forgotten. */
  readonly isRemoved: boolean;
};

/** Identifies a place among others, in the values of an input. */
export const placeKey = (place: AttachmentPlace | null): string =>
  place === null
    ? "application"
    : [
        place.measureId ?? "application",
        place.sectionId,
        ...(place.field ? [place.field, place.partyId ?? "all"] : []),
      ].join("/");

export const isSamePlace = (a: AttachmentPlace | null, b: AttachmentPlace | null): boolean =>
  placeKey(a) === placeKey(b);

/** Whether a person may rename, move and remove an attachment: a member of the sender's party, or the coordinator. */
export const mayChangeAttachment = (
  structure: Structure,
  { senderPartyId }: Pick<Attachment, "senderPartyId">,
  personId: PersonId,
): boolean =>
  isCoordinator(structure, personId) ||
  membershipsOf(structure, personId).some(({ party }) => party.id === senderPartyId);
