import type { ApplicationId, PersonId } from "../../domain/application/structure";
import type { Attachment } from "../../domain/attachments/attachment";
import type { Sql, Statement } from "../../domain/ports/outbox";

type Row = Pick<Attachment, "id" | "name" | "sha256" | "size" | "senderPartyId" | "sentAt" | "isRemoved"> & {
  readonly measureId: string | null;
  readonly sectionId: string | null;
  readonly field: string | null;
  readonly partyId: string | null;
  readonly personId: PersonId;
  readonly personName: string;
};

const OF: Sql<Row> = `
  select a.id, a.name, a.sha256, a.size, a.measure_id as "measureId", a.section_id as "sectionId", a.field,
    a.party_id as "partyId", a.sender_party_id as "senderPartyId", a.sent_at as "sentAt",
    a.removed_at is not null as "isRemoved", who.id as "personId", who.name as "personName"
  from attachment a join person who on who.id = a.sent_by_id
  where a.application_id = $1::uuid and (a.removed_at is null or exists (
    select from attachment_content c where c.application_id = a.application_id and c.sha256 = a.sha256))
  order by a.sent_at, a.id`;

/** The attachments of an application, oldest first, and removed ones whose bytes are not forgotten. */
export async function loadAttachments(statement: Statement, id: ApplicationId): Promise<Attachment[]> {
  const { rows } = await statement(OF, [id]);
  return rows.map(({ measureId, sectionId, field, partyId, personId, personName, ...row }) => ({
    ...row,
    place: sectionId === null ? null : { measureId, sectionId, field, partyId },
    sentBy: { personId, personName },
  }));
}
