import { attachCard, attachWhereCard } from "../../../../cards/attachments/attachCard";
import { attachmentCard, editAttachmentCard } from "../../../../cards/attachments/attachmentCard";
import { attachmentsCard } from "../../../../cards/attachments/attachmentsCard";
import { type SentRow, sentFilesCard } from "../../../../cards/attachments/sentFilesCard";
import { button } from "../../../../cards/kit/button";
import { note } from "../../../../cards/kit/note";
import { attachmentsVerbs } from "../../../../cards/verbs/attachmentsVerbs";
import type { Attachment } from "../../../../domain/attachments/attachment";
import { attachmentPlaces } from "../../../../domain/attachments/attachmentPlaces";
import { type NamedCard, now, type Scene } from "./scene";

const SIZE = 1_234_567;
const idOf = (index: number): string => `5f0c2c1e-0000-4000-8000-${String(index).padStart(12, "0")}`;

/** The cards about files that are attached. */
export function attachmentCards({ application, form, words, who, measure }: Scene): NamedCard[] {
  const places = attachmentPlaces(form, application, who.coordinator, []);
  const few = places.slice(0, 10);
  const file = { id: idOf(0), name: `${words.slice(0, 100)}.pdf`, sha256: "a".repeat(64), size: SIZE };
  const scene = { form, application, file };
  const attachment = (index: number): Attachment => ({
    ...{ ...file, id: idOf(index), sha256: String(index).padStart(64, "0") },
    place: places[index % places.length] ?? null,
    senderPartyId: application.parties[0]?.id ?? "",
    sentBy: { personId: who.writer, personName: words },
    sentAt: now,
    isRemoved: false,
  });
  const many = Array.from({ length: 60 }, (_, index) => attachment(index));
  const list = { form, application, most: 200 * 1024 * 1024, now };
  const one = { form, application, attachment: attachment(1) };
  const undo = button("Angre", attachmentsVerbs.restore, { applicationId: application.id, attachmentId: idOf(0) });
  const sent: SentRow[] = [
    { kind: "received", file },
    { kind: "read", name: file.name, importId: idOf(2), file },
    { kind: "read", name: file.name, importId: idOf(3), file: null },
    ...Array.from({ length: 12 }, () => ({ kind: "refused", sentence: words }) as const),
  ];
  const typed = { name: words, place: "application" };
  return [
    ["attach: where", attachCard({ ...scene, places: few, hasNoForm: true })],
    ["attach: which part first", attachCard({ ...scene, places })],
    ["attach: a part", attachCard({ ...scene, places, part: measure.id })],
    ["attach: no place", attachCard({ ...scene, places: few, typed, refusal: "no-place" })],
    ["attach: the same file", attachCard({ ...scene, places: few, typed, refusal: { kind: "same-file" } })],
    ["attach: full", attachCard({ ...scene, places: few, typed, refusal: { kind: "full", most: SIZE, left: 12 } })],
    ["attach: which application", attachWhereCard(file, [scene, scene], { hasNoForm: true })],
    ["sent files", sentFilesCard({ title: words, rows: sent })],
    ["sent files: none of use", sentFilesCard({ title: words, rows: sent.slice(-1), notes: [note("good", words)] })],
    ["attachments: none", attachmentsCard({ ...list, attachments: [] })],
    ["attachments: many", attachmentsCard({ ...list, attachments: many, notes: [note("good", words, undo)] })],
    ["attachments: the next of many", attachmentsCard({ ...list, attachments: many, page: 2 })],
    ["attachment", attachmentCard({ ...one, url: "https://samskriv.example/vedlegg", mayChange: true, now })],
    ["attachment of others", attachmentCard({ ...one, url: "https://samskriv.example/v", mayChange: false, now })],
    ["attachment: edit", editAttachmentCard({ ...one, places })],
    ["attachment: edit of others", editAttachmentCard({ ...one, places: few, typed, refusal: { kind: "not-sender" } })],
  ];
}
