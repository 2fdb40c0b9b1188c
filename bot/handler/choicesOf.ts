import type { EditionChoice } from "../../cards/application/detailsFields";
import { offeredEditions } from "../../domain/application/offeredEditions";
import type { BotDeps } from "./botDeps";

/** The form editions to choose from for a new application, newest first, each with the plans that it can use. */
export const choicesOf = (forms: BotDeps["forms"]): { forms: EditionChoice[] } => ({
  forms: offeredEditions(forms).map(({ id, year, plans }) => ({ id, year, plans })),
});
