/** Two long texts that repeat the same few words have so many pairs that aligning them takes seconds. */
const MOST_PAIRS = 400_000;

/**
 * Whether two lists can be aligned while somebody waits. The cost grows with the number of equal pairs. The longest
 * text a person can write has about a tenth of the limit.
 */
export function alignable(one: readonly string[], other: readonly string[]): boolean {
  const counts = new Map<string, number>();
  for (const each of one) counts.set(each, (counts.get(each) ?? 0) + 1);
  let pairs = 0;
  for (const each of other) pairs += counts.get(each) ?? 0;
  return pairs <= MOST_PAIRS;
}
