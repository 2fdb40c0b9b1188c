import { createHash } from "node:crypto";
import type { KeptFile, KeptFileStore } from "../../domain/fetching/keptFileStore";
import type { Sql } from "../../domain/ports/outbox";
import type { Database } from "../connection/openDatabase";
import { statementOn } from "../connection/transaction";

const NAMES: Sql<{ fileName: string }> = `
  select file_name as "fileName" from kept_file where draft_id = $1::uuid and reader = $2 order by file_name`;

const FIND: Sql<KeptFile> = `
  select file_name as "fileName", sha256, content as bytes
  from kept_file where draft_id = $1::uuid and reader = $2 and file_name = $3`;

const KEEP = `
  insert into kept_file (draft_id, reader, file_name, sha256, content)
  values ($1::uuid, $2, $3, $4, $5) on conflict do nothing`;

const FORGET_REPLACED: Sql<{ fileName: string }> = `
  delete from kept_file k using draft d
  where d.id = k.draft_id
    and not exists (select 1 from finalisation f where f.draft_id = d.id)
    and exists (select 1 from draft newer where newer.application_id = d.application_id and newer.version > d.version)
  returning k.file_name as "fileName"`;

export function keptFileStore({ pool }: Pick<Database, "pool">): KeptFileStore {
  const direct = statementOn(pool);
  return {
    namesOf: async (draftId, reader) => (await direct(NAMES, [draftId, reader])).rows.map(({ fileName }) => fileName),
    find: async (...of) => (await direct(FIND, of)).rows[0] ?? null,
    async keep(draftId, reader, { fileName, bytes }) {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      await direct(KEEP, [draftId, reader, fileName, sha256, bytes]);
    },
    forgetReplaced: async () => (await direct(FORGET_REPLACED, [])).rows.length,
  };
}
