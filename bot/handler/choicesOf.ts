import type { EditionChoice } from "../../cards/application/detailsFields";
import { newestFirst } from "../../domain/application/newestFirst";
import type { BotDeps } from "./botDeps";

/** The form editions to choose from for a new application, newest first, each with the plans that it can use. */
export const choicesOf = (forms: BotDeps["forms"]): { forms: EditionChoice[] } => ({
  forms: newestFirst(forms).map(({ id, year, plans }) => ({ id, year, plans })),
});
