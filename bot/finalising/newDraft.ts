import { formFor } from "../../domain/application/formInYear";
import type { Structure } from "../../domain/application/structure";
import type { Application } from "../../domain/section/section";
import type { Form } from "../../forms/form";
import { compileDraft } from "../documents/compiledDraft";
import type { BotDeps } from "../handler/botDeps";

/** The form of a stored application. A change without it is refused before, so a missing one is a fault. */
function formOf({ forms }: Pick<BotDeps, "forms">, application: Pick<Structure, "id" | "formId" | "year">): Form {
  const form = formFor(forms, application);
  if (!form) throw new Error(`application ${application.id} has the unknown form ${application.formId}`);
  return form;
}

/** A draft to store, compiled from the application as it is now. */
export const newDraft = (
  deps: Pick<BotDeps, "forms" | "newId">,
  application: Application,
  details: Parameters<typeof compileDraft>[2],
) => ({ id: deps.newId(), outline: compileDraft(formOf(deps, application), application, details) });
