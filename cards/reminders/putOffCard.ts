import type { Day } from "../../domain/values/isWorkingDay";
import { button, primary } from "../kit/button";
import { shortCard } from "../kit/shortCard";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { homeVerbs } from "../verbs/homeVerbs";
import { remindersVerbs } from "../verbs/remindersVerbs";
import { t } from "../wording";
import { dayInWords } from "../words/instantInWords";

/** Replaces a reminder that was put off. */
export const putOffCard = ({ to, timeZone, now }: { to: Day; timeZone: string; now: Date }): AdaptiveCard =>
  shortCard(t("bot"), t("reminder.putOffTitle"), t("reminder.putOffText", { day: dayInWords(to, timeZone, now) }), [
    primary(button(t("button.overview"), homeVerbs.tasks)),
    button(t("reminder.settings"), remindersVerbs.choice),
  ]);
