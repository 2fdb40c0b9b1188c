import { LRUCache } from "lru-cache";

/** Keeps at most `max` values by key and creates each on first request. Evicts the least recently used. */
export function boundedMemo<Value extends object | string | number>(
  max: number,
): (key: string, make: () => Value) => Value {
  const values = new LRUCache<string, Value>({ max });
  return (key, make) => {
    // The library's own `memo` costs twice as much, and planning reminders asks for millions.
    const known = values.get(key);
    if (known !== undefined) return known;
    const made = make();
    values.set(key, made);
    return made;
  };
}
