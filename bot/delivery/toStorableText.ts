/** Replaces characters that cannot be stored. */
const UNREADABLE = "\ufffd";

/** Deeper than the data of any card; buttons send nothing below this. */
const MOST_DEPTH = 20;

const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes("\u0000");
const mended = (text: string): string => text.toWellFormed().replaceAll("\u0000", UNREADABLE);

const isObject = (value: unknown): value is object => Object.prototype.toString.call(value) === "[object Object]";

/** Whether a value can be stored as it is, so that it need not be copied: nearly all that is received. */
function isStored(value: unknown, depth = 0): boolean {
  if (typeof value === "string") return isStorable(value);
  if (!Array.isArray(value) && !isObject(value)) return true;
  if (depth > MOST_DEPTH) return false;
  if (Array.isArray(value)) return value.every((each) => isStored(each, depth + 1));
  for (const key in value) if (!isStorable(key) || !isStored(value[key as keyof typeof value], depth + 1)) return false;
  return true;
}

/**
 * The received value, with only storable text in its values and keys.
 *
 * Half a surrogate pair is not a character, and PostgreSQL rejects NUL: both become U+FFFD. They are replaced, not
 * removed, so that an id containing one cannot turn into a real id. Dates and other objects are unchanged.
 */
export function toStorableText<Value>(arrived: Value): Value {
  const mend = (value: unknown, depth: number): unknown => {
    if (typeof value === "string") return mended(value);
    if (!Array.isArray(value) && !isObject(value)) return value;
    if (depth > MOST_DEPTH) return null;
    if (Array.isArray(value)) return value.map((each) => mend(each, depth + 1));
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [mended(key), mend(each, depth + 1)]));
  };
  return isStored(arrived) ? arrived : (mend(arrived, 0) as Value);
}
