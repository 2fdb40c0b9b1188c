import { createHash } from "node:crypto";
import type { KeptFileStore } from "../../domain/fetching/keptFileStore";
import type { Sql } from "../../domain/ports/outbox";
import type { Database } from "../connection/openDatabase";
import { statementOn } from "../connection/transaction";

const NAMES: Sql<{ fileName: string }> = `
  select file_name as "fileName" from kept_file where draft_id = $1::uuid and reader = $2 order by file_name`;

/** A long text in one piece would hold up everybody while its bytes are read. */
const PIECE_BYTES = 1_000_000;

const PIECE: Sql<{ sha256: string; piece: Buffer }> = `
  select sha256, substring(content from $4::integer for $5::integer) as piece
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
    async find(draftId, reader, fileName) {
      const pieces: Buffer[] = [];
      for (;;) {
        // PostgreSQL counts from one.
        const from = pieces.length * PIECE_BYTES + 1;
        const { rows } = await direct(PIECE, [draftId, reader, fileName, from, PIECE_BYTES]);
        const [row] = rows;
        if (!row) return null;
        pieces.push(row.piece);
        if (row.piece.length < PIECE_BYTES) return { fileName, sha256: row.sha256, bytes: Buffer.concat(pieces) };
      }
    },
    async keep(draftId, reader, { fileName, bytes }) {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      await direct(KEEP, [draftId, reader, fileName, sha256, bytes]);
    },
    forgetReplaced: async () => (await direct(FORGET_REPLACED, [])).rows.length,
  };
}
