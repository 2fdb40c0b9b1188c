import type { Outbox } from "../../domain/ports/outbox";
import type { ReviewStore } from "../../domain/ports/reviewStore";
import { refuse } from "../../domain/values/outcome";
import { record } from "../connection/auditStore";
import { claimChange, lockApplication } from "../connection/claim";
import type { Database } from "../connection/openDatabase";
import { plainTransaction } from "../connection/transaction";
import { loadApplication } from "../rows/loadApplication";
import { reviewActs, storeReview } from "./storeReview";

export function reviewStore({ pool, caches }: Pick<Database, "pool" | "caches">, outbox: Outbox): ReviewStore {
  return {
    review: (id, cause, decide) =>
      plainTransaction(pool, async (statement, rollBack) => {
        if (!(await claimChange(statement, id, cause))) return rollBack(refuse({ kind: "already-handled" } as const));
        // Reviews run one at a time, so that what a person approves is what is stored at that moment.
        await lockApplication(statement, id);
        await statement("select 1 from section where application_id = $1::uuid order by id for no key update", [id]);
        const application = await loadApplication(statement, id, caches);
        if (!application) return rollBack(refuse({ kind: "no-such-application" } as const));
        if (application.status !== "drafting") return rollBack(refuse({ kind: "not-drafting" } as const));
        const decided = decide(application);
        if (!decided.ok) return rollBack(decided);
        await storeReview(statement, outbox, id, decided.value);
        await record(statement, cause, id, ...reviewActs(decided.value));
        const after = await loadApplication(statement, id, caches);
        await outbox.applicationChanged(id, statement);
        return { ok: true, value: { application: after ?? application, decision: decided.value } };
      }),
  };
}
