import type { Form } from "../../forms/form";
import type { Amount } from "../application/totals";
import type { Award } from "./award";

/** An award as lines of the ledger, to be summed as what was applied for is: all of the first purpose of the sum. */
export function awardedAmounts({ purposes }: Pick<Form, "purposes">, { lines }: Pick<Award, "lines">): Amount[] {
  const purpose = purposes.find(({ isSummed }) => isSummed)?.id;
  return purpose === undefined ? [] : lines.map((line) => ({ ...line, purpose }));
}
