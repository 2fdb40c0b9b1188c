import { formMissingCard } from "../../cards/home/formMissingCard";
import { noticeCard } from "../../cards/home/noticeCard";
import type { ImportArgs } from "../../cards/importing/importCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import type { StoredImport } from "../../domain/ports/importStore";
import { type Outcome, ok, refuse } from "../../domain/values/outcome";
import type { BotDeps } from "./botDeps";
import type { Turn } from "./turn";

/**
 * A person's own import, in that person's own chat. For others, and in a channel where everybody would see the card, it
 * does not exist.
 */
export async function requireOwnImport(
  deps: Pick<BotDeps, "forms" | "imports">,
  { person, channel }: Pick<Turn, "person" | "channel">,
  { importId }: { readonly importId: string },
): Promise<Outcome<ImportArgs, AdaptiveCard>> {
  return importWithForm(deps, channel ? null : await deps.imports.load(importId, person.id));
}

/** The import with its form. Refused if the import is gone, or its form is not loaded. */
export function importWithForm(
  { forms }: Pick<BotDeps, "forms">,
  stored: StoredImport | null,
): Outcome<ImportArgs, AdaptiveCard> {
  if (!stored) return refuse(noticeCard({ kind: "no-such-thing" }));
  const { edition } = stored.draft;
  const form = forms.get(edition);
  return form ? ok({ ...stored, form }) : refuse(formMissingCard({ title: stored.fileName, formId: edition }));
}
