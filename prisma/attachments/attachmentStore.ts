import { isSamePlace } from "../../domain/attachments/attachment";
import type { AttachmentChange } from "../../domain/attachments/attachmentChange";
import type { Act } from "../../domain/audit/act";
import type { AttachedBytes, AttachmentStore } from "../../domain/ports/attachmentStore";
import type { Outbox, Sql, Statement } from "../../domain/ports/outbox";
import { ok, refuse } from "../../domain/values/outcome";
import { record } from "../connection/auditStore";
import { claimChange, lockApplication } from "../connection/claim";
import type { Database } from "../connection/openDatabase";
import { plainTransaction, statementOn } from "../connection/transaction";
import { loadRecords } from "../rows/loadRecords";
import { loadStructure } from "../rows/loadStructure";
import { loadAttachments } from "./loadAttachments";
import { receivedFiles } from "./receivedFiles";
import { answerByAttachments, storeAnswer } from "./storeAnswer";

const CONTENT: Sql<AttachedBytes> = `
  select a.name, a.sha256, c.content as bytes from attachment a join attachment_content c using (application_id, sha256)
  where a.application_id = $1::uuid and a.id = $2::uuid and a.removed_at is null`;

const OF_DRAFT: Sql<AttachedBytes> = `
  select d.name, d.sha256, c.content as bytes
  from draft_attachment d
  join attachment a on a.id = d.attachment_id
  join attachment_content c on c.application_id = a.application_id and c.sha256 = d.sha256
  where d.draft_id = $1::uuid order by a.sent_at, a.id`;

const KEEP_BYTES = `
  insert into attachment_content (application_id, sha256, content)
  select $1::uuid, sha256, content from received_file where id = $2::uuid and owner_id = $3::uuid
  on conflict do nothing`;

const WRITE = `
  insert into attachment (id, application_id, measure_id, section_id, field, party_id, name, sha256, size, sender_party_id, sent_by_id, sent_at, removed_at)
  values ($1::uuid, $2::uuid, $3::uuid, $4, $5, $6::uuid, $7, $8, $9, $10::uuid, $11::uuid, $12, case when $13::boolean then now() end)
  on conflict (id) do update set measure_id = excluded.measure_id, section_id = excluded.section_id, field = excluded.field,
    party_id = excluded.party_id, name = excluded.name, removed_at = excluded.removed_at`;

/** Attachments in PostgreSQL (docs/decisions/047). */
export function attachmentStore({ pool }: Pick<Database, "pool">, outbox: Outbox): AttachmentStore {
  const direct = statementOn(pool);
  return {
    ...receivedFiles(direct),

    of: (id) => loadAttachments(direct, id),
    content: async (id, attachmentId) => (await direct(CONTENT, [id, attachmentId])).rows[0] ?? null,
    ofDraft: async (draftId) => (await direct(OF_DRAFT, [draftId])).rows,

    change: (id, cause, place, decide) =>
      plainTransaction(pool, async (statement, rollBack) => {
        if (!(await claimChange(statement, id, cause))) return rollBack(refuse({ kind: "already-handled" } as const));
        await lockApplication(statement, id);
        const structure = await loadStructure(statement, id);
        if (!structure) return rollBack(refuse({ kind: "no-such-application" } as const));
        if (structure.status !== "drafting") return rollBack(refuse({ kind: "not-drafting" } as const));
        const attachments = await loadAttachments(statement, id);
        const records = place ? await loadRecords(statement, id, [place]) : [];
        const decided = decide({ structure, attachments, records });
        if (!decided.ok) return rollBack(decided);
        await store(statement, id, cause.by, decided.value);
        await record(statement, cause, id, actOf(decided.value));
        await outbox.applicationChanged(id, statement);
        return ok(decided.value);
      }),
  };
}

async function store(
  statement: Statement,
  applicationId: string,
  by: string,
  { kind, attachment, before, answers, at }: AttachmentChange,
): Promise<void> {
  const { id, name, sha256, size, place, senderPartyId, sentBy, sentAt, isRemoved } = attachment;
  if (kind === "added") {
    await statement(KEEP_BYTES, [applicationId, id, by]);
    await statement("delete from received_file where id = $1::uuid", [id]);
  }
  const { measureId = null, sectionId = null, field = null, partyId = null } = place ?? {};
  await statement(WRITE, [
    ...[id, applicationId, measureId, sectionId, field, partyId, name, sha256, size],
    ...[senderPartyId, sentBy.personId, sentAt, isRemoved],
  ]);
  const author = { by, at };
  if (place) await answerByAttachments(statement, applicationId, place, author);
  if (before?.place && !isSamePlace(before.place, place))
    await answerByAttachments(statement, applicationId, before.place, author);
  if (answers) await storeAnswer(statement, { applicationId, ...answers }, answers.value, author);
}

const actOf = ({ kind, attachment: { id, name, place } }: AttachmentChange): Act => ({
  kind: `attachment-${kind}`,
  attachmentId: id,
  name,
  place: place && { measureId: place.measureId, sectionId: place.sectionId },
});
