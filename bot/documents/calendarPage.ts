import { calendarFile } from "../../documents/calendar/calendarFile";
import { deadlineEvents } from "../../documents/calendar/deadlineEvents";
import { deadlineHistory } from "../../documents/calendar/deadlineHistory";
import { sorryPage } from "../../documents/page/sorryPage";
import { formFor } from "../../domain/application/formInYear";
import { membershipsOf } from "../../domain/application/structure";
import { inLanguage } from "../../domain/values/language";
import type { BotDeps, LinkedCalendar } from "../handler/botDeps";
import { chatUrl } from "./chatUrl";
import { type DocumentPage, UUID } from "./documentPages";
import type { Links } from "./links";
import type { PageWords, Sorry } from "./pageWords";

export type CalendarPage = (
  asked: Pick<LinkedCalendar, "applicationId" | "personId"> & {
    readonly query: { expires?: string; signature?: string; renewal?: string };
  },
) => Promise<DocumentPage>;

/** How often the link had been renewed, as it says itself; null if it says something else. */
const renewalsIn = ({ renewal = "0" }: { renewal?: string }): number | null =>
  /^\d{1,6}$/.test(renewal) ? Number(renewal) : null;

/**
 * The calendar behind a signed link, in the language of the application. A person's own is for members only, and only
 * the newest link leads to it.
 */
export function calendarPage({
  applications,
  reminders,
  audit,
  deadlines,
  forms,
  links,
  clock,
  words,
  botId,
}: Pick<BotDeps, "applications" | "audit" | "clock" | "deadlines" | "forms" | "reminders"> & {
  readonly links: Links;
  readonly words: PageWords;
  readonly botId: string | null;
}): CalendarPage {
  const sorry = (key: Sorry): DocumentPage => ({
    status: 403,
    type: "text/html; charset=utf-8",
    fileName: null,
    body: sorryPage(words(key), chatUrl(botId, null)),
  });

  return async ({ applicationId, personId, query }) => {
    const now = clock.now();
    if (!UUID.test(applicationId) || (personId !== null && !UUID.test(personId))) return sorry("wrongCalendar");
    const renewals = renewalsIn(query);
    if (renewals === null) return sorry("wrongCalendar");
    const checked = links.checkCalendar({ applicationId, personId, renewals }, query, now);
    if (checked === "wrong") return sorry("wrongCalendar");
    const application = await applications.load(applicationId);
    if (!application) return sorry("wrongCalendar");
    return inLanguage(application.language, async () => {
      if (checked === "expired") return sorry("wrongCalendar");
      if (((await deadlines.calendarRenewals([applicationId], personId)).get(applicationId) ?? 0) !== renewals)
        return sorry("renewedCalendar");
      if (personId !== null && membershipsOf(application, personId).length === 0) return sorry("notMember");
      const [settings, { entries }] = await Promise.all([
        reminders.loadSettings(applicationId),
        audit.of(applicationId),
      ]);
      const form = formFor(forms, application) ?? { sections: [] };
      const history = deadlineHistory(entries);
      const events = deadlineEvents({ form, application, settings, history, personId, now });
      return {
        status: 200,
        type: "text/calendar; charset=utf-8; method=PUBLISH",
        fileName: "frister.ics",
        body: calendarFile(events, { name: application.title, language: application.language, now }),
      };
    });
  };
}
