import { randomUUID } from "node:crypto";
import { isSameSection } from "../../domain/answers/sectionRef";
import type { Outbox } from "../../domain/ports/outbox";
import type { SectionStore } from "../../domain/ports/sectionStore";
import { ok, refuse } from "../../domain/values/outcome";
import type { KnownVersion } from "../../domain/writing/saveAnswers";
import type { Database } from "../connection/openDatabase";
import { pipelined, statementOn } from "../connection/transaction";
import { loadAllRecords, loadRecords } from "../rows/loadRecords";
import { Structures } from "../rows/loadStructure";
import { makeSection } from "../rows/sectionRow";
import { writeDiscussion } from "../rows/storeDiscussion";
import { versionsAt } from "../rows/versionsAt";
import { serializePerSection } from "./serializePerSection";
import { writeSection } from "./writeSection";

/** An attempt only fails if another process has saved the same section meanwhile. */
const MOST_ATTEMPTS = 100;

/** Sections in PostgreSQL. Plain SQL, since everybody waits for section saves (docs/decisions/006). */
export function sectionStore({ pool, answers }: Pick<Database, "pool" | "answers">, outbox: Outbox): SectionStore {
  const direct = statementOn(pool);
  const structures = new Structures();
  const inOrder = serializePerSection();

  return {
    async scene(id, places) {
      const [structure, records] = await Promise.all([
        structures.load(direct, id),
        places === "all" ? loadAllRecords(direct, id, answers) : loadRecords(direct, id, places),
      ]);
      return structure && { structure, records };
    },

    save: (key, cause, by, decide) =>
      inOrder(key, async () => {
        let known: readonly KnownVersion[] = [];
        for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
          const seen = await structures.place(direct, key);
          if (!seen) return refuse({ kind: "no-such-application" } as const);
          const { structure, record } = seen;
          if (structure.status !== "drafting") return refuse({ kind: "not-drafting" } as const);
          const scene = { structure, records: [record] };
          let decided = decide(scene, record, known);
          if (decided.ok && seen.row && decided.value.saving.wants.length > 0) {
            known = await versionsAt(direct, seen.row.id, decided.value.saving.wants);
            decided = decide(scene, record, known);
          }
          if (!decided.ok) return decided;

          const { saving, next, discussed, reads = [] } = decided.value;
          const others = [...(next && !isSameSection(next, key) ? [next] : []), ...reads];
          const row = seen.row ?? { id: randomUUID(), version: 0 };
          const [, written, , records] = await pipelined(pool, (statement) => [
            seen.row ?? makeSection(statement, key, row.id),
            writeSection(statement, key, row, cause, by, decided.value),
            saving.written.length > 0 && outbox.applicationChanged(key.applicationId, statement),
            others.length > 0 ? loadRecords(statement, key.applicationId, others) : [],
            discussed && writeDiscussion(statement, key.applicationId, row.id, by, saving.at, discussed),
          ]);
          if (written === "already-handled") return refuse({ kind: "already-handled" } as const);
          if (written === "stored")
            return ok({ ...decided.value, scene: { structure, records: [saving.record, ...records] } });
        }
        throw new Error(`section ${key.sectionId} of application ${key.applicationId} changes too fast`);
      }),
  };
}
