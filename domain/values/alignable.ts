/** Two long texts of ever the same few words have so many pairs that to align them takes seconds. */
const MOST_PAIRS = 400_000;

/**
 * Whether two lists can be aligned while somebody waits. What it costs grows with the pairs that are alike; a person's
 * text of the greatest length has about a tenth of the most.
 */
export function alignable(one: readonly string[], other: readonly string[]): boolean {
  const counts = new Map<string, number>();
  for (const each of one) counts.set(each, (counts.get(each) ?? 0) + 1);
  let pairs = 0;
  for (const each of other) pairs += counts.get(each) ?? 0;
  return pairs <= MOST_PAIRS;
}
