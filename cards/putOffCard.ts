import type { Day } from "../domain/workingDays";
import type { AdaptiveCard } from "./adaptiveCard";
import { button } from "./button";
import { dayInWords } from "./dates";
import { shortCard } from "./shortCard";
import { t } from "./wording";

/** Takes the place of a reminder that was put off. */
export const putOffCard = ({ to, timeZone, now }: { to: Day; timeZone: string; now: Date }): AdaptiveCard =>
  shortCard(t("bot"), t("reminder.putOffTitle"), t("reminder.putOffText", { day: dayInWords(to, timeZone, now) }), [
    button(t("button.myTasks"), "me/tasks"),
    button(t("reminder.settings"), "me/reminders"),
  ]);
