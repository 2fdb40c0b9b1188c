import { randomUUID } from "node:crypto";
import type { SectionKey } from "../../domain/answers/sectionRecord";
import type { Outbox } from "../../domain/ports/outbox";
import type { SectionStore } from "../../domain/ports/sectionStore";
import { ok, refuse } from "../../domain/values/outcome";
import type { KnownVersion } from "../../domain/writing/saveAnswers";
import { batched } from "../connection/batched";
import type { Database } from "../connection/openDatabase";
import { statementOn } from "../connection/transaction";
import { loadPlaces } from "../rows/loadPlaces";
import { loadAllRecords, loadRecords } from "../rows/loadRecords";
import { loadStructure } from "../rows/loadStructure";
import { versionsAt } from "../rows/versionsAt";
import { serializePerSection } from "./serializePerSection";
import { storingSaves } from "./storingSaves";

/** An attempt only fails if another process has saved the same section meanwhile. */
const MOST_ATTEMPTS = 100;

/** Sections in PostgreSQL. Plain SQL, since everybody waits for section saves (docs/decisions/006). */
export function sectionStore({ pool, caches }: Pick<Database, "pool" | "caches">, outbox: Outbox): SectionStore {
  const direct = statementOn(pool);
  const placeOf = batched((keys: readonly SectionKey[]) => loadPlaces(direct, keys, caches.structures));
  const store = storingSaves(pool, outbox);
  const inOrder = serializePerSection();

  return {
    async scene(id, places) {
      const [structure, records] = await Promise.all([
        loadStructure(direct, id, caches.structures),
        places === "all" ? loadAllRecords(direct, id, caches.answers) : loadRecords(direct, id, places),
      ]);
      return structure && { structure, records };
    },

    save: (key, cause, by, decide) =>
      inOrder(key, async () => {
        let known: readonly KnownVersion[] = [];
        for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
          const seen = await placeOf(key);
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

          const row = seen.row ?? { id: randomUUID(), version: 0 };
          const save = { key, row, isNew: seen.row === null, cause, by, change: decided.value };
          const { written, beside } = await store(save);
          if (written === "already-handled") return refuse({ kind: "already-handled" } as const);
          if (written === "stored")
            return ok({ ...decided.value, scene: { structure, records: [decided.value.saving.record, ...beside] } });
        }
        throw new Error(`section ${key.sectionId} of application ${key.applicationId} changes too fast`);
      }),
  };
}
