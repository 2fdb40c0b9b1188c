import type { ApplicationId } from "../../domain/application/structure";
import { awardOf } from "../../domain/award/award";
import type { StoredAward } from "../../domain/award/awardStore";
import type { Report } from "../../domain/award/report";
import { currentFinalisation } from "../../domain/finalising/finalisation";
import type { Sql, Statement } from "../../domain/ports/outbox";
import type { Caches } from "../connection/openDatabase";
import type { Tx } from "../connection/transaction";
import { finalisationsIn } from "../finalising/finalisationOf";
import { loadApplication } from "../rows/loadApplication";
import { changesOf } from "./changesOf";

const REPORTS: Sql<Report> = `
  select id, title, year, status from application where reports_on_id = $1::uuid order by year`;

/** What was granted to an application, and the reports on it. */
export async function awardAndReports(
  statement: Statement,
  id: ApplicationId,
): Promise<Pick<StoredAward, "award" | "started">> {
  const changes = await changesOf(statement, id);
  return { award: awardOf(changes), started: (await statement(REPORTS, [id])).rows };
}

/** An application with its award; null if there is no such application. */
export async function storedAward(
  tx: Pick<Tx, "finalisation">,
  statement: Statement,
  id: ApplicationId,
  caches: Caches,
): Promise<StoredAward | null> {
  const application = await loadApplication(statement, id, caches);
  if (!application) return null;
  const current = currentFinalisation(await finalisationsIn(tx)({ applicationId: id }));
  return { application, current, ...(await awardAndReports(statement, id)) };
}
