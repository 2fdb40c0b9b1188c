import { partyLabel, type Structure } from "../../domain/application/structure";
import type { PlacedApproval } from "../../domain/approval/approvedOnSending";
import type { Sent } from "../../domain/approval/sendOwnParts";
import { awaitedOf } from "../../domain/progress/progress";
import type { Tasks, WritingTask } from "../../domain/progress/tasks";
import type { Application } from "../../domain/section/section";
import type { Form } from "../../forms/form";
import type { AdaptiveCard } from "../kit/adaptiveCard";
import { type Button, button, primary } from "../kit/button";
import { deadlineBadge } from "../kit/deadlineBadge";
import { fitted } from "../kit/fitted";
import { type Heading, heading } from "../kit/heading";
import { layout } from "../kit/layout";
import { type Note, type Sentence, sentences } from "../kit/note";
import { type ProgressBar, progressBar } from "../kit/progressBar";
import summary from "../templates/summary.json";
import { homeVerbs } from "../verbs/homeVerbs";
import { statusVerbs } from "../verbs/statusVerbs";
import { writingVerbs } from "../verbs/writingVerbs";
import { t } from "../wording";
import { inShort } from "../words/inShort";
import { missingFields } from "../words/missingFields";
import { plainText } from "../words/plainText";
import { titleOf } from "../words/titleOf";
import { whereInside } from "../words/whereIs";
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
  readonly state: string;
  readonly color: "Default" | "Accent" | "Attention";
  readonly weight: "Default" | "Bolder";
  readonly action: string;
} & Pick<Button, "verb" | "data">;
type SummaryView = {
  readonly notes: readonly Note[];
  readonly heading: Heading;
  readonly progress: ProgressBar;
  readonly lead: string;
  readonly groups: readonly { readonly name: string; readonly rows: readonly Row[] }[];
  readonly more: readonly Sentence[];
  readonly buttons: readonly Button[];
};

const draw = layout<SummaryView>(summary);

const MOST_ROWS = 80;

/** The end of the journey: what is done, what is missing, and the button that sends it. */
export function summaryCard({ application, tasks, approves = [], sent, now }: SummaryArgs): AdaptiveCard {
  const { own, toWrite, toSend } = tasks;
  const { id: applicationId } = application;
  const done = own.length - toWrite.length;
  const view = {
    notes: sent === null ? [] : sentNotes(applicationId, sent),
    heading: heading(application.title, t("summary.title"), deadlineBadge(application, now)),
    progress: progressBar(
      own.length === 0 ? 0 : Math.round((100 * done) / own.length),
      t("section.ofTotal", { index: done, total: own.length }),
    ),
    lead: [leadOf(tasks), ...approvesIn(application, tasks, approves)].join(" "),
    buttons: likelyFirst([
      toSend.length > 0 ? sendButton(applicationId, toSend.length, approves) : null,
      toWrite.length > 0 ? onward(applicationId, toWrite) : null,
      button(t("button.myTasks"), homeVerbs.tasks),
      button(t("finding.see"), statusVerbs.findings, { applicationId }),
    ]),
  };
  return fitted(Math.min(own.length, MOST_ROWS), (most) => {
    const shown = mostUrgent(own, tasks, most);
    const hidden = own.length - shown.length;
    return draw({
      ...view,
      groups: grouped(application, shown),
      more: hidden > 0 ? sentences(t("summary.more", { count: hidden })) : [],
    });
  });
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

function grouped(application: Structure, own: readonly WritingTask[]): SummaryView["groups"] {
  const groups = new Map<string | null, Row[]>();
  for (const each of own) {
    const rows = groups.get(each.step.measureId) ?? [];
    rows.push(rowOf(application, each));
    groups.set(each.step.measureId, rows);
  }
  return [...groups].map(([measureId, rows]) => ({
    name: whereInside(application, measureId),
    rows,
  }));
}

function rowOf(application: Structure, own: WritingTask): Row {
  const { measureId, sectionId } = own.step;
  const title = titleOf(own.section.form);
  const details = sentences(
    own.missing.length > 0 && !own.later ? missingFields(own.missing) : null,
    own.wanted ? t("home.wish") : null,
    isSent(own) ? waitsFor(own) : null,
  );
  const at = { applicationId: application.id, measureId, sectionId, returnTo: "summary" } as const;
  const { title: action, verb, data } = button(t("summary.open", { title }), writingVerbs.goTo, at);
  return { title: plainText(title), details, ...stateOf(own), action, verb, data };
}

/** Whether the person's part is done and sent, or need not be sent. */
const isSent = ({ missing, toSend, wanted, section }: WritingTask): boolean =>
  missing.length === 0 && !toSend && !wanted && section.state !== "empty";

/** Whom the section waits for, once the person's own part is sent; null if for nobody. */
function waitsFor({ section }: WritingTask): string | null {
  const names = awaitedOf(section).map(partyLabel);
  if (names.length === 0) return null;
  const key = section.state === "awaitingApproval" ? "summary.waitsApproval" : "summary.waits";
  return t(key, { parties: inShort(names.join(", "), 200) });
}

type Word = Pick<Row, "state" | "color" | "weight">;
const said = (state: string): Word => ({ state, color: "Default", weight: "Default" });

/** The state of the person's own part of a section. */
function stateOf({ section, missing, toSend, wanted, later, answered, step }: WritingTask): Word {
  if (wanted) return { state: t("state.changeWanted"), color: "Attention", weight: "Bolder" };
  if (later) return said(t("summary.isLater"));
  if (missing.length > 0)
    return { state: t("summary.lacks", { count: missing.length }), color: "Attention", weight: "Default" };
  if (section.state === "approved") return said(t("state.approved"));
  if (toSend) return { state: t("summary.done"), color: "Accent", weight: "Bolder" };
  const contributes = step.slots.some(({ field, party }) =>
    party ? field.requiredOf.includes(party.kind) : field.requiredOf.length > 0,
  );
  return contributes ? said(t("summary.isSent")) : said(answered > 0 ? t("summary.written") : t("summary.optional"));
}
