/** What stands where something cannot be read. */
const UNREADABLE = "\ufffd";

/** Deeper than any card's data; what is below is nothing that a button sends. */
const MOST_DEPTH = 20;

const mended = (text: string): string => text.toWellFormed().replaceAll("\u0000", UNREADABLE);

const isObject = (value: unknown): value is object => Object.prototype.toString.call(value) === "[object Object]";

/**
 * What arrived, with only such text in it as can be stored and sent on, in its keys too.
 *
 * Half of a surrogate pair is no character, and PostgreSQL takes no NUL: both become U+FFFD. They are replaced and not
 * left out, so that an id with one in it does not turn into somebody's real id. Dates and the like stay as they are.
 */
export function wellFormed<Value>(arrived: Value): Value {
  const mend = (value: unknown, depth: number): unknown => {
    if (typeof value === "string") return mended(value);
    if (!Array.isArray(value) && !isObject(value)) return value;
    if (depth > MOST_DEPTH) return null;
    if (Array.isArray(value)) return value.map((each) => mend(each, depth + 1));
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [mended(key), mend(each, depth + 1)]));
  };
  return mend(arrived, 0) as Value;
}
