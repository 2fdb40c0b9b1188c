import type { PersonId, Structure } from "../../domain/application/structure";
import { inNameOrder } from "../../domain/people/inNameOrder";
import type { Tasks } from "../../domain/progress/tasks";
import type { ReminderSettings } from "../../domain/reminders/reminderSettings";
import { button, primary, submitButton } from "../kit/button";
import { choiceField } from "../kit/cardField";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import { type Note, note } from "../kit/note";
import { openRow } from "../kit/openRow";
import { pageOf } from "../kit/page";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { remindersVerbs } from "../verbs/remindersVerbs";
import { t } from "../wording";
import { linesOf } from "../words/linesOf";
import { namesIn, personState } from "../words/personState";
import { applicationName } from "../words/whereIs";
import { openLine } from "./openLine";

export type RemindedPeopleArgs = {
  application: Structure;
  settings: ReminderSettings;
  /** The people with something left to do, and what. */
  open: ReadonlyMap<PersonId, Tasks>;
  saved: boolean;
  /** What the last press did. */
  reminded?: readonly Note[];
  /** Counted from 1. */
  page?: number;
};

/** The coordinator's list of people: their remaining tasks, who has reminders off, and whom the bot cannot reach. */
export function remindedPeopleCard({
  application,
  settings,
  open,
  saved,
  reminded = [],
  page = 1,
}: RemindedPeopleArgs): AdaptiveCard {
  const { id: applicationId } = application;
  const names = namesIn(application);
  const nameOf = (id: PersonId): string => names.get(id) ?? "";
  const rows = inNameOrder(settings.people.keys(), nameOf)
    .map((personId) => ({ personId, name: nameOf(personId) }))
    .map(({ personId, name }) => {
      const tasks = open.get(personId);
      return openRow(
        name,
        [tasks ? openLine(tasks) : t("reminders.isDone"), personState(application, settings, personId)],
        button(t("button.open"), remindersVerbs.person, { applicationId, personId }),
      );
    });
  const { rows: shown, more } = pageOf(rows, page, {
    rest: 6_000,
    drawn: 950,
    turn: (title, to) => button(title, remindersVerbs.people, { applicationId, page: to }),
  });
  return formCard({
    heading: heading(applicationName(application), t("reminders.people")),
    notes: [
      ...(saved ? [note("good", t("reminderChoice.saved"))] : []),
      ...(settings.unreachable.size > 0 ? [note("warning", t("reminders.mend"))] : []),
      ...reminded,
    ],
    lines: linesOf(more.map(({ text }) => text).join("\n")),
    fields: [
      choiceField("mentions", t("reminders.mentions"), settings.mentionsInChannel ? "yes" : "no", [
        { title: t("reminders.mentionsYes"), value: "yes" },
        { title: t("reminders.mentionsNo"), value: "no" },
      ]),
    ],
    rows: shown,
    buttons: [
      ...(open.size > 0
        ? [primary(button(t("left.remindAll"), remindersVerbs.remind, { applicationId, shownOn: "people" }))]
        : []),
      submitButton(t("reminders.mentionsSave"), remindersVerbs.mentions, { applicationId }),
      ...more.flatMap(({ buttons }) => buttons),
      button(t("button.back"), remindersVerbs.show, { applicationId }),
    ],
  });
}
