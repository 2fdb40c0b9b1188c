import type { Structure } from "../../domain/application/structure";
import type { PlacedApproval } from "../../domain/approval/approvedOnSending";
import type { Sent } from "../../domain/approval/sendOwnParts";
import type { Tasks, WritingTask } from "../../domain/progress/tasks";
import type { Application } from "../../domain/section/section";
import type { Form } from "../../forms/form";
import { type Button, button, primary } from "../kit/button";
import { deadlineBadge } from "../kit/deadlineBadge";
import { bytesOf, fitted, MOST_BYTES } from "../kit/fitted";
import { type Heading, heading } from "../kit/heading";
import { type Note, type Sentence, sentences } from "../kit/note";
import { type ProgressBar, progressBar } from "../kit/progressBar";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { layout } from "../layout/layout";
import summary from "../templates/summary.json";
import { approvalVerbs } from "../verbs/approvalVerbs";
import { consultationVerbs } from "../verbs/consultationVerbs";
import { homeVerbs } from "../verbs/homeVerbs";
import { statusVerbs } from "../verbs/statusVerbs";
import { writingVerbs } from "../verbs/writingVerbs";
import { t } from "../wording";
import { missingFields } from "../words/missingFields";
import { plainText } from "../words/plainText";
import { titleOf } from "../words/titleOf";
import { applicationName, whereInside } from "../words/whereIs";
import { type OwnAnswer, ownAnswers } from "./ownAnswers";
import { type PartState, partState, waitsFor } from "./partState";
import { approvesIn, sendButton } from "./sendButton";
import { sentNotes } from "./sentNotes";

export type SummaryArgs = {
  form: Form;
  application: Application;
  tasks: Tasks;
  /** What the person approves by sending. */
  approves?: readonly PlacedApproval[];
  /** What was just sent. */
  sent: Sent | null;
  now: Date;
};

type Row = {
  readonly title: string;
  readonly details: readonly Sentence[];
  readonly action: string;
  readonly cue: string;
  readonly answers: readonly { readonly id: string; readonly visible: boolean; readonly lines: readonly OwnAnswer[] }[];
} & PartState &
  Pick<Button, "verb" | "data">;

/** One of the two buttons that open and close the answers of a group. */
type Fold = {
  readonly id: string;
  readonly visible: boolean;
  readonly title: string;
  readonly targets: readonly string[];
};
type SummaryView = {
  readonly notes: readonly Note[];
  readonly heading: Heading;
  readonly progress: ProgressBar;
  readonly lead: string;
  readonly groups: readonly { readonly name: string; readonly folds: readonly Fold[]; readonly rows: readonly Row[] }[];
  readonly more: readonly Sentence[];
  readonly buttons: readonly Button[];
};

const draw = layout<SummaryView>(summary);

const MOST_ROWS = 80;
/** Characters of an answer, tried in turn until the card is small enough; 0 leaves the answers out. */
const LONGEST_ANSWERS = [240, 80, 30, 0];

/** The end of the journey: what is done, what is missing, and the button that sends it. */
export function summaryCard({ application, tasks, approves = [], sent, now }: SummaryArgs): AdaptiveCard {
  const { own, toWrite, toSend, toApprove } = tasks;
  const { id: applicationId } = application;
  const done = own.length - toWrite.length;
  const view = {
    notes: sent === null ? [] : sentNotes(applicationId, sent),
    heading: heading(applicationName(application), t("summary.title"), deadlineBadge(application, now)),
    progress: progressBar(
      own.length === 0 ? 0 : Math.round((100 * done) / own.length),
      t("section.ofTotal", { index: done, total: own.length }),
    ),
    lead: [leadOf(tasks), ...approvesIn(application, tasks, approves)].join(" "),
    buttons: likelyFirst([
      toSend.length > 0 ? sendButton(applicationId, toSend.length, approves) : null,
      toWrite.length > 0 ? onward(applicationId, toWrite) : null,
      toApprove.length > 0 ? button(t("button.read"), approvalVerbs.list, { applicationId }) : null,
      button(t("summary.readAll"), consultationVerbs.readDraft, { applicationId }),
      button(t("finding.see"), statusVerbs.findings, { applicationId }),
      button(t("button.overview"), homeVerbs.tasks),
    ]),
  };
  const withRows = (most: number, longest: number) => {
    const shown = mostUrgent(own, tasks, most);
    const hidden = own.length - shown.length;
    return draw({
      ...view,
      groups: grouped(application, shown, longest),
      more: sentences(
        hidden > 0 ? t("summary.more", { count: hidden }) : null,
        longest === 0 && own.some(({ answered }) => answered > 0) ? t("summary.answersElsewhere") : null,
      ),
    });
  };
  const rows = Math.min(own.length, MOST_ROWS);
  const longest = LONGEST_ANSWERS.find((each) => bytesOf(withRows(rows, each)) <= MOST_BYTES) ?? 0;
  return fitted(rows, (most) => withRows(most, longest));
}

