const norwegian = new Intl.NumberFormat("nb");

/** Separates thousands by a non-breaking space, as in 1 578 860. */
export const formatKroner = (kroner: number): string => norwegian.format(kroner);
