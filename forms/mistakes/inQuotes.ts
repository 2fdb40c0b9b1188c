/** Names in the words of a mistake: «a», «b»; "ingen" if there are none. */
export const inQuotes = (names: readonly string[]): string => names.map((name) => `«${name}»`).join(", ") || "ingen";