function leadOf({ own, toWrite, toSend }: Tasks): string {
  if (own.length === 0) return t("home.nothingYet");
  const missing = toWrite.filter((each) => each.missing.length > 0).length;
  if (missing > 0) return t("summary.missing", { count: missing });
  if (toWrite.length > 0) return t("summary.wanted", { count: toWrite.length });
  if (toSend.length > 0) return t("summary.ready");
  return t(own.some(({ later }) => later) ? "summary.later" : "summary.allSent");
}

/** To the next incomplete section. If only change requests are left, to those. */
function onward(applicationId: string, toWrite: readonly WritingTask[]): Button {
  const [first] = toWrite;
  if (!first || toWrite.some(({ missing }) => missing.length > 0))
    return button(t("button.continue"), writingVerbs.resume, { applicationId });
  const { measureId, sectionId } = first.step;
  return button(t("summary.answerWish"), writingVerbs.goTo, {
    applicationId,
    measureId,
    sectionId,
    returnTo: "summary",
  });
}

const likelyFirst = (buttons: readonly (Button | null)[]): Button[] =>
  buttons.filter((each) => each !== null).map((each, index) => (index === 0 ? primary(each) : each));

/** If not all rows fit: incomplete sections first, then those ready to send, in the order of the journey. */
function mostUrgent(own: readonly WritingTask[], { toWrite, toSend }: Tasks, most: number): readonly WritingTask[] {
  if (own.length <= most) return own;
  const chosen = new Set([...new Set([...toWrite, ...toSend, ...own])].slice(0, most));
  return own.filter((each) => chosen.has(each));
}

/** By measure, and the whole application first. */
function grouped(application: Structure, own: readonly WritingTask[], longest: number): SummaryView["groups"] {
  const groups = new Map<string | null, Row[]>();
  for (const each of own) {
    const rows = groups.get(each.step.measureId) ?? [];
    rows.push(rowOf(application, each, longest));
    groups.set(each.step.measureId, rows);
  }
  const inOrder = [...groups].sort(([a], [b]) => Number(b === null) - Number(a === null));
  return inOrder.map(([measureId, rows], index) =>
    folded(whereInside(application, measureId), rows, index, groups.size === 1),
  );
}

/** A group whose answers are opened and closed together; the only group is open. */
function folded(name: string, rows: readonly Row[], index: number, open: boolean): SummaryView["groups"][number] {
  const [show, hide] = [`show-${index}`, `hide-${index}`];
  const numbered = rows.map((row, at) => ({
    ...row,
    answers: row.answers.map((each) => ({ ...each, id: `answers-${index}-${at}`, visible: open })),
  }));
  const targets = [show, hide, ...numbered.flatMap(({ answers }) => answers.map(({ id }) => id))];
  const folds = [
    { id: show, visible: !open, title: t("summary.showAnswers"), targets },
    { id: hide, visible: open, title: t("summary.hideAnswers"), targets },
  ];
  return { name, rows: numbered, folds: targets.length > 2 ? folds : [] };
}

function rowOf(application: Structure, own: WritingTask, longest: number): Row {
  const { measureId, sectionId } = own.step;
  const title = titleOf(own.section.form);
  const details = sentences(
    own.missing.length > 0 && !own.later ? missingFields(own.missing) : null,
    own.wanted ? t("home.wish") : null,
    waitsFor(own),
  );
  const at = { applicationId: application.id, measureId, sectionId, returnTo: "summary" } as const;
  const { title: action, verb, data } = button(t("summary.edit", { title }), writingVerbs.goTo, at);
  const lines = longest > 0 ? ownAnswers(own, longest) : [];
  const answers = lines.length > 0 ? [{ id: "", visible: true, lines }] : [];
  return { title: plainText(title), details, ...partState(own), action, cue: t("button.edit"), answers, verb, data };
}
