import { LRUCache } from "lru-cache";
import type { ApplicationId, Structure } from "../../domain/application/structure";

export type CachedStructure = { readonly version: number; readonly structure: Structure };

const MOST_KEPT = 200;

/**
 * The structures of applications in memory, each with its version. Database triggers count the version, so any process may
 * cache them and ask only for newer ones.
 *
 * Not for a transaction that changes a structure itself: what it reads may be rolled back, and its version given to
 * another.
 */
export class StructureCache {
  private readonly kept = new LRUCache<ApplicationId, CachedStructure>({ max: MOST_KEPT });

  of(id: ApplicationId): CachedStructure | undefined {
    return this.kept.get(id);
  }

  keep(id: ApplicationId, structure: CachedStructure): void {
    this.kept.set(id, structure);
  }
}
