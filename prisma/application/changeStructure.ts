import { randomUUID } from "node:crypto";
import { measureNews } from "../../domain/application/measureNews";
import type { Notice } from "../../domain/application/notice";
import type { Structure } from "../../domain/application/structure";
import type { Act } from "../../domain/audit/act";
import { structureActs } from "../../domain/audit/structureActs";
import { withActiveDeputies } from "../../domain/handover/activeDeputies";
import { deputyNews } from "../../domain/handover/deputyNews";
import { newcomerNews } from "../../domain/people/newcomerNews";
import type { Cause } from "../../domain/ports/cause";
import type { Outbox } from "../../domain/ports/outbox";
import { record } from "../connection/auditStore";
import { statementIn, type Tx } from "../connection/transaction";
import { storeStructure } from "./storeStructure";

/**
 * Stores a decided structure in the transaction that locks it, with its effects: deputies' memberships, the log,
 * notices, and the message that the application changed.
 *
 * @returns what was stored
 */
export async function changeStructure(
  tx: Tx,
  outbox: Outbox,
  cause: Cause,
  { before, decided, acts = [], news }: Change,
): Promise<Structure> {
  const statement = statementIn(tx);
  const after = withActiveDeputies(decided, randomUUID);
  await storeStructure(tx, before, after);
  await record(statement, cause, after.id, ...acts, ...invitedIn(news), ...structureActs(before, after));
  await outbox.notices(
    [
      ...news,
      ...deputyNews(before, after, cause.by),
      ...untold(news, newcomerNews(before, after, cause.by)),
      ...measureNews(before, after, cause.by),
    ],
    statement,
  );
  await outbox.applicationChanged(after.id, statement);
  return after;
}

/** A person who is told that somebody is back, or has handed something on, gets no newcomer notice too. */
const untold = (news: readonly Notice[], newcomers: readonly Notice[]): Notice[] => {
  const told = new Set(news.map((notice) => notice.kind === "role-news" && notice.personId));
  return newcomers.filter((notice) => notice.kind !== "newcomer" || !told.has(notice.personId));
};

/** An invitation is logged as an act, though it changes nothing by itself. */
const invitedIn = (news: readonly Notice[]): Act[] =>
  news.flatMap((notice) =>
    notice.kind === "invitation" ? [{ kind: "invited", personId: notice.personId, partyId: notice.partyId }] : [],
  );

type Change = {
  readonly before: Structure;
  readonly decided: Structure;
  /** Acts to log besides the differences. */
  readonly acts?: readonly Act[];
  readonly news: readonly Notice[];
};
