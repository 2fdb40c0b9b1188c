import type { Outbox } from "../../domain/ports/outbox";
import type { OutgoingMessage, Undelivered, UndeliveredStore, WhyUndelivered } from "../../domain/ports/undelivered";
import { ok, refuse } from "../../domain/values/outcome";
import { record } from "../connection/auditStore";
import { claim } from "../connection/claim";
import { statementIn, transaction } from "../connection/transaction";
import type { Prisma, PrismaClient } from "../generated/client";

/** An application's list: its own messages, and those to people in it that concern all their applications. */
const inListOf = (applicationId: string): Prisma.UndeliveredWhereInput => ({
  OR: [{ applicationId }, { applicationId: null, person: { memberships: { some: { applicationId } } } }],
});

export function undeliveredStore(prisma: PrismaClient, outbox: Outbox): UndeliveredStore {
  return {
    async keep(id, what, why, at) {
      const data = {
        id,
        what: what as Prisma.InputJsonValue,
        applicationId: "applicationId" in what ? what.applicationId : null,
        personId: "personId" in what ? what.personId : null,
        reason: why,
        at,
      };
      // A status card given up after several changes of the application is listed once.
      if (what.kind === "application-changed")
        await prisma.undelivered.deleteMany({
          where: { applicationId: what.applicationId, what: { path: ["kind"], equals: what.kind } },
        });
      await prisma.undelivered.createMany({ data: [data], skipDuplicates: true });
    },

    async of(applicationId) {
      const rows = await prisma.undelivered.findMany({
        where: inListOf(applicationId),
        orderBy: [{ at: "desc" }, { id: "asc" }],
        include: { person: { select: { name: true } } },
      });
      return rows.map(
        ({ id, what, reason, at, person }): Undelivered => ({
          id,
          what: what as OutgoingMessage,
          why: reason as WhyUndelivered,
          at,
          personName: person?.name ?? null,
        }),
      );
    },

    resend: (cause, applicationId, id) =>
      transaction(prisma, async (tx, rollBack) => {
        const statement = statementIn(tx);
        if (!(await claim(statement, cause))) return rollBack(refuse({ kind: "already-handled" } as const));
        const row = await tx.undelivered.findFirst({ where: { id, ...inListOf(applicationId) } });
        if (!row) return ok(false);
        // If two people press at once, the one who deletes the row sends the message.
        const { count } = await tx.undelivered.deleteMany({ where: { id } });
        if (count === 0) return ok(false);
        await record(statement, cause, applicationId, { kind: "sent-again" });
        const what = row.what as OutgoingMessage;
        if (what.kind === "application-changed") await outbox.applicationChanged(what.applicationId, statement);
        else if (what.kind === "reminder") await outbox.notice({ kind: "home", personId: what.personId }, statement);
        else await outbox.notice(what, statement);
        return ok(true);
      }),

    async forgetBefore(instant) {
      await prisma.undelivered.deleteMany({ where: { at: { lt: instant } } });
    },
  };
}
