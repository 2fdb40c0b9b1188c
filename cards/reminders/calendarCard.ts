import type { Structure } from "../../domain/application/structure";
import { button, linkTo } from "../kit/button";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import { note } from "../kit/note";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { remindersVerbs } from "../verbs/remindersVerbs";
import { t } from "../wording";
import { linesOf } from "../words/linesOf";
import { applicationName } from "../words/whereIs";

export type CalendarArgs = {
  application: Structure;
  /** The person's own calendar. */
  url: string;
  isCoordinator: boolean;
  /** Whose link was just made anew; null if none was. */
  renewed: "own" | "everybodys" | null;
};

/** A person's link to the deadlines as a calendar, and how it is ended: a new one is made, and the former stops working. */
export function calendarCard({ application, url, isCoordinator, renewed }: CalendarArgs): AdaptiveCard {
  const { id: applicationId } = application;
  const calendar = linkTo(t("deadlines.calendar"), url);
  const renew = button(t("calendar.renew"), remindersVerbs.renewCalendar, { applicationId });
  return formCard({
    heading: heading(applicationName(application), t("calendar.title")),
    notes: renewed ? [note("good", t(renewed === "own" ? "calendar.renewed" : "calendar.renewedForAll"))] : [],
    lines: linesOf([t("calendar.lead"), ...(isCoordinator ? [t("calendar.leadForAll")] : [])].join("\n\n")),
    fields: [],
    links: calendar,
    buttons: [
      ...(renewed === "own" ? [] : [renew]),
      ...(isCoordinator ? [button(t("calendar.renewForAll"), remindersVerbs.renewEverybodys, { applicationId })] : []),
    ],
  });
}
