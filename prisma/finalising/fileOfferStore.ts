import { z } from "zod";
import type { FileOffer, FileOfferStore } from "../../domain/fetching/fileOfferStore";
import type { Outbox, Statement } from "../../domain/ports/outbox";
import { ok, refuse } from "../../domain/values/outcome";
import { claim } from "../connection/claim";
import type { Database } from "../connection/openDatabase";
import { statementIn, transaction } from "../connection/transaction";
import { Prisma, type FileOffer as Row } from "../generated/client";

const Upload = z.object({
  uploadUrl: z.string(),
  contentUrl: z.string(),
  name: z.string(),
  uniqueId: z.string(),
  fileType: z.string(),
});
/** Nobody has answered yet. The answer may come before it is stored that the question was sent. */
const OPEN = { state: { in: ["asked", "offered"] } };
const State = z.enum(["asked", "offered", "declined", "sent", "failed"]);

function offerOf({ conversationId: _, activityId: __, upload, acceptedAt, state, ...row }: Row): FileOffer {
  if ((state === "accepted" || state === "uploaded") && acceptedAt)
    return { ...row, state, acceptedAt, upload: Upload.parse(upload) };
  return { ...row, state: State.parse(state) };
}

const SENT = `
  insert into audit (application_id, person_id, act, details, conversation_id, activity_id)
  select o.application_id, o.person_id, 'file-fetched',
    jsonb_build_object('version', d.version, 'final', d.outline #> '{final,number}'), o.conversation_id, o.activity_id
  from file_offer o join draft d on d.id = o.draft_id where o.id = $1::uuid`;

export function fileOfferStore({ prisma }: Pick<Database, "prisma">, outbox: Outbox): FileOfferStore {
  const queued = (statement: Statement, kind: "file-offer" | "file-upload", offer: Omit<FileOffer, "state">) =>
    outbox.notice({ kind, applicationId: offer.applicationId, personId: offer.personId, offerId: offer.id }, statement);

  return {
    ask: (cause, { id, applicationId, draftId, personId, fileName, askedAt }) =>
      transaction(prisma, async (tx, rollBack) => {
        const statement = statementIn(tx);
        if (!(await claim(statement, cause))) return rollBack(refuse({ kind: "already-handled" } as const));
        const { conversationId, activityId } = cause;
        const row = { id, applicationId, draftId, personId, fileName, askedAt, conversationId, activityId };
        await queued(statement, "file-offer", offerOf(await tx.fileOffer.create({ data: row })));
        return ok(null);
      }),

    async load(id) {
      const row = await prisma.fileOffer.findUnique({ where: { id } });
      return row && offerOf(row);
    },

    async offered(id, messageId) {
      await prisma.fileOffer.updateMany({ where: { id, state: "asked" }, data: { state: "offered", messageId } });
    },

    accept: (cause, { id, personId, messageId, upload }, at) =>
      transaction(prisma, async (tx, rollBack) => {
        const statement = statementIn(tx);
        if (!(await claim(statement, cause))) return rollBack(refuse({ kind: "already-handled" } as const));
        const [row] = await tx.fileOffer.updateManyAndReturn({
          where: { id, personId, ...OPEN },
          data: { state: "accepted", acceptedAt: at, upload, messageId },
        });
        if (!row) return rollBack(refuse({ kind: "not-offered" } as const));
        const offer = offerOf(row);
        await queued(statement, "file-upload", offer);
        return ok(offer);
      }),

    decline: (cause, { id, personId, messageId }) =>
      transaction(prisma, async (tx, rollBack) => {
        if (!(await claim(statementIn(tx), cause))) return rollBack(refuse({ kind: "already-handled" } as const));
        const [row] = await tx.fileOffer.updateManyAndReturn({
          where: { id, personId, ...OPEN },
          data: { state: "declined", messageId },
        });
        return row ? ok(offerOf(row)) : rollBack(refuse({ kind: "not-offered" } as const));
      }),

    async uploaded(id) {
      await prisma.fileOffer.updateMany({ where: { id, state: "accepted" }, data: { state: "uploaded" } });
    },

    finished: (id, state) =>
      transaction(prisma, async (tx) => {
        const { count } = await tx.fileOffer.updateMany({
          where: { id, state: { in: ["asked", "offered", "accepted", "uploaded"] } },
          data: { state, upload: Prisma.DbNull },
        });
        if (count > 0 && state === "sent") await statementIn(tx)(SENT, [id]);
      }),

    async forgetBefore(instant) {
      const { count } = await prisma.fileOffer.deleteMany({ where: { askedAt: { lt: instant } } });
      return count;
    },
  };
}
