import { z } from "zod";
import type { ExpectedVersion } from "../../domain/writing/saveAnswers";

/**
 * A field's expected version when the card was drawn, as its buttons carry it: version and digest, and of
 * a table the rows that it has inputs for.
 */
export const FieldETag = z.string().regex(/^\d{1,9}:[\w-]{10}(?::[A-Za-z0-9]{1,80}(?:,[A-Za-z0-9]{1,80}){0,99})?$/);

export const ParsedFieldETag = FieldETag.transform((text): ExpectedVersion => {
  const [version, digest, rows] = text.split(":") as [string, string, string?];
  return { version: Number(version), digest, ...(rows === undefined ? {} : { rows: rows.split(",") }) };
});

/** The same as text, with the rows that a card has inputs for. */
export const fieldETag = (known: string, rows: readonly string[]): string =>
  rows.length === 0 ? known : `${known.split(":").slice(0, 2).join(":")}:${rows.join(",")}`;
