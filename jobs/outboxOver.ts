import type { Outbox } from "../domain/ports/outbox";
import { CHANGED, FILES, GATHERED, NOTICES } from "./queueName";
import { type startBoss, usingConnection } from "./startBoss";

type Boss = Awaited<ReturnType<typeof startBoss>>;

/** Stores jobs over the connection of the transaction that causes them. Gathered notices wait `gatherMs`. */
export const outboxOver = (boss: Boss, gatherMs: number): Outbox => ({
  async applicationChanged(applicationId, inTransaction) {
    await boss.send(CHANGED, { applicationId }, { singletonKey: applicationId, ...usingConnection(inTransaction) });
  },
  async applicationsChanged(applicationIds, inTransaction) {
    if (applicationIds.length === 0) return;
    // In one order, so that no two transactions wait for each other's.
    const jobs = [...new Set(applicationIds)].sort().map((applicationId) => ({
      ...{ name: CHANGED, singletonKey: applicationId },
      data: { applicationId },
    }));
    await boss.insert(jobs, usingConnection(inTransaction) as object);
  },
  async notice(notice, inTransaction) {
    await boss.send(NOTICES, notice, usingConnection(inTransaction));
  },
  async gathered(notice, inTransaction) {
    await boss.send(GATHERED, notice, {
      singletonKey: JSON.stringify(notice),
      startAfter: gatherMs / 1000,
      ...usingConnection(inTransaction),
    });
  },
  async notices(notices, inTransaction, afterMs = 0) {
    if (notices.length === 0) return;
    // By the database's clock, as the delay of gathered notices.
    const startAfter = afterMs > 0 ? { startAfter: `${Math.ceil(afterMs / 1000)} seconds` } : {};
    const jobs = notices.map((notice) => ({ name: NOTICES, data: notice, ...startAfter }));
    await boss.insert(jobs, usingConnection(inTransaction) as object);
  },
  async versionFiles(draftId, inTransaction) {
    await boss.send(FILES, { draftId }, usingConnection(inTransaction));
  },
});
