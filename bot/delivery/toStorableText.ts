/** Replaces characters that cannot be stored. */
const UNREADABLE = "\ufffd";

/** Deeper than the data of any card; buttons send nothing below this. */
const MOST_DEPTH = 20;

const mended = (text: string): string => text.toWellFormed().replaceAll("\u0000", UNREADABLE);

const isObject = (value: unknown): value is object => Object.prototype.toString.call(value) === "[object Object]";

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
  return mend(arrived, 0) as Value;
}
