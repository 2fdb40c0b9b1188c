import type { Comparison } from "../../domain/award/compareAward";
import type { Finalisation } from "../../domain/finalising/finalisation";
import type { Progress } from "../../domain/progress/progress";
import type { Silent } from "../../domain/reminders/silent";
import type { Application, SectionState } from "../../domain/section/section";
import { servedGoals } from "../../domain/section/servedGoals";
import type { Form } from "../../forms/form";
import type { Link } from "../kit/button";
import { type Button, button, linkTo, primary } from "../kit/button";
import { deadlineBadge } from "../kit/deadlineBadge";
import { bytesOf, fitted } from "../kit/fitted";
import { type Heading, heading } from "../kit/heading";
import { type Note, note, type Sentence, sentences } from "../kit/note";
import { type OpenRow, openRow } from "../kit/openRow";
import { type ProgressBar, percentDone } from "../kit/progressBar";
import type { Quote } from "../kit/quote";
import { type Sums, sumRows } from "../kit/totalsTable";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { compiledLayout } from "../layout/compiledLayout";
import status from "../templates/status.json";
import { attachmentsVerbs } from "../verbs/attachmentsVerbs";
import { finalisingVerbs } from "../verbs/finalisingVerbs";
import { homeVerbs } from "../verbs/homeVerbs";
import { peopleVerbs } from "../verbs/peopleVerbs";
import { statusVerbs } from "../verbs/statusVerbs";
import { t } from "../wording";
import { deadlineInWords } from "../words/instantInWords";
import { type Line, linesOf } from "../words/linesOf";
import { plainText } from "../words/plainText";
import { silentSentences } from "../words/silentSentences";
import { unmannedSentences } from "../words/unmannedSentence";
import { ownerOf } from "../words/whereIs";
import { wholeAwardInWords } from "./awardInWords";
import { deliveryBadge } from "./deliveryBadge";
import { deliveryInWords } from "./deliveryInWords";
import { cuesOf, foldedLine, type LineView, mostPressing, plainLine } from "./lineView";
import { reasonQuote } from "./reasonQuote";
import type { Cue } from "./statusLine";
import { type StatusNote, statusNote } from "./statusNote";

export type StatusArgs = {
  form: Form;
  application: Application;
  progress: Progress;
  now: Date;
  note: StatusNote | null;
  /** The current final version, if any. */
  final?: Finalisation | null;
  /** What was granted of it; null until something is recorded. */
  comparison?: Comparison | null;
  /** That an earlier final version was sent, if it was reopened since. */
  sentBefore?: string | null;
  /** Parties that had not answered when their deadline passed. */
  silent?: readonly Silent[];
  /** Where everybody gets the deadline for their calendar. */
  calendarUrl?: string | null;
};

type StatusView = {
  readonly notes: readonly Note[];
  readonly heading: Heading;
  /** None once it is final. */
  readonly progress: readonly ProgressBar[];
  readonly counts: string;
  /** The deadline; once it is final, how it was sent and what was granted. */
  readonly times: readonly Sentence[];
  readonly quotes: readonly Quote[];
  readonly lines: readonly LineView[];
  /** What is left out, and the button to it. */
  readonly more: readonly { readonly sentences: readonly Sentence[]; readonly rows: readonly OpenRow[] }[];
  /** The plan's goals without a measure, folded. */
  readonly goals: readonly { readonly title: string; readonly cues: readonly Cue[]; readonly lines: readonly Line[] }[];
  readonly sums: readonly (Sums & { readonly spacing: "Medium" | "None" })[];
  readonly buttons: readonly Button[];
  readonly links: readonly Link[];
};

const draw = compiledLayout<StatusView>(status);

/** Lines that a channel reads at a glance; if the whole table does not fit, no more are shown. */
const MOST_LINES = 14;

/** Bytes for the card: it is sent again with every change. */
const MOST_STATUS_BYTES = 27_000;

