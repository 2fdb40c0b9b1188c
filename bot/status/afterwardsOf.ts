import { formFor } from "../../domain/application/formInYear";
import { type Comparison, compareAward } from "../../domain/award/compareAward";
import { nextReport, type Reporting } from "../../domain/award/report";
import type { Application } from "../../domain/section/section";
import type { BotDeps } from "../handler/botDeps";

/** What came of a final version: what was granted of it, and the reports about that. */
export type Afterwards = {
  /** Null until something is recorded, or if the form is not loaded. */
  readonly comparison: Comparison | null;
  readonly reporting: Reporting;
};

const NOTHING: Afterwards = { comparison: null, reporting: { started: [], next: null } };

/** Nothing came of a version that is not handed in. */
export async function afterwardsOf(
  { awards, forms }: Pick<BotDeps, "awards" | "forms">,
  application: Application,
): Promise<Afterwards> {
  if (application.status !== "delivered") return NOTHING;
  const { award, started } = await awards.of(application.id);
  const form = formFor(forms, application);
  return {
    comparison: form && award.lines.length > 0 ? compareAward(form, application, award) : null,
    reporting: { started, next: nextReport(forms, application, award, started) },
  };
}
