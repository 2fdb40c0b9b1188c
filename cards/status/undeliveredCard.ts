import type { Structure } from "../../domain/application/structure";
import type { Undelivered } from "../../domain/ports/undelivered";
import { button } from "../kit/button";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import { note } from "../kit/note";
import { openRow } from "../kit/openRow";
import { pageOf } from "../kit/page";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { remindersVerbs } from "../verbs/remindersVerbs";
import { statusVerbs } from "../verbs/statusVerbs";
import { t } from "../wording";
import { instantInWords } from "../words/instantInWords";
import { linesOf } from "../words/linesOf";
import { applicationName } from "../words/whereIs";

export type UndeliveredArgs = {
  application: Structure;
  undelivered: readonly Undelivered[];
  now: Date;
  /** Whether a message was just sent again; null if none was requested. */
  sent: boolean | null;
  /** Counted from 1. */
  page?: number;
};

/** "Det som ikke kom fram": the undelivered messages, to whom and why, each with a button to resend it. */
export function undeliveredCard({ application, undelivered, now, sent, page = 1 }: UndeliveredArgs): AdaptiveCard {
  const { id: applicationId, timeZone } = application;
  const rows = undelivered.map(({ id, what, why, at, personName }) =>
    openRow(
      t(`undelivered.what.${what.kind}`),
      [
        `${personName === null ? t("undelivered.inChannel") : t("undelivered.to", { person: personName })} · ${instantInWords(at, timeZone, now)}`,
        t(`undelivered.why.${why}`),
      ],
      button(t("undelivered.resend"), statusVerbs.resend, { applicationId, messageId: id }),
    ),
  );
  const { rows: shown, more } = pageOf(rows, page, {
    rest: 4_000,
    drawn: 900,
    turn: (title, to) => button(title, statusVerbs.undelivered, { applicationId, page: to }),
  });
  return formCard({
    heading: heading(applicationName(application), t("undelivered.title")),
    notes: sent === null ? [] : [note("good", t(sent ? "undelivered.sent" : "undelivered.sentBefore"))],
    lines: linesOf(
      [rows.length === 0 ? t("undelivered.none") : t("undelivered.some"), ...more.map(({ text }) => text)].join("\n"),
    ),
    rows: shown,
    buttons: [
      ...more.flatMap(({ buttons }) => buttons),
      button(t("button.back"), remindersVerbs.show, { applicationId }),
    ],
  });
}
