/** A number written in groups, such as "910 000 004", stays on one line of its cell. */
export const unbroken = (text: string): string => (/^\+?[\d .]+$/.test(text) ? text.replaceAll(" ", "\u00a0") : text);
