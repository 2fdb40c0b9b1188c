import type { Inbox } from "../../domain/progress/inbox";
import { isFinished } from "../../domain/progress/tasks";
import type { Application } from "../../domain/section/section";
import type { Form } from "../../forms/form";
import type { DeputyRowArgs } from "../handover/deputyRow";
import { again, type Button, button, linkTo, primary } from "../kit/button";
import { deadlineBadge } from "../kit/deadlineBadge";
import { fitted } from "../kit/fitted";
import { type Heading, heading } from "../kit/heading";
import { type Sentence, sentences } from "../kit/note";
import { type ProgressBar, progressBar } from "../kit/progressBar";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { compiledLayout } from "../layout/compiledLayout";
import { nextStep } from "../reminders/nextStep";
import { remainingSentence } from "../reminders/remainingSentence";
import { taskCounts } from "../reminders/taskCounts";
import home from "../templates/home.json";
import { homeVerbs } from "../verbs/homeVerbs";
import { remindersVerbs } from "../verbs/remindersVerbs";
import { t } from "../wording";
import { greeting } from "../words/greeting";
import { deadlineInWords } from "../words/instantInWords";
import { type Line, linesOf } from "../words/linesOf";
import { unmannedSentences } from "../words/unmannedSentence";
import { ownerOf } from "../words/whereIs";
import type { ApplicationView } from "./applicationView";
import { finalStepView } from "./finalStepView";
import { finishedRows, type HomeFinal, isToFinish } from "./finishedRows";
import { inboxRows } from "./inboxRows";
import { type Above, type HomeInvitation, invitationRows } from "./invitationRows";
import { moreButtons, PERSONAL } from "./moreButtons";
import { deputyRows, type RowList, rowList } from "./rowList";

export type HomeApplication = {
  form: Form;
  application: Application;
  inbox: Inbox;
  /** Where the person gets the deadlines for their calendar. */
  calendarUrl?: string | null;
};
export type HomeArgs = {
  person: { name: string };
  now: Date;
  applications: readonly HomeApplication[];
  /** Applications whose form is not loaded: the card says why they cannot be opened. */
  withoutForm?: readonly Pick<Application, "title" | "formId">[];
  /** Applications that the person is invited to, or can join, and is not in. */
  invitations?: readonly HomeInvitation[];
  deputies?: readonly DeputyRowArgs[];
  finished?: readonly HomeFinal[];
  /** Whether the person can play others. */
  local?: boolean;
};

type HomeView = {
  readonly heading: Heading;
  readonly lines: readonly Line[];
  readonly above: readonly Above[];
  readonly applications: readonly ApplicationView[];
  readonly below: readonly Omit<RowList, "more">[];
  readonly more: readonly Sentence[];
  readonly buttons: readonly Button[];
};

const draw = compiledLayout<HomeView>(home);

/** Everything that waits for one person, in all applications, nearest deadline first. */
export function homeCard(args: HomeArgs): AdaptiveCard {
  const { person, now, applications, withoutForm = [], invitations = [], deputies = [], finished = [] } = args;
  const { local = false } = args;
  const hello = greeting(person.name, applications[0]?.application.timeZone ?? "Europe/Oslo", now);
  const isNew = applications.length + withoutForm.length + deputies.length + finished.length === 0;
  const steps = applications.map((each) => stepOf(each, now));
  const toFinish = finished.filter((each) => isToFinish(each, now));
  // A final application has its deadline as near as any that is still written.
  const likely = toFinish.length > 0 ? -1 : steps.findIndex((step) => step !== null);
  return fitted(applications.length, (most) => {
    const hidden = applications.length - most;
    return draw({
      heading: heading(hello, isNew ? t("home.none") : t(isQuiet(args) ? "home.nothing" : "home.waiting")),
      lines: isNew
        ? linesOf(
            invitations.length > 0
              ? t(invitations.some(({ invitation }) => invitation) ? "home.invitedText" : "home.joinText")
              : t("home.noneText"),
          )
        : linesOf(
            withoutForm.map(({ title, formId }) => t("notice.formMissingText", { title, form: formId })).join("\n"),
          ),
      above: invitationRows(invitations, { isLikely: likely === -1 && toFinish.length === 0, now }),
      applications: [
        ...toFinish.map((each, index) => finalStepView(each, { index, isLikely: index === 0, now })),
        ...applications
          .slice(0, most)
          .map((each, index) => viewOf(each, steps[index] ?? null, { index, isLikely: index === likely, now })),
      ],
      below: [...deputyRows(deputies, now), ...finishedRows(finished, now)],
      more: hidden > 0 ? sentences(t("home.others", { count: hidden })) : [],
      buttons: [
        button(t("reminderChoice.button"), remindersVerbs.choice),
        ...(local ? [button(t("play.another"), homeVerbs.play, {})] : []),
      ],
    });
  });
}

