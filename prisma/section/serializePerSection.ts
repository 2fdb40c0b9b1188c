import { Mutex } from "async-mutex";
import type { SectionKey } from "../../domain/answers/sectionRecord";

/**
 * Runs one save at a time for each section, in order of arrival; a failed one holds up nobody. It only spares this
 * process failed attempts; the database prevents saving twice.
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
