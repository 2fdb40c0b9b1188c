/** Whether a button's data has this key. Few have; to read all others by the schema of those few would cost more. */
export const carries = (data: unknown, key: string): boolean =>
  typeof data === "object" && data !== null && key in data;
