import { z } from "zod";
import type { ExpectedVersion } from "../../domain/writing/saveAnswers";

/** A field's expected version when the card was drawn, as its buttons carry it: version and digest. */
export const WrittenBase = z.string().regex(/^\d{1,9}:[\w-]{10}$/);

export const KnownBase = WrittenBase.transform((text): ExpectedVersion => {
  const [version, mark] = text.split(":") as [string, string];
  return { version: Number(version), digest: mark };
});
