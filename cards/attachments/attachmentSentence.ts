import type { AttachmentRefusal } from "../../domain/attachments/attachmentChange";
import { t } from "../wording";
import { sizeInWords } from "./sizeInWords";

/** The refusals that a card with attachments says itself. */
export type OwnAttachmentRefusal = Exclude<AttachmentRefusal, { readonly kind: "not-member" | "stale" }> | "no-place";

export function attachmentSentence(refusal: OwnAttachmentRefusal): string {
  if (refusal === "no-place") return t("attachment.noPlace");
  switch (refusal.kind) {
    case "same-file":
      return t("attachment.sameFile");
    case "not-sender":
      return t("attachment.notSender");
    case "full":
      return t("attachment.full", { most: sizeInWords(refusal.most), left: sizeInWords(refusal.left) });
  }
}
