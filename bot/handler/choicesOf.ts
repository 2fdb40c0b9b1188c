import type { EditionChoice } from "../../cards/application/detailsFields";
import { formIn } from "../../domain/application/formInYear";
import { offeredEditions } from "../../domain/application/offeredEditions";
import { currentLanguage } from "../../domain/values/language";
import type { BotDeps } from "./botDeps";

/** What to choose from for a new application: the open editions, each with the plans that it asks for. */
export const choicesOf = (
  forms: BotDeps["forms"],
  where: Parameters<typeof offeredEditions>[1] = {},
): { forms: EditionChoice[] } => ({
  forms: offeredEditions(forms, where).map((form) => {
    const { id, year, plans, version, issuer, regions } = form;
    const { name, sections } = formIn(form, currentLanguage());
    return { id, year, plans, version, issuer, regions, name, sections };
  }),
});
