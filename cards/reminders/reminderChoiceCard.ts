import { EARLIEST_HOUR, LATEST_CHOICE, type ReminderChoice, RHYTHMS } from "../../domain/reminders/reminderChoice";
import type { Language } from "../../domain/values/language";
import { languageField } from "../fields/languageField";
import { button, primary, submitButton } from "../kit/button";
import { choiceField, pickField } from "../kit/cardField";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import { note } from "../kit/note";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { homeVerbs } from "../verbs/homeVerbs";
import { remindersVerbs } from "../verbs/remindersVerbs";
import { t } from "../wording";
import { linesOf } from "../words/linesOf";

export type ReminderChoiceArgs = {
  choice: Pick<ReminderChoice, "rhythm" | "hour">;
  language: Language;
  saved: boolean;
};

const HOURS = Array.from({ length: LATEST_CHOICE - EARLIEST_HOUR + 1 }, (_, index) => EARLIEST_HOUR + index);

/** How a person wants to be reminded, and in which language. */
export const reminderChoiceCard = ({ choice: { rhythm, hour }, language, saved }: ReminderChoiceArgs): AdaptiveCard =>
  formCard({
    heading: heading(t("reminderChoice.where"), t("reminderChoice.title")),
    notes: saved ? [note("good", t(rhythm === "off" ? "reminderChoice.savedOff" : "reminderChoice.saved"))] : [],
    lines: linesOf(t("reminderChoice.lead")),
    fields: [
      choiceField(
        "rhythm",
        t("reminderChoice.rhythm"),
        rhythm,
        RHYTHMS.map((value) => ({ title: t(`reminderChoice.${value}`), value })),
        { help: t("reminderChoice.offHelp") },
      ),
      pickField(
        "hour",
        t("reminderChoice.hour"),
        String(hour),
        HOURS.map((value) => ({ title: t("reminderChoice.clock", { hour: value }), value: String(value) })),
      ),
      languageField(t("language.own"), language, { help: t("language.ownHelp") }),
    ],
    buttons: [
      primary(submitButton(t("section.save"), remindersVerbs.choose)),
      button(t("button.overview"), homeVerbs.tasks),
    ],
  });
