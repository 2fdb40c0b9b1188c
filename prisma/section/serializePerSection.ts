import { Mutex } from "async-mutex";
import type { SectionKey } from "../../domain/section/sectionRecord";

/**
 * Lets one save at a time run for each section, in the order in which they came; one that fails holds up nobody.
 * It spares this process saves in vain. What may not happen twice, the database must see to.
 */
export function serializePerSection(): <Value>(section: SectionKey, save: () => Promise<Value>) => Promise<Value> {
  const mutexes = new Map<string, Mutex>();
  return async ({ applicationId, measureId, sectionId }, save) => {
    const key = `${applicationId} ${measureId} ${sectionId}`;
    const mutex = mutexes.get(key) ?? new Mutex();
    mutexes.set(key, mutex);
    try {
      return await mutex.runExclusive(save);
    } finally {
      if (!mutex.isLocked()) mutexes.delete(key);
    }
  };
}
