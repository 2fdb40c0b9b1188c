import type { AttachmentStore, ReceivedFile } from "../../domain/ports/attachmentStore";
import type { Sql, Statement } from "../../domain/ports/outbox";

/** How many files are kept per person: nobody decides about more at once. */
const MOST_KEPT = 10;

const KEEP = `
  with old as (
    select id from received_file where owner_id = $2::uuid order by received_at desc, id offset $8
  ), gone as (
    delete from received_file using old where received_file.id = old.id
  )
  insert into received_file (id, owner_id, name, sha256, size, content, received_at)
  values ($1::uuid, $2::uuid, $3, $4, $5, $6, $7)`;

const ONE: Sql<ReceivedFile> = `
  select id, name, sha256, size from received_file where id = $1::uuid and owner_id = $2::uuid`;

const WAITING: Sql<ReceivedFile> = `
  select id, name, sha256, size from received_file where owner_id = $1::uuid and received_at >= $2
  order by received_at, id`;

/** A final version keeps its attachments. The same bytes may be in another attachment that is not removed. */
const FORGET_CONTENT = `
  delete from attachment_content c where not exists (
    select from attachment a where a.application_id = c.application_id and a.sha256 = c.sha256
      and (a.removed_at is null or a.removed_at >= $1
        or exists (select from draft_attachment d join finalisation f on f.draft_id = d.draft_id where d.attachment_id = a.id)))`;

/** The files that people have sent and not used, and what is forgotten in time. */
export const receivedFiles = (
  direct: Statement,
): Pick<AttachmentStore, "receive" | "received" | "waiting" | "discard" | "forgetBefore"> => ({
  async receive(owner, { id, name, sha256, size, content }, at) {
    await direct(KEEP, [id, owner, name, sha256, size, content, at, MOST_KEPT - 1]);
  },
  received: async (id, owner) => (await direct(ONE, [id, owner])).rows[0] ?? null,
  waiting: async (owner, since) => (await direct(WAITING, [owner, since])).rows,
  async discard(id, owner) {
    await direct("delete from received_file where id = $1::uuid and owner_id = $2::uuid", [id, owner]);
  },
  async forgetBefore(received, removed) {
    await direct("delete from received_file where received_at < $1", [received]);
    await direct(FORGET_CONTENT, [removed]);
  },
});
