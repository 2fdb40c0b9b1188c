import { z } from "zod";
import { answered } from "./answered";

/** What is answered by files that are sent in the chat. */
export const attachmentFields = [
  z.strictObject({
    ...answered,
    type: z
      .literal("attachment")
      .describe(
        "Ett eller flere vedlegg: filer som sendes til Samskriv i chatten og legges i feltet. Dokumentet viser navnene.",
      ),
  }),
] as const;
