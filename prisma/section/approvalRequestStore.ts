import type { Pool } from "pg";
import type { ApprovalRequestStore } from "../../domain/ports/approvalRequestStore";
import type { Outbox } from "../../domain/ports/outbox";
import { lockApplication } from "../connection/claim";
import { plainTransaction, statementOn } from "../connection/transaction";
import { askForApproval } from "./askForApproval";

export function approvalRequestStore(pool: Pool, outbox: Outbox): ApprovalRequestStore {
  return {
    askLater: (notice) => outbox.gathered(notice, statementOn(pool)),

    askForApproval: (id, asked) =>
      plainTransaction(pool, async (statement) => {
        await lockApplication(statement, id);
        await askForApproval(statement, outbox, id, asked);
      }),
  };
}
