import type { Progress } from "../../domain/progress/progress";
import { isFinished, type Tasks } from "../../domain/progress/tasks";
import type { Application } from "../../domain/section/section";
import type { Form } from "../../forms/form";
import { approvalRow } from "../approval/approvalRow";
import type { DeputyRowArgs } from "../handover/deputyRow";
import type { AdaptiveCard } from "../kit/adaptiveCard";
import { type Button, button, primary } from "../kit/button";
import { deadlineBadge } from "../kit/deadlineBadge";
import { fitted } from "../kit/fitted";
import { type Badge, type Heading, heading } from "../kit/heading";
import { layout } from "../kit/layout";
import { type Sentence, sentences } from "../kit/note";
import { type ProgressBar, percentDone } from "../kit/progressBar";
import { taskCounts } from "../reminders/taskCounts";
import home from "../templates/home.json";
import { applicationVerbs } from "../verbs/applicationVerbs";
import { finalisingVerbs } from "../verbs/finalisingVerbs";
import { homeVerbs } from "../verbs/homeVerbs";
import { importingVerbs } from "../verbs/importingVerbs";
import { peopleVerbs } from "../verbs/peopleVerbs";
import { remindersVerbs } from "../verbs/remindersVerbs";
import { statusVerbs } from "../verbs/statusVerbs";
import { writingVerbs } from "../verbs/writingVerbs";
import { t } from "../wording";
import { greeting } from "../words/greeting";
import { deadlineInWords } from "../words/instantInWords";
import { type Line, linesOf } from "../words/linesOf";
import { unmannedSentences } from "../words/unmannedSentence";
import { ownerOf } from "../words/whereIs";
import { changeRequestRow } from "./changeRequestRow";
import { finishedRows, type HomeFinal } from "./finishedRows";
import { approveAllRow, optionalApprovalRows } from "./optionalApprovalRows";
import { deputyRows, type RowList, rowList } from "./rowList";

export type HomeApplication = {
  form: Form;
  application: Application;
  tasks: Tasks;
  progress: Progress;
  isCoordinator: boolean;
};
export type HomeArgs = {
  person: { name: string };
  now: Date;
  applications: readonly HomeApplication[];
  deputies?: readonly DeputyRowArgs[];
  finished?: readonly HomeFinal[];
};

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

/** One person's tasks in all applications. */
export function homeCard({ person, now, applications, deputies = [], finished = [] }: HomeArgs): AdaptiveCard {
  const hello = greeting(person.name, applications[0]?.application.timeZone ?? "Europe/Oslo", now);
  if (applications.length + deputies.length + finished.length === 0) {
    return draw({
      heading: heading(hello, t("home.none")),
      lines: linesOf(t("home.noneText")),
      applications: [],
      below: [],
      more: [],
      buttons: [button(t("button.myTasks"), homeVerbs.tasks)],
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
      ...rowList(
        t("home.wishes"),
        tasks.own.filter(({ wanted }) => wanted).map((own) => changeRequestRow(application, own)),
      ),
      ...rowList(
        t("home.approvals"),
        tasks.toApprove.map((section) => approvalRow(application, section)),
        approveAllRow(applicationId, tasks.toApprove.length),
      ),
      ...rowList(t("home.asked"), optionalApprovalRows(application, tasks)),
    ],
    leading: isCoordinator
      ? [
          {
            title: t("home.leading"),
            unmanned: sentences(...unmannedSentences(progress.unmanned)),
            buttons: [
              button(t("button.measures"), applicationVerbs.measures, { applicationId }),
              button(t("button.parties"), peopleVerbs.parties, { applicationId }),
              button(t("deadlines.button"), remindersVerbs.show, { applicationId }),
              button(t("button.carryOver"), importingVerbs.askCarryOver, { applicationId }),
              button(t("final.button"), finalisingVerbs.ask, { applicationId }),
              button(t("audit.export"), statusVerbs.exportLog, { applicationId }),
            ],
          },
        ]
      : [],
  };
}

function walkButtons({ own, toWrite, toSend }: Tasks, applicationId: string, likely: boolean): { buttons: Button[] }[] {
  const roles = button(t("ownRoles.title"), peopleVerbs.roles, { applicationId });
  if (own.length === 0) return [{ buttons: [roles] }];
  const resume = button(t("button.resume"), writingVerbs.resume, { applicationId });
  const summary = button(t("button.summary"), writingVerbs.summary, { applicationId });
  const [one, other] = toWrite.length > 0 || toSend.length === 0 ? [resume, summary] : [summary, resume];
  return [{ buttons: [likely ? primary(one) : one, other, roles] }];
}
