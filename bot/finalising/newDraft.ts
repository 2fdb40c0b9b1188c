import type { Structure } from "../../domain/application/structure";
import type { Application } from "../../domain/section/section";
import type { Form } from "../../forms/form";
import { compileDraft } from "../documents/compiledDraft";
import type { BotDeps } from "../handler/botDeps";
/** The form of a stored application. Every edition is kept, so a missing one is a fault. */
export function formOf({ forms }: Pick<BotDeps, "forms">, { id, formId }: Pick<Structure, "id" | "formId">): Form {
  const form = forms.get(formId);
  if (!form) throw new Error(`application ${id} has the unknown form ${formId}`);
  return form;
}

/** A draft to store, compiled from the application as it is now. */
export const newDraft = (
  deps: Pick<BotDeps, "forms" | "newId">,
  application: Application,
  details: Parameters<typeof compileDraft>[2],
) => ({ id: deps.newId(), outline: compileDraft(formOf(deps, application), application, details) });