/** The person's next step in an application; if there is no work of their own, what others ask for first. */
function stepOf(each: HomeApplication, now: Date): Button | null {
  const { application, inbox } = each;
  const [asked] = inboxRows({ ...each, now });
  return nextStep(application.id, inbox.tasks, inbox.remaining) ?? (asked ? again(asked.cue, asked) : null);
}

/** Whether nothing waits for the person; a coordinator who waits for others has nothing to do either. */
const isQuiet = ({ applications, invitations = [], finished = [], now }: HomeArgs): boolean =>
  invitations.length === 0 &&
  !finished.some((each) => isToFinish(each, now)) &&
  applications.every(
    ({ inbox: { tasks, remaining, takeOver, newcomers, questions, withoutMeasure } }) =>
      isFinished(tasks) &&
      (!remaining.leads || remaining.othersOpen) &&
      takeOver === null &&
      newcomers.length + questions.length + withoutMeasure.length === 0,
  );

function viewOf(
  { form, application, inbox, calendarUrl }: HomeApplication,
  step: Button | null,
  { index, isLikely, now }: { index: number; isLikely: boolean; now: Date },
): ApplicationView {
  const { tasks, remaining } = inbox;
  const isDone = isFinished(tasks);
  // A row that says no more than the button is left out.
  const rows = inboxRows({ form, application, inbox, now }).filter(
    ({ verb, details }) => verb !== step?.verb || details.length > 0,
  );
  const [list] = rowList("", rows);
  // The consultation of a draft that is not ready.
  const waits = isDone && !remaining.leads && tasks.own.some(({ later }) => later);
  const isBegun = tasks.own.length > 0 || tasks.toApprove.length > 0 || remaining.leads;
  return {
    title: application.title,
    owners: sentences(
      t("home.about", {
        owner: ownerOf(application) ?? application.network,
        deadline: deadlineInWords(application.deadline, application.timeZone, now),
      }),
    ),
    badge:
      isDone && isBegun && !remaining.leads && !waits
        ? { text: t("home.ownDone"), style: "Good" }
        : deadlineBadge(application, now),
    progress: ownProgress(inbox),
    counts: waits
      ? t("consultation.waits")
      : isDone && isBegun
        ? remainingSentence(application, remaining)
        : taskCounts(tasks),
    unmanned: remaining.leads ? sentences(...unmannedSentences(remaining.unmanned)) : [],
    rows: list?.rows ?? [],
    hidden: list?.more ?? [],
    buttons: step ? [isLikely ? primary(step) : step] : [],
    more: t("home.more"),
    fold: `more-${index + 1}`,
    folded: moreButtons(application, inbox, step).map((buttons, index) => ({
      buttons,
      links: index === PERSONAL ? linkTo(t("deadlines.calendar"), calendarUrl) : [],
    })),
  };
}

/** How far the person's own part has come: of the sections that it must answer. */
function ownProgress({ tasks: { own, toWrite } }: Inbox): ProgressBar[] {
  const asked = own.filter((each) => each.isRequired || toWrite.includes(each));
  const total = asked.length;
  if (total === 0) return [];
  const done = asked.filter((each) => !toWrite.includes(each)).length;
  return [progressBar(Math.floor((100 * done) / total), t("home.answered", { done, total }))];
}
