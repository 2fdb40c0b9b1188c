/** A transformation of the page (ISO 32000-2, 8.3.3): six numbers. */
export type Matrix = readonly number[];

/** One matrix applied before another. */
export const times = (
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix,
  [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0]: Matrix,
): number[] => [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
