import type { Structure } from "../domain/application";
import type { Finalisation } from "../domain/finalisation";
import type { Progress } from "../domain/progress";
import type { Application } from "../domain/section";
import { isFinished, type OwnSection, type Tasks } from "../domain/tasks";
import type { Form } from "../forms/form";
import type { AdaptiveCard } from "./adaptiveCard";
import { approvalRow } from "./approvalRow";
import { type Button, button, first } from "./button";
import { deadlineInWords, instantInWords } from "./dates";
import { deadlineBadge } from "./deadlineBadge";
import { type DeputyRowArgs, deputyRow } from "./deputyRow";
import { fitted } from "./fits";
import { greeting } from "./greeting";
import { type Badge, type Heading, heading } from "./heading";
import { type Sentence, sentences } from "./note";
import { type OpenRow, openRow } from "./openRow";
import { ownerOf, titleOf, whereInside } from "./places";
import { type ProgressBar, percentDone } from "./progressBar";
import { layout } from "./render";
import { taskCounts } from "./taskCounts";
import home from "./templates/home.json";
import { unmannedSentences } from "./unmannedSentence";
import { t } from "./wording";
import { type Line, linesOf } from "./written";

export type HomeApplication = {
  form: Form;
  application: Application;
  tasks: Tasks;
  progress: Progress;
  isCoordinator: boolean;
};
/** One that is final: to read, and for its coordinator to open again. */
export type HomeFinal = { title: string; timeZone: string; finalisation: Finalisation };
export type HomeArgs = {
  person: { name: string };
  now: Date;
  applications: readonly HomeApplication[];
  deputies?: readonly DeputyRowArgs[];
  finished?: readonly HomeFinal[];
};

type RowList = { readonly title: string; readonly rows: readonly OpenRow[]; readonly more: readonly Sentence[] };
type ApplicationView = {
  readonly title: string;
  readonly owners: readonly Sentence[];
  readonly badge: Badge;
  readonly progress: ProgressBar;
  readonly counts: string;
  readonly walks: readonly { readonly buttons: readonly Button[] }[];
  readonly lists: readonly RowList[];
  readonly leading: readonly {
    readonly title: string;
    readonly unmanned: readonly Sentence[];
    readonly buttons: readonly Button[];
  }[];
};
type HomeView = {
  readonly heading: Heading;
  readonly lines: readonly Line[];
  readonly applications: readonly ApplicationView[];
  readonly below: readonly Omit<RowList, "more">[];
  readonly more: readonly Sentence[];
  readonly buttons: readonly Button[];
};

const draw = layout<HomeView>(home);

const MOST_ROWS = 6;

/** What waits for one person, over all applications. */
export function homeCard({ person, now, applications, deputies = [], finished = [] }: HomeArgs): AdaptiveCard {
  const hello = greeting(person.name, applications[0]?.application.timeZone ?? "Europe/Oslo", now);
  if (applications.length + deputies.length + finished.length === 0) {
    return draw({
      heading: heading(hello, t("home.none")),
      lines: linesOf(t("home.noneText")),
      applications: [],
      below: [],
      more: [],
      buttons: [button(t("button.myTasks"), "me/tasks")],
    });
  }
  const allDone = applications.every(({ tasks }) => isFinished(tasks));
  const likely = applications.findIndex(({ tasks }) => tasks.toWrite.length + tasks.toSend.length > 0);
  return fitted(applications.length, (most) => {
    const hidden = applications.length - most;
    return draw({
      heading: heading(hello, allDone ? t("home.allDone") : t("home.waiting")),
      lines: [],
      applications: applications.slice(0, most).map((each, index) => viewOf(each, index === likely, now)),
      below: [...deputyRows(deputies, now), ...finishedRows(finished, now)],
      more: hidden > 0 ? sentences(t("home.more", { count: hidden })) : [],
      buttons: [],
    });
  });
}

