import { catalogueOf } from "../../domain/values/catalogueOf";
import en from "./attachmentFileRefusal.en.json";
import nb from "./attachmentFileRefusal.nb.json";
import nn from "./attachmentFileRefusal.nn.json";

type Kind = keyof typeof nb;

/** What is said of a file that cannot be an attachment, by reason. */
const { spoken } = catalogueOf<Kind>({ nb, nn, en });

export type AttachmentFileRefusal =
  | { readonly kind: Exclude<Kind, "mismatch"> }
  /** The name promises one kind of content, and the bytes are another. Both are endings. */
  | { readonly kind: "mismatch"; readonly says: string; readonly is: string };

/** The one sentence about a file that cannot be an attachment, in the current language. */
export const attachmentFileSentence = (file: string, { kind, ...facts }: AttachmentFileRefusal): string =>
  spoken(kind, { file, ...facts });
