import type { Structure } from "../domain/application";
import type { Finding } from "../domain/findings";
import type { Totals } from "../domain/ledger";
import type { Form } from "../forms/form";
import type { AdaptiveCard } from "./adaptiveCard";

export type DraftArgs = {
  form: Form;
  application: Pick<Structure, "title" | "year" | "timeZone" | "parties" | "measures">;
  version: number;
  at: Date;
  totals: Totals;
  findings: readonly Finding[];
  documentsUrl: string;
  sections: { total: number; approved: number };
  now: Date;
};

/** The compiled draft's first message in the channel. Plain data, so that a stored draft draws the same card. */
export function draftCard(_: DraftArgs): AdaptiveCard {
  return { type: "AdaptiveCard" };
}
