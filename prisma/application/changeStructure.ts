import { randomUUID } from "node:crypto";
import type { Structure } from "../../domain/application/application";
import type { Notice } from "../../domain/application/notice";
import type { Act } from "../../domain/audit/act";
import { structureActs } from "../../domain/audit/structureActs";
import { deputyNews } from "../../domain/handover/deputyNews";
import { withActiveDeputies } from "../../domain/handover/standIns";
import { newcomerNews } from "../../domain/people/newcomerNews";
import type { Cause, Outbox } from "../../domain/ports/ports";
import { record } from "../connection/audit";
import { statementIn, type Tx } from "../connection/transaction";
import { storeStructure } from "./storeStructure";

/**
 * Stores a structure that was decided on, in the transaction that holds it, with what follows: who stands in for whom,
 * the log, what people are told, and that the application changed.
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
    [...news, ...deputyNews(before, after, cause.by), ...untold(news, newcomerNews(before, after, cause.by))],
    statement,
  );
  await outbox.applicationChanged(after.id, statement);
  return after;
}

/** Whoever is told that somebody is back, or has handed something on, does not hear of it as of a newcomer too. */
const untold = (news: readonly Notice[], newcomers: readonly Notice[]): Notice[] => {
  const told = new Set(news.map((notice) => notice.kind === "role-news" && notice.personId));
  return newcomers.filter((notice) => notice.kind !== "newcomer" || !told.has(notice.personId));
};

/** To invite somebody is an act, though it changes nothing by itself. */
const invitedIn = (news: readonly Notice[]): Act[] =>
  news.flatMap((notice) =>
    notice.kind === "invitation" ? [{ kind: "invited", personId: notice.personId, partyId: notice.partyId }] : [],
  );

type Change = {
  readonly before: Structure;
  readonly decided: Structure;
  /** What was done beside what differs. */
  readonly acts?: readonly Act[];
  readonly news: readonly Notice[];
};
