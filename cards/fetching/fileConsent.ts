import { t } from "../wording";
import { versionInWords } from "./versionInWords";

/** An attachment of a message that is no Adaptive Card. */
export type FileAttachment = {
  readonly contentType: string;
  readonly name: string;
  readonly contentUrl?: string;
  readonly content: Readonly<Record<string, unknown>>;
};

/**
 * Teams' own question whether the bot may put a file into the person's OneDrive (learn.microsoft.com, "Send and receive
 * files using bot"). The answer comes as an invoke, with the offer's id and where the bytes go.
 */
export const fileConsent = ({
  name,
  bytes,
  version,
  final,
  offerId,
}: {
  readonly name: string;
  readonly bytes: number;
  readonly version: number;
  readonly final: number | null;
  readonly offerId: string;
}): FileAttachment => ({
  contentType: "application/vnd.microsoft.teams.card.file.consent",
  name,
  content: {
    description: t("documents.consent", { version: versionInWords({ version, final }) }),
    sizeInBytes: bytes,
    acceptContext: { offerId },
    declineContext: { offerId },
  },
});
