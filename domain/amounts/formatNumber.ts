/** The most decimals of a form's number. */
export const MOST_DECIMALS = 4;

const norwegian = new Intl.NumberFormat("nb", { maximumFractionDigits: MOST_DECIMALS });

/** A number as Norwegians write it: 1 234,5. */
export const formatNumber = (number: number): string => norwegian.format(number);
