import type { MessageStore } from "../../domain/ports/messageStore";
import type { Outbox, Statement } from "../../domain/ports/outbox";
import { ok, refuse } from "../../domain/values/outcome";
import { claim } from "../connection/claim";
import type { Database } from "../connection/openDatabase";
import { statementIn, transaction } from "../connection/transaction";

export function messageStore({ prisma, pool }: Database, outbox: Outbox): MessageStore {
  const direct: Statement = (text, values) => pool.query(text, values as unknown[]);
  return {
    send: (cause, notices) =>
      transaction(prisma, async (tx, rollBack) => {
        const statement = statementIn(tx);
        if (!(await claim(statement, cause))) return rollBack(refuse({ kind: "already-handled" } as const));
        for (const notice of notices) await outbox.notice(notice, statement);
        return ok(null);
      }),

    firstTime: (cause) => claim(direct, cause),

    async forgetBefore(instant) {
      const { count } = await prisma.handledActivity.deleteMany({ where: { at: { lt: instant } } });
      return count;
    },
  };
}
