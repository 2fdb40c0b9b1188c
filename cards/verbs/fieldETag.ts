import { z } from "zod";
import type { ExpectedVersion } from "../../domain/writing/saveAnswers";

/** A field's expected version when the card was drawn, as its buttons carry it: version and digest. */
export const FieldETag = z.string().regex(/^\d{1,9}:[\w-]{10}$/);

export const ParsedFieldETag = FieldETag.transform((text): ExpectedVersion => {
  const [version, digest] = text.split(":") as [string, string];
  return { version: Number(version), digest };
});