function viewOf(
  { application, tasks, progress, isCoordinator }: HomeApplication,
  likely: boolean,
  now: Date,
): ApplicationView {
  const { id: applicationId } = application;
  const finished = isFinished(tasks);
  return {
    title: application.title,
    owners: sentences(
      t("home.about", {
        owner: ownerOf(application) ?? application.network,
        deadline: deadlineInWords(application.deadline, application.timeZone, now),
      }),
    ),
    badge: finished ? { text: t("home.finished"), style: "Good" } : deadlineBadge(application, now),
    progress: percentDone(progress.percent),
    counts: taskCounts(tasks),
    walks: walkButtons(tasks, applicationId, likely),
    lists: [
      ...listOf(
        t("home.wishes"),
        tasks.own.filter(({ wanted }) => wanted).map((own) => wishRow(application, own)),
      ),
      ...listOf(
        t("home.approvals"),
        tasks.toApprove.map((section) => approvalRow(application, section)),
        allRow(applicationId, tasks.toApprove.length),
      ),
      ...listOf(t("home.asked"), askedRows(application, tasks)),
    ],
    leading: isCoordinator
      ? [
          {
            title: t("home.leading"),
            unmanned: sentences(...unmannedSentences(progress.unmanned)),
            buttons: [
              button(t("button.measures"), "measures/list", { applicationId }),
              button(t("button.parties"), "parties/list", { applicationId }),
              button(t("deadlines.button"), "reminders/show", { applicationId }),
              button(t("button.carryOver"), "carryOver/ask", { applicationId }),
              button(t("final.button"), "final/ask", { applicationId }),
              button(t("audit.export"), "audit/export", { applicationId }),
            ],
          },
        ]
      : [],
  };
}

/** The way to approve several at once. */
const allRow = (applicationId: string, count: number): OpenRow[] =>
  count < 2
    ? []
    : [
        openRow(
          t("approveAll.title"),
          [t("approveAll.count", { count })],
          button(t("button.open"), "approval/list", { applicationId }),
        ),
      ];

/** What the person is only asked about: one row, however many sections there are. */
function askedRows(application: Application, { mayApprove }: Tasks): OpenRow[] {
  const [only, ...others] = mayApprove;
  if (!only) return [];
  if (others.length === 0) return [approvalRow(application, only, t("home.askedWhy"))];
  return [
    openRow(
      t("approveAll.title"),
      [t("home.askedCount", { count: mayApprove.length }), t("home.askedWhy")],
      button(t("button.open"), "approval/list", { applicationId: application.id }),
    ),
  ];
}

/** Whose deputy the person is, and who stands in for the person. */
const deputyRows = (deputies: readonly DeputyRowArgs[], now: Date): HomeView["below"] =>
  deputies.length === 0
    ? []
    : [{ title: t("deputy.title"), rows: deputies.slice(0, MOST_ROWS).map((each) => deputyRow(each, now)) }];

/** Those that are final, as rows that open them. */
const finishedRows = (finished: readonly HomeFinal[], now: Date): HomeView["below"] =>
  finished.length === 0
    ? []
    : [
        {
          title: t("final.doneList"),
          rows: finished.map(({ title, timeZone, finalisation: { applicationId, number, at, byName } }) =>
            openRow(
              title,
              [
                t("final.version", { number }),
                t("final.doneOn", { when: instantInWords(at, timeZone, now), person: byName }),
              ],
              button(t("button.open"), "final/show", { applicationId }),
            ),
          ),
        },
      ];

function walkButtons({ own, toWrite, toSend }: Tasks, applicationId: string, likely: boolean): { buttons: Button[] }[] {
  const roles = button(t("ownRoles.title"), "me/roles", { applicationId });
  if (own.length === 0) return [{ buttons: [roles] }];
  const resume = button(t("button.resume"), "walk/resume", { applicationId });
  const summary = button(t("button.summary"), "walk/summary", { applicationId });
  const [one, other] = toWrite.length > 0 || toSend.length === 0 ? [resume, summary] : [summary, resume];
  return [{ buttons: [likely ? first(one) : one, other, roles] }];
}

function listOf(title: string, rows: readonly OpenRow[], before: readonly OpenRow[] = []): RowList[] {
  if (rows.length === 0) return [];
  const hidden = rows.length - MOST_ROWS;
  return [
    {
      title,
      rows: [...before, ...rows.slice(0, MOST_ROWS)],
      more: hidden > 0 ? sentences(t("home.approvalsMore", { count: hidden })) : [],
    },
  ];
}

/** A section that somebody wants changed, as a row that opens it. */
function wishRow(application: Structure, { section, step: { measureId, sectionId } }: OwnSection): OpenRow {
  const open = button(t("button.open"), "walk/goTo", { applicationId: application.id, measureId, sectionId });
  return openRow(titleOf(section.form), [whereInside(application, measureId), t("home.wish")], open);
}
