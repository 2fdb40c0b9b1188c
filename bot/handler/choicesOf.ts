import type { EditionChoice } from "../../cards/application/detailsFields";
import type { BotDeps } from "./botDeps";

/** The form editions to choose from for a new application, each with the plans that it can use. */
export const choicesOf = (forms: BotDeps["forms"]): { forms: EditionChoice[] } => ({
  forms: [...forms.values()].map(({ id, year, plans }) => ({ id, year, plans })),
});
