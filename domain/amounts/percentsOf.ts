/**
 * Each part's share of the whole, in percent: whole ones where they add up to what the parts make up together, and
 * otherwise with one decimal. Equal parts have equal shares. A part above zero can have 0.
 */
export function percentsOf(parts: readonly number[], whole: number): number[] {
  if (whole <= 0) return parts.map(() => 0);
  const exact = parts.map((part) => (100 * Math.max(part, 0)) / whole);
  const rounded = exact.map(Math.round);
  return sumOf(rounded) === Math.round(sumOf(exact)) ? rounded : exact.map((share) => Math.round(10 * share) / 10);
}

const sumOf = (figures: readonly number[]): number => figures.reduce((sum, each) => sum + each, 0);
