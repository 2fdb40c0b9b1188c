import type { AdaptiveCard } from "./adaptiveCard";
import { type Button, button, first, removing } from "./button";
import type { Filled } from "./filledInputs";
import { shortCard } from "./shortCard";
import { t } from "./wording";

/** Asks whether inputs that were filled and did not arrive are to be empty, or to stand as they were. */
export function absentInputsCard(
  verb: string,
  data: Button["data"],
  absent: Readonly<Record<string, Filled>>,
): AdaptiveCard {
  const answered = (value: (filled: Filled) => string) => ({
    ...data,
    ...Object.fromEntries(Object.entries(absent).map(([id, filled]) => [id, value(filled)])),
  });
  const fields = Object.values(absent)
    .map(({ label }) => `«${label}»`)
    .join(", ");
  return shortCard(t("bot"), t("inputs.absent"), t("inputs.absentText", { fields }), [
    first(
      button(
        t("inputs.keep"),
        verb,
        answered(({ value }) => value),
      ),
    ),
    removing(
      t("inputs.clear"),
      verb,
      answered(() => ""),
    ),
  ]);
}
