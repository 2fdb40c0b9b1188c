/**
 * Each part's share of the whole, in percent without decimals, by the largest remainder: parts that make up the whole are
 * 100 together, where each rounded alone could make it 99 or 101. A part above zero can have 0.
 */
export function wholePercents(parts: readonly number[], whole: number): number[] {
  if (whole <= 0) return parts.map(() => 0);
  const exact = parts.map((part) => (100 * Math.max(part, 0)) / whole);
  const percents = exact.map(Math.floor);
  const left = Math.round(sumOf(exact)) - sumOf(percents);
  const remainder = (index: number): number => (exact[index] ?? 0) - (percents[index] ?? 0);
  // sort keeps the order of equal ones, so that the same figures are always said the same way
  const byRemainder = [...percents.keys()].sort((a, b) => remainder(b) - remainder(a));
  for (const index of byRemainder.slice(0, left)) percents[index] = (percents[index] ?? 0) + 1;
  return percents;
}

const sumOf = (figures: readonly number[]): number => figures.reduce((sum, each) => sum + each, 0);
