import type { ImportedAnswer } from "./imported";

/** The texts in the rows that a document has filled in. */
export const rowValues = (answers: readonly ImportedAnswer[]): string[] =>
  answers.flatMap(({ value }) =>
    Array.isArray(value)
      ? value.flatMap((row) =>
          typeof row === "object" ? Object.values(row).filter((cell) => typeof cell === "string") : [],
        )
      : [],
  );
