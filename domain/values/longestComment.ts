export const LONGEST_COMMENT = 2000;
