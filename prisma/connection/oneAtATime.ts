/**
 * Lets one piece of work at a time run for each key, in the order in which they came; one that fails holds up nobody.
 * It spares this process work in vain. What may not happen twice, the database must see to.
 */
export function oneAtATime(): <Value>(key: string, work: () => Promise<Value>) => Promise<Value> {
  const last = new Map<string, Promise<unknown>>();
  return async (key, work) => {
    const before = last.get(key);
    const mine = before ? before.then(work, work) : work();
    last.set(key, mine);
    try {
      return await mine;
    } finally {
      if (last.get(key) === mine) last.delete(key);
    }
  };
}
