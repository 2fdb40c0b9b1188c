import type { Structure } from "../../domain/application/structure";
import { type DeadlineMove, type DeadlineRefusal, isWhole } from "../../domain/reminders/moveDeadline";
import type { PartDeadline } from "../../domain/reminders/partDeadline";
import type { Form } from "../../forms/form";
import { type Button, button, linkTo, primary, submitButton } from "../kit/button";
import { dateField, timeField } from "../kit/cardField";
import { deadlineBadge } from "../kit/deadlineBadge";
import { fitted } from "../kit/fitted";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import { type Note, note } from "../kit/note";
import { openRow } from "../kit/openRow";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { remindersVerbs } from "../verbs/remindersVerbs";
import { t } from "../wording";
import { deadlineSentence, partName } from "../words/deadlineSentence";
import { deadlineInWords } from "../words/instantInWords";
import { linesOf } from "../words/linesOf";
import { applicationName } from "../words/whereIs";
import { partData } from "./partData";

export type DeadlinesArgs = {
  form: Form;
  application: Structure;
  parts: readonly PartDeadline[];
  /** The input values; null to show what is stored. */
  typed: { date: string; time: string } | null;
  problem: DeadlineRefusal | null;
  /** The deadline that was just moved. */
  moved: DeadlineMove | null;
  /** Where the person gets the deadlines for their calendar. */
  calendarUrl?: string | null;
  now: Date;
};

/** Lets the coordinator move the application's deadline, and lists those of its parts. */
export function deadlinesCard(args: DeadlinesArgs): AdaptiveCard {
  const { form, application, parts, typed, problem, moved, calendarUrl = null, now } = args;
  const { id: applicationId, deadline, timeZone } = application;
  const { date, time } = typed ?? { date: deadline.slice(0, 10), time: deadline.slice(11, 16) };
  const at = (input: "date" | "time") => ({
    problem:
      problem && (problem.kind === "no-time") === (input === "time")
        ? deadlineSentence(problem, application, now)
        : null,
  });
  return fitted(parts.length, (most) =>
    formCard({
      heading: heading(applicationName(application), t("deadlines.title"), deadlineBadge(application, now)),
      notes: moved ? [movedNote(form, application, moved, now)] : [],
      lines: linesOf(t("deadlines.lead")),
      fields: [
        dateField("date", t("deadlines.date"), date, at("date")),
        timeField("time", t("deadlines.time"), time, at("time")),
      ],
      rows: parts.slice(0, most).map((part) =>
        openRow(
          partName(form, application, part),
          [t("reminder.earlier", { deadline: deadlineInWords(part.deadline, timeZone, now) })],
          button(t("button.edit"), remindersVerbs.part, {
            applicationId,
            ...partData(part),
          }),
        ),
      ),
      buttons: [
        primary(submitButton(t("deadlines.preview"), remindersVerbs.previewMove, { applicationId })),
        ...(moved ? undoMove(applicationId, moved) : []),
        button(t("deadlines.addPart"), remindersVerbs.part, { applicationId }),
        button(t("button.back"), remindersVerbs.show, { applicationId }),
      ],
      sideLinks: linkTo(t("deadlines.calendar"), calendarUrl),
    }),
  );
}

/** "Angre", right after a deadline was moved: it moves back, and the same people are told. */
function undoMove(applicationId: string, { of, was, deadline }: DeadlineMove): Button[] {
  if (was === deadline) return [];
  const data = { applicationId, ...partData(of) };
  if (was === null) return [button(t("button.undo"), remindersVerbs.dropPart, data)];
  const before = { date: was.slice(0, 10), time: was.slice(11, 16) };
  return [
    isWhole(of)
      ? button(t("button.undo"), remindersVerbs.moveDeadline, { applicationId, ...before })
      : button(t("button.undo"), remindersVerbs.setPart, { ...data, ...before }),
  ];
}

function movedNote(form: Form, application: Structure, { of, was, deadline }: DeadlineMove, now: Date): Note {
  if (was === deadline) return note("accent", t("deadlines.unchanged"));
  const part = partName(form, application, of);
  if (deadline === null) return note("good", t("deadlines.partGone", { part }));
  const words = deadlineInWords(deadline, application.timeZone, now);
  return isWhole(of)
    ? note("good", t("deadlines.moved", { deadline: words }))
    : note("good", t("deadlines.partSet", { part, deadline: words }));
}
