import type { Finalisation } from "../../domain/finalising/finalisation";
import { type Quote, quote } from "../kit/quote";
import { t } from "../wording/index";

/** Why it was made final despite open points. */
export const reasonQuote = ({ byName }: Pick<Finalisation, "byName">, reason: string | null): Quote[] =>
  reason === null ? [] : [quote("emphasis", t("final.reasonOf", { person: byName }), reason)];
