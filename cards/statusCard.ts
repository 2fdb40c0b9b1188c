import { partyLabel } from "../domain/application";
import type { Finalisation } from "../domain/finalisation";
import { servedGoals } from "../domain/goals";
import { formatKroner } from "../domain/kroner";
import type { Progress, ProgressLine } from "../domain/progress";
import type { Application, SectionState } from "../domain/section";
import type { Form } from "../forms/form";
import type { AdaptiveCard } from "./adaptiveCard";
import { type Button, button, first } from "./button";
import { deadlineInWords, instantInWords } from "./dates";
import { deadlineBadge } from "./deadlineBadge";
import { reasonQuote } from "./finalCard";
import { fitted } from "./fits";
import { type Badge, type Heading, heading } from "./heading";
import { plain } from "./markdown";
import { type Note, note, type Sentence, sentences } from "./note";
import { ownerOf } from "./places";
import { type ProgressBar, percentDone } from "./progressBar";
import type { Quote } from "./quote";
import { layout } from "./render";
import { type StateWord, stateWord } from "./stateWord";
import status from "./templates/status.json";
import { unmannedSentences } from "./unmannedSentence";
import { t } from "./wording";
import { type Line, linesOf } from "./written";

export type StatusNote = { kind: "sent-to-chat" } | { kind: "not-member" } | { kind: "compiling"; version: number };
export type StatusArgs = {
  form: Form;
  application: Application;
  progress: Progress;
  now: Date;
  note: StatusNote | null;
  /** That it was made final, and stands so. */
  final?: Finalisation | null;
};

type StatusView = {
  readonly notes: readonly Note[];
  readonly heading: Heading;
  readonly progress: ProgressBar;
  readonly counts: string;
  readonly deadline: string;
  readonly quotes: readonly Quote[];
  readonly tables: readonly {
    readonly heads: readonly Sentence[];
    readonly lines: readonly { readonly name: string; readonly state: StateWord; readonly awaited: string }[];
  }[];
  readonly more: readonly Sentence[];
  /** The plan's goals that no measure serves, folded. */
  readonly goals: readonly { readonly title: string; readonly lines: readonly Line[] }[];
  readonly sums: readonly { readonly label: string; readonly kroner: string }[];
  readonly buttons: readonly Button[];
};

const draw = layout<StatusView>(status);

/** A channel reads a table of this many lines at a glance. */
const MOST_LINES = 14;
const MOST_AWAITED = 2;

const DONE = (): Badge => ({ text: t("final.done"), style: "Good" });

/** How far the application has come, for all in the channel. */
export function statusCard({
  form,
  application,
  progress,
  now,
  note: happened,
  final = null,
}: StatusArgs): AdaptiveCard {
  const { id: applicationId, deadline, timeZone } = application;
  const { owner, uh, total } = progress.totals;
  const drafting = application.status === "drafting";
  const view = {
    notes: [...(happened ? [noteOf(happened)] : []), ...(drafting ? unmannedNote(progress.unmanned) : [])],
    heading: heading(
      ownerOf(application) ?? form.name,
      application.title,
      drafting ? deadlineBadge(application, now) : DONE(),
    ),
    progress: percentDone(progress.percent),
    counts: counted(progress.count),
    deadline: final
      ? plain(t("final.doneOn", { when: instantInWords(final.at, timeZone, now), person: final.byName }))
      : t("status.deadline", { deadline: deadlineInWords(deadline, timeZone, now) }),
    quotes: final ? reasonQuote(final, final.reason) : [],
    goals: unserved(form, application),
    sums: [
      { label: t("totals.owner"), kroner: formatKroner(owner) },
      { label: t("totals.uh"), kroner: formatKroner(uh) },
      { label: t("totals.total"), kroner: formatKroner(total) },
    ],
    buttons: [
      first(button(t("button.myTasks"), "me/tasks", { applicationId })),
      ...(drafting
        ? [
            button(t("button.join"), "party/join", { applicationId }),
            button(t("button.compile"), "draft/compile", { applicationId }),
          ]
        : [button(t("final.download"), "final/show", { applicationId })]),
    ],
  };
  const heads = sentences(t("status.line"), t("status.state"), t("status.awaited"));
  return fitted(Math.min(progress.lines.length, MOST_LINES), (most) => {
    const lines = mostPressing(progress.lines, most).map((line) => ({
      name: nameOf(line),
      state: stateWord(line.state),
      awaited: awaitedIn(line),
    }));
    const hidden = progress.lines.length - lines.length;
    return draw({
      ...view,
      tables: [{ heads, lines }],
      more: hidden > 0 ? sentences(t("status.more", { count: hidden })) : [],
    });
  });
}

/** Which goals of the long-term plan no measure serves; nothing where the application has no plan. */
function unserved(form: Form, application: Application): StatusView["goals"] {
  const goals = servedGoals(form, application);
  const names = goals.filter(({ measures }) => measures.length === 0).map(({ label }) => `• ${label}`);
  return names.length === 0
    ? []
    : [{ title: t("status.goals", { count: names.length, of: goals.length }), lines: linesOf(names.join("\n")) }];
}

/** What the coordinator must mend, for nobody else can: who should write or approve for a party. */
const unmannedNote = (unmanned: Progress["unmanned"]): Note[] =>
  unmanned.length > 0 ? [note("warning", unmannedSentences(unmanned).join(" "))] : [];

function noteOf(happened: StatusNote): Note {
  switch (happened.kind) {
    case "sent-to-chat":
      return note("accent", t("status.sentToChat"));
    case "not-member":
      return note("warning", t("status.notMember"));
    case "compiling":
      return note("accent", t("status.compiling", { version: happened.version }));
  }
}

const ORDER: readonly SectionState[] = ["approved", "awaitingApproval", "changeWanted", "started", "empty"];

/** "14 godkjent · 3 til godkjenning · 19 tomme": states that no section is in are left out. */
const counted = (count: Progress["count"]): string =>
  ORDER.filter((state) => count[state] > 0)
    .map((state) => t(`status.count.${state}`, { count: count[state] }))
    .join(" · ");

const URGENCY: Record<SectionState, number> = {
  changeWanted: 0,
  awaitingApproval: 1,
  started: 2,
  empty: 3,
  approved: 4,
};

/** The lines that may be shown, in the application's own order: where not all fit, those that wait for somebody. */
function mostPressing(lines: readonly ProgressLine[], most: number): readonly ProgressLine[] {
  if (lines.length <= most) return lines;
  const chosen = new Set([...lines].sort((a, b) => URGENCY[a.state] - URGENCY[b.state]).slice(0, most));
  return lines.filter((line) => chosen.has(line));
}

const nameOf = ({ number, name }: ProgressLine): string => (number === null ? name : `${number} ${name}`);

function awaitedIn({ awaited }: ProgressLine): string {
  if (awaited.length === 0) return t("status.nobody");
  const names = awaited.slice(0, MOST_AWAITED).map(partyLabel).join(", ");
  return awaited.length > MOST_AWAITED ? t("status.andMore", { names, count: awaited.length - MOST_AWAITED }) : names;
}
