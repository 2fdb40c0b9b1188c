import type { Pool } from "pg";
import type { ApprovalRequestStore, ShownContent } from "../../domain/ports/approvalRequestStore";
import type { Outbox, Sql } from "../../domain/ports/outbox";
import { lockApplication } from "../connection/claim";
import { plainTransaction, statementOn } from "../connection/transaction";
import { askForApproval } from "./askForApproval";

const WAS_SHOWN: Sql<{ shown: number }> = `
  select 1 as shown from approval_request r join section s on s.id = r.section_ref
  where s.application_id = $1::uuid and s.measure_id is not distinct from $2::uuid and s.section_id = $3
    and r.person_id = $4::uuid and r.content_hash = $5 and r.shown_at is not null`;

/** The content may not be announced yet: it was saved just before the card was drawn. */
const SHOWN = `
  insert into approval_request (application_id, section_ref, person_id, content_hash, shown_at)
  select s.application_id, s.id, $4::uuid, $5, $6 from section s
  where s.application_id = $1::uuid and s.measure_id is not distinct from $2::uuid and s.section_id = $3
  on conflict (section_ref, person_id, content_hash) do update set shown_at = excluded.shown_at`;

const keyOf = ({ applicationId, measureId, sectionId, personId, contentHash }: ShownContent): unknown[] => [
  ...[applicationId, measureId, sectionId, personId, contentHash],
];

export function approvalRequestStore(pool: Pool, outbox: Outbox): ApprovalRequestStore {
  const direct = statementOn(pool);
  return {
    wasShown: async (content) => (await direct(WAS_SHOWN, keyOf(content))).rows.length > 0,

    async shown(content, at) {
      await direct(SHOWN, [...keyOf(content), at]);
    },

    askLater: (notice) => outbox.gathered(notice, direct),

    askForApproval: (id, asked) =>
      plainTransaction(pool, async (statement) => {
        await lockApplication(statement, id);
        await askForApproval(statement, outbox, id, asked);
      }),
  };
}
