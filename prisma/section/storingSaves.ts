import type { Pool } from "pg";
import type { SectionRecord } from "../../domain/answers/sectionRecord";
import { isSameSection, type SectionRef } from "../../domain/answers/sectionRef";
import type { Outbox } from "../../domain/ports/outbox";
import { batched } from "../connection/batched";
import { pipelined } from "../connection/transaction";
import { loadRecordsAt } from "../rows/loadRecords";
import { makeSections } from "../rows/sectionRow";
import { writeDiscussion } from "../rows/storeDiscussion";
import { type Save, type Written, writeSections } from "./writeSections";

type NewOrKnown = Save & { readonly isNew: boolean };

/** What came of a save, with the other places that it asked for. */
type Stored = { readonly written: Written; readonly beside: readonly SectionRecord[] };

/**
 * Stores saves: those that arrive together in one transaction, each with its own outcome (docs/decisions/055). A save that
 * would have to wait for somebody, or whose batch failed, is stored by itself afterwards.
 */
export function storingSaves(pool: Pool, outbox: Outbox): (save: NewOrKnown) => Promise<Stored> {
  const inOne = async (saves: readonly NewOrKnown[], waits: boolean): Promise<Stored[]> => {
    const [, written, , records] = await pipelined(pool, (statement) => [
      makeSections(
        statement,
        saves.flatMap(({ isNew, key, row }) => (isNew ? [{ ...key, id: row.id }] : [])),
      ),
      writeSections(statement, saves, { waits }),
      outbox.applicationsChanged(
        saves.flatMap(({ key, change }) => (change.saving.written.length > 0 ? [key.applicationId] : [])),
        statement,
      ),
      loadRecordsAt(
        statement,
        saves.map((save) => ({ id: save.key.applicationId, places: besideOf(save) })),
      ),
      ...saves.map(({ key, row, by, change: { discussed, saving } }) =>
        discussed ? writeDiscussion(statement, key.applicationId, row.id, by, saving.at, discussed) : null,
      ),
    ]);
    return written.map((each, at) => ({ written: each, beside: records[at] ?? [] }));
  };
  const together = batched(async (saves: readonly NewOrKnown[]): Promise<(Stored | null)[]> => {
    // Whoever is at fault is refused by itself.
    const stored = await inOne(saves, false).catch(() => []);
    return saves.map((_, at) => stored[at] ?? null);
  });
  return async (save) => {
    const stored = save.change.discussed ? null : await together(save);
    if (stored && stored.written !== "not-fresh") return stored;
    const [alone] = await inOne([save], true);
    if (!alone) throw new Error("a save without an outcome");
    return alone;
  };
}

/** The other places that a save loads: where the person goes next, and what its rules read. */
const besideOf = ({ key, change: { next, reads = [] } }: Save): SectionRef[] => [
  ...(next && !isSameSection(next, key) ? [next] : []),
  ...reads,
];
