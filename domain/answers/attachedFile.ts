import type { FormSection } from "../../forms/form";
import type { AnswerValue } from "./sectionRecord";

/** A file in the answer to an attachment field: the attachment's id, its name, and the SHA-256 of its bytes in hex. */
export type AttachedFile = { readonly id: string; readonly name: string; readonly sha256: string };

export const attachedFiles = (value: AnswerValue): readonly AttachedFile[] =>
  Array.isArray(value) ? (value as readonly AttachedFile[]).filter(({ sha256 }) => typeof sha256 === "string") : [];

/**
 * The answers as a hash sees them: attached files by the SHA-256 of their bytes alone, in a fixed order. A file that is
 * renamed is the same content.
 */
export function hashedAnswers<Each extends { readonly field: string; readonly value: AnswerValue | null }>(
  { fields }: Pick<FormSection, "fields">,
  answers: readonly Each[],
): readonly Each[] {
  const attached = new Set(fields.filter(({ type }) => type === "attachment").map(({ id }) => id));
  if (attached.size === 0) return answers;
  return answers.map((answer) =>
    answer.value !== null && attached.has(answer.field)
      ? {
          ...answer,
          value: attachedFiles(answer.value)
            .map(({ sha256 }) => sha256)
            .sort(),
        }
      : answer,
  );
}
