import type { PersonId, Structure } from "../../domain/application/structure";
import { inNameOrder } from "../../domain/people/inNameOrder";
import { choiceOf, type ReminderSettings } from "../../domain/reminders/reminderSettings";
import type { SendNowRefusal } from "../../domain/reminders/sendNowRefusal";
import type { AdaptiveCard } from "../kit/adaptiveCard";
import { button, primary, submitButton } from "../kit/button";
import { pickField } from "../kit/cardField";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import { type Note, note } from "../kit/note";
import { remindersVerbs } from "../verbs/remindersVerbs";
import { t } from "../wording";
import { namesIn } from "../words/personState";

export type SendNowOutcome = SendNowRefusal["kind"] | "sent" | "already" | "saved";

export type RemindedPersonArgs = {
  application: Structure;
  settings: ReminderSettings;
  personId: PersonId;
  /** How many tasks the person has left. */
  left: number;
  /** The result of the last press. */
  happened: SendNowOutcome | null;
  problem: boolean;
};

/** The input's value for nobody. */
export const NOBODY = "none";

/** One person: to remind at once, or to give a deputy. */
export function remindedPersonCard({
  application,
  settings,
  personId,
  left,
  happened,
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
  return formCard({
    heading: heading(application.title, person, {
      text: left > 0 ? t("reminders.isOpen", { count: left }) : t("reminders.isDone"),
      style: left > 0 ? "Warning" : "Good",
    }),
    notes: [
      ...(happened === null ? [] : [happenedNote(happened, person)]),
      ...(off && happened !== "off" ? [note("emphasis", t("reminders.person.off", { person }))] : []),
      ...(chosen?.since ? [note("accent", t("deputy.standsIn", { person, deputy: chosen.deputy.personName }))] : []),
      ...(settings.unreachable.has(personId) ? [note("warning", t("reminders.person.unreachable", { person }))] : []),
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
      primary(submitButton(t("section.save"), remindersVerbs.setDeputy, at)),
      ...(left > 0 && !off ? [button(t("reminders.person.sendNow"), remindersVerbs.sendNow, at)] : []),
      button(t("button.back"), remindersVerbs.people, { applicationId: application.id }),
    ],
  });
}

function happenedNote(happened: SendNowOutcome, person: string): Note {
  switch (happened) {
    case "sent":
    case "saved":
      return note("good", t(`reminders.person.${happened}`));
    case "already":
    case "off":
    case "finished":
      return note("accent", t(`reminders.person.${happened}`, { person }));
    case "paused":
    case "over":
    case "late":
      return note("accent", t(`reminders.person.${happened}`));
  }
}
