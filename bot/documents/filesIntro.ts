import type { DocumentContent } from "../../documents/files/documentFiles";
import { wordSource } from "../../documents/files/wordSource";

export type FilesIntroKey = "intro" | "introSchemes" | "filledForm" | "insteadOfForm";

/**
 * What is said above a draft's files: whether the Word documents are the issuer's own form, if the edition has one, how
 * many there are, and how long the links work.
 */
export function filesIntro(content: DocumentContent, words: (key: FilesIntroKey) => string): string {
  const source = wordSource(content);
  const ofForm = source === "own" ? [] : [words(source === "form" ? "filledForm" : "insteadOfForm")];
  return [...ofForm, words(content.outline.form.documents === "scheme" ? "introSchemes" : "intro")].join(" ");
}
