import { again, type Button, button, destructive, primary } from "../kit/button";
import { shortCard } from "../kit/shortCard";
import type { Filled } from "../kit/withFilled";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { homeVerbs } from "../verbs/homeVerbs";
import { t } from "../wording";
import { quoted } from "../wording/quoted";

type Absent = Readonly<Record<string, Filled>>;

/** The button's data, with a value for each absent input. */
const answered = (data: Button["data"], absent: Absent, value: (filled: Filled) => string) => ({
  ...data,
  ...Object.fromEntries(Object.entries(absent).map(([id, filled]) => [id, value(filled)])),
});

const named = (absent: Absent): string => quoted(Object.values(absent).map(({ label }) => label));

/** Asks whether filled inputs that did not arrive should be emptied or kept. */
export const absentInputsCard = (verb: string, data: Button["data"], absent: Absent): AdaptiveCard =>
  shortCard(t("bot"), t("inputs.absent"), t("inputs.absentText", { fields: named(absent) }), [
    primary(again(t("inputs.keep"), { verb, data: answered(data, absent, ({ value }) => value) })),
    destructive(again(t("inputs.clear"), { verb, data: answered(data, absent, () => "") })),
  ]);

/** The same if no input arrived: the person emptied them, or the client left them out along with the typed text. */
export function emptiedInputsCard(verb: string, data: Button["data"], absent: Absent): AdaptiveCard {
  const count = Object.keys(absent).length;
  const text = `${t("inputs.missingAll", { count })}\n\n${t("inputs.theseAbsent", { fields: named(absent) })}`;
  return shortCard(t("bot"), t("inputs.missing"), text, [
    destructive(again(t("inputs.clearAll", { count }), { verb, data: answered(data, absent, () => "") })),
    primary(button(t("button.overview"), homeVerbs.tasks)),
  ]);
}
