import type { PersonId, Structure } from "../../domain/application/structure";
import { inNameOrder } from "../../domain/people/inNameOrder";
import { isFinished, type Tasks } from "../../domain/progress/tasks";
import { choiceOf, type ReminderSettings } from "../../domain/reminders/reminderSettings";
import { button, primary, submitButton } from "../kit/button";
import { pickField } from "../kit/cardField";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import { type Note, note } from "../kit/note";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { placed } from "../status/mineLeft";
import { remindersVerbs } from "../verbs/remindersVerbs";
import { t } from "../wording";
import { linesOf } from "../words/linesOf";
import { namesIn } from "../words/personState";
import { applicationName } from "../words/whereIs";
import { taskCounts } from "./taskCounts";

export type RemindedPersonArgs = {
  application: Structure;
  settings: ReminderSettings;
  personId: PersonId;
  tasks: Tasks;
  /** Whether the deputy was just saved. */
  saved: boolean;
  /** What reminding did. */
  reminded: readonly Note[];
  problem: boolean;
};

/** The input's value for nobody. */
export const NOBODY = "none";

/** One person: to remind at once, or to give a deputy. */
export function remindedPersonCard({
  application,
  settings,
  personId,
  tasks,
  saved,
  reminded,
  problem,
}: RemindedPersonArgs): AdaptiveCard {
  const at = { applicationId: application.id, personId };
  const names = namesIn(application);
  const person = names.get(personId) ?? "";
  const chosen = application.deputies.find((each) => each.personId === personId);
  const people = new Map(
    [...application.members, ...(chosen ? [chosen.deputy] : [])].map((each) => [each.personId, each]),
  );
  const others = inNameOrder(
    [...people.values()]
      .filter((each) => each.personId !== personId)
      .map((each) => ({ title: names.get(each.personId) ?? each.personName, value: each.personId })),
    ({ title }) => title,
  );
  const off = choiceOf(settings, personId).rhythm === "off";
  const left = openSections(application, tasks);
  const mayRemind = left.length > 0 && !off;
  const save = submitButton(t("reminders.person.saveDeputy"), remindersVerbs.setDeputy, at);
  return formCard({
    heading: heading(applicationName(application), person),
    lines: linesOf(left.length === 0 ? t("reminders.isDoneLead", { person }) : [taskCounts(tasks), ...left].join("\n")),
    notes: [
      ...(off && reminded.length === 0 ? [note("emphasis", t("reminders.person.off", { person }))] : []),
      ...(chosen?.since ? [note("accent", t("deputy.standsIn", { person, deputy: chosen.deputy.personName }))] : []),
      ...(settings.unreachable.has(personId) ? [note("warning", t("reminders.person.unreachable", { person }))] : []),
      ...(saved ? [note("good", t("reminders.person.saved"))] : []),
      ...reminded,
    ],
    fields: [
      pickField(
        "deputy",
        t("reminders.person.deputy"),
        chosen?.deputy.personId ?? NOBODY,
        [{ title: t("reminders.person.none"), value: NOBODY }, ...others],
        {
          help: t("reminders.person.deputyHelp"),
          problem: problem ? t("reminders.person.onlyMembers") : null,
        },
      ),
    ],
    buttons: [
      ...(mayRemind
        ? [primary(button(t("reminders.person.sendNow"), remindersVerbs.sendNow, at)), save]
        : [primary(save)]),
      button(t("button.back"), remindersVerbs.people, { applicationId: application.id }),
    ],
  });
}

const MOST_SECTIONS = 6;

/** The sections that wait for the person, each with its measure; empty if none does. */
function openSections(application: Structure, tasks: Tasks): string[] {
  if (isFinished(tasks)) return [];
  const open = [
    ...tasks.toWrite.map(({ section }) => section),
    ...tasks.toSend.map(({ section }) => section),
    ...tasks.toApprove,
  ];
  const hidden = open.length - MOST_SECTIONS;
  return [
    ...open.slice(0, MOST_SECTIONS).map((section) => `• ${placed(application, section)}`),
    ...(hidden > 0 ? [t("draft.findingsMore", { count: hidden })] : []),
  ];
}
