import type { Structure } from "../../domain/application/structure";
import { inNameOrder } from "../../domain/people/inNameOrder";
import { type Coming, isInPreview } from "../../domain/reminders/previewOf";
import { choiceOf, type ReminderSettings } from "../../domain/reminders/reminderSettings";
import { isPast } from "../../domain/values/deadline";
import type { Form } from "../../forms/form";
import { button, primary } from "../kit/button";
import { deadlineBadge } from "../kit/deadlineBadge";
import { fitted } from "../kit/fitted";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import { type Note, note } from "../kit/note";
import { openRow } from "../kit/openRow";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { homeVerbs } from "../verbs/homeVerbs";
import { remindersVerbs } from "../verbs/remindersVerbs";
import { statusVerbs } from "../verbs/statusVerbs";
import { t } from "../wording";
import { partName } from "../words/deadlineSentence";
import { clockAt, dayInWords, deadlineInWords } from "../words/instantInWords";
import { linesOf } from "../words/linesOf";
import { personName, personState } from "../words/personState";
import { applicationName } from "../words/whereIs";

export type RemindersArgs = {
  form: Form;
  application: Structure;
  settings: ReminderSettings;
  coming: readonly Coming[];
  /** Whether anybody has something left to do. */
  isOpen: boolean;
  /** What the last press did. */
  happened?: readonly Note[];
  now: Date;
};

const MOST_NAMES = 6;
const MOST_PEOPLE = 6;

/**
 * The coordinator's view of deadlines and reminders: the deadline, the coming reminders, and people the bot cannot
 * reach.
 */
export function remindersCard({
  form,
  application,
  settings,
  coming,
  isOpen,
  happened = [],
  now,
}: RemindersArgs): AdaptiveCard {
  const { id: applicationId, timeZone, deadline } = application;
  const edit = button(t("button.edit"), remindersVerbs.deadlines, { applicationId });
  const paused = settings.pausedAt !== null;
  const special = inNameOrder(settings.people.keys(), (id) => personName(application, id)).filter(
    (id) => settings.unreachable.has(id) || choiceOf(settings, id).rhythm === "off",
  );
  const toggle = button(paused ? t("reminders.resume") : t("reminders.pause"), remindersVerbs.pause, {
    applicationId,
    paused: !paused,
  });
  const remind = button(t("left.remindAll"), remindersVerbs.remind, { applicationId, shownOn: "reminders" });
  const people = button(t("reminders.people"), remindersVerbs.people, { applicationId });
  return fitted(Math.max(coming.length, settings.parts.length), (most) =>
    formCard({
      heading: heading(applicationName(application), t("reminders.title"), deadlineBadge(application, now)),
      notes: [
        ...(paused ? [note("warning", t("reminders.paused"))] : []),
        ...(settings.unreachable.size > 0 ? [note("warning", t("reminders.mend"))] : []),
        ...happened,
      ],
      lines: linesOf(
        (paused ? [] : [comingTitle(coming, application, { isOpen, now })])
          .concat(
            coming.slice(0, most).map(
              ({ day, at, personIds }) =>
                `• ${t("reminders.day", {
                  day: dayInWords(day, timeZone, now),
                  clock: clockAt(at, timeZone),
                })}: ${namesOf(application, personIds)}`,
            ),
          )
          .join("\n"),
      ),
      rows: [
        openRow(t("reminders.deadline", { deadline: deadlineInWords(deadline, timeZone, now) }), [], edit),
        ...settings.parts
          .slice(0, most)
          .map((part) =>
            openRow(
              partName(form, application, part),
              [t("reminder.earlier", { deadline: deadlineInWords(part.deadline, timeZone, now) })],
              edit,
            ),
          ),
        ...special
          .slice(0, MOST_PEOPLE)
          .map((personId) =>
            openRow(
              personName(application, personId),
              [personState(application, settings, personId)],
              button(t("button.open"), remindersVerbs.person, { applicationId, personId }),
            ),
          ),
      ],
      buttons: [
        ...(paused ? [primary(toggle)] : isOpen ? [primary(remind)] : []),
        ...(paused || isOpen ? [people] : [primary(people)]),
        ...(paused ? [] : [toggle]),
        button(t("undelivered.title"), statusVerbs.undelivered, { applicationId }),
        button(t("button.overview"), homeVerbs.tasks),
      ],
    }),
  );
}

/** When the listed reminders come; without any, why none does. */
function comingTitle(
  [first]: readonly Coming[],
  { deadline, timeZone }: Structure,
  { isOpen, now }: Pick<RemindersArgs, "isOpen" | "now">,
): string {
  if (!first && isPast(deadline, timeZone, now)) return t("reminders.over");
  if (!first) return t(isOpen ? "reminders.unwanted" : "reminders.nothing");
  return isInPreview(first, now) ? t("reminders.next") : t("reminders.first");
}

function namesOf(application: Structure, personIds: readonly string[]): string {
  const names = inNameOrder(
    personIds.map((id) => personName(application, id)),
    (name) => name,
  );
  const shown = names.slice(0, MOST_NAMES).join(", ");
  return names.length > MOST_NAMES ? t("reminders.andMore", { names: shown, count: names.length - MOST_NAMES }) : shown;
}
