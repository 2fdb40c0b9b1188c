import type { ApplicationData } from "../data/applicationData";
import { isLedgerWithheld } from "../data/withoutPrivateData";

/** Whether there is a budget to write: the form asks for amounts, and the reader may see all of them. */
export const hasBudget = (data: ApplicationData): boolean =>
  data.form.sections.some(({ fields }) => fields.some(({ kind }) => kind === "amount")) && !isLedgerWithheld(data);