/** The application's progress, for everybody in the channel. */
export function statusCard({
  form,
  application,
  progress,
  now,
  note: happened,
  final = null,
  comparison = null,
  sentBefore = null,
  silent = [],
  calendarUrl = null,
}: StatusArgs): AdaptiveCard {
  const { id: applicationId, deadline, timeZone } = application;
  const drafting = application.status === "drafting";
  const tasks = button(t("button.myTasks"), homeVerbs.tasks, { applicationId });
  const view = {
    notes: [
      ...(happened ? [statusNote(happened)] : []),
      ...(drafting ? unmannedNote(progress.unmanned) : []),
      ...silentNote(application, silent, now),
    ],
    heading: heading(
      ownerOf(application) ?? form.name,
      application.title,
      final ? deliveryBadge(final) : deadlineBadge(application, now),
    ),
    progress: drafting ? [percentDone(progress.percent)] : [],
    counts: drafting
      ? counted(progress.count)
      : t("draft.approved", { count: progress.sections.length, approved: progress.count.approved }),
    times: final
      ? sentences(plainText(deliveryInWords(final, timeZone, now)), comparison && wholeAwardInWords(comparison))
      : sentences(t("status.deadline", { deadline: deadlineInWords(deadline, timeZone, now) }), sentBefore),
    quotes: final ? reasonQuote(final, final.reason) : [],
    goals: unserved(form, application),
    sums: sumRows(form, progress.totals, { column: (label) => label, total: t("totals.total") }).map((row, index) => ({
      ...row,
      spacing: index === 0 ? ("Medium" as const) : ("None" as const),
    })),
    buttons: [
      ...(drafting ? [] : [primary(button(t("final.download"), finalisingVerbs.show, { applicationId }))]),
      drafting ? primary(tasks) : tasks,
      ...(drafting
        ? [
            button(t("button.join"), peopleVerbs.join, { applicationId }),
            button(t("button.compile"), finalisingVerbs.compile, { applicationId }),
          ]
        : []),
      button(t("attachment.title"), attachmentsVerbs.list, { applicationId }),
    ],
    links: drafting ? linkTo(t("deadlines.calendar"), calendarUrl) : [],
  };
  const whole = draw({
    ...view,
    lines: progress.lines.map((line) => foldedLine(application, progress, line)),
    more: [],
  });
  if (bytesOf(whole) <= MOST_STATUS_BYTES) return whole;
  const table = openRow(t("status.whole"), [], button(t("button.open"), statusVerbs.table, { applicationId }));
  return fitted(
    Math.min(progress.lines.length, MOST_LINES),
    (most) => {
      const lines = mostPressing(progress.lines, most);
      const hidden = progress.lines.length - lines.length;
      const left = sentences(hidden > 0 ? t("status.more", { count: hidden }) : null);
      return draw({
        ...view,
        lines: lines.map((line) => plainLine(application, line)),
        more: [{ sentences: left, rows: [table] }],
      });
    },
    MOST_STATUS_BYTES,
  );
}

/** The long-term plan's goals that no measure serves; empty if the application has no plan. */
function unserved(form: Form, application: Application): StatusView["goals"] {
  const goals = servedGoals(form, application);
  const names = goals.filter(({ measures }) => measures.length === 0).map(({ label }) => `• ${label}`);
  return names.length === 0
    ? []
    : [
        {
          title: t("status.goals", { count: names.length, of: goals.length }),
          cues: cuesOf("goals"),
          lines: linesOf(names.join("\n")),
        },
      ];
}

/** Parties that did not answer in time; their silence never counts as a yes. */
const silentNote = (application: Application, silent: readonly Silent[], now: Date): Note[] =>
  silent.length > 0 ? [note("warning", silentSentences(application, silent, now).join(" "))] : [];

/** What only the coordinator can fix: parties without a writer or an approver. */
const unmannedNote = (unmanned: Progress["unmanned"]): Note[] =>
  unmanned.length > 0 ? [note("warning", unmannedSentences(unmanned).join(" "))] : [];

const ORDER: readonly SectionState[] = ["approved", "awaitingApproval", "changeWanted", "started", "empty"];

/** "14 godkjent · 3 til godkjenning · 19 tomme": states without sections are left out. */
const counted = (count: Progress["count"]): string =>
  ORDER.filter((state) => count[state] > 0)
    .map((state) => t(`status.count.${state}`, { count: count[state] }))
    .join(" · ");
