import type { Party } from "../../domain/application/structure";
import { isAwaited } from "../../domain/section/approverGroup";
import { type Application, isWritten, recordAt, type Section } from "../../domain/section/section";
import { threadOf } from "../../domain/thread/threadOf";
import type { Deadline } from "../../domain/values/deadline";
import type { Form } from "../../forms/form";
import {
  again,
  type Button,
  button,
  confirmBeforeLeaving,
  destructive,
  type Leaving,
  primary,
  submitButton,
} from "../kit/button";
import { type CardField, longField } from "../kit/cardField";
import { blockPages } from "../kit/contentBlock";
import { approvalBy } from "../kit/deadlineBadge";
import { heading } from "../kit/heading";
import { note } from "../kit/note";
import { quote } from "../kit/quote";
import { threadView } from "../kit/threadView";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { approvalVerbs } from "../verbs/approvalVerbs";
import { homeVerbs } from "../verbs/homeVerbs";
import { writingVerbs } from "../verbs/writingVerbs";
import { t } from "../wording";
import { inShort } from "../words/inShort";
import { titleOf } from "../words/titleOf";
import { whereAndWhose } from "../words/whereIs";
import { sectionContent } from "../writing/sectionContent";
import { approveNotes, isApprovedBy } from "./approveNotes";
import { changeRequestBlocks } from "./changeRequestBlocks";
import { type ReadingView, readingCard } from "./readingCard";

export type ApproveProblem =
  | { kind: "no-comment" }
  | { kind: "comment-too-long"; most: number }
  | { kind: "changed-since-shown" };
export type ApproveArgs = {
  form: Form;
  application: Application;
  section: Section;
  /** The section's approvers that the person speaks for. */
  parties: readonly Party[];
  problem: ApproveProblem | null;
  typedComment: string;
  /** Counted from 1; long sections are read page by page. */
  page: number;
  now: Date;
  /** The content hash on the previous page: if the text changes during reading, the reading starts again. */
  begun?: string;
  /** The approvals' own deadline, if they have one. */
  by?: Deadline | null;
  /** The next section that waits for the person, if this one is approved already. */
  next?: Section | null;
  /** The button that would have led away from an unsent comment. */
  leaving?: Leaving | null;
};

/**
 * A whole section to read and approve. A long one is read page by page, and can be answered on the last page only:
 * nobody approves text that was not shown.
 */
export function approveCard(args: ApproveArgs): AdaptiveCard {
  const { application, section, parties, typedComment, leaving = null, now } = args;
  const voided = section.voided.filter(({ partyId }) => parties.some(({ id }) => id === partyId));
  const approvedAt = voided.length > 0 ? new Date(Math.max(...voided.map((approval) => approval.at.getTime()))) : null;
  const by = approvalBy(application, args.by ?? null, now);
  const badge = voided.length > 0 ? ({ text: t("approve.changed"), style: "Attention" } as const) : by.badge;

  const changed = args.begun !== undefined && args.begun !== section.contentHash;
  const problem = changed ? ({ kind: "changed-since-shown" } as const) : args.problem;
  const pages = blockPages([
    ...changeRequestBlocks(application, section, { parties, now }),
    ...sectionContent(args.form, application, section, { parties, approvedAt, now }),
  ]);
  const page = leaving ? pages.length : pageToShow(problem, changed ? 1 : args.page, pages.length);
  const last = page === pages.length;
  // A person who leaves the page with the input is asked about an unsent comment.
  const away = (button: Button): Button =>
    last ? confirmBeforeLeaving(button, placeOf(application, section)) : button;
  const thread = threadView(application, section, threadOf(recordAt(application, section)), now);

  return readingCard({
    notes: [
      ...(leaving ? [note("warning", t("approve.unsent"))] : []),
      ...approveNotes(application, section, { parties, isNewer: problem?.kind === "changed-since-shown" }),
    ],
    heading: heading(
      t("approve.where", { where: whereAndWhose(application, section.measureId) }),
      titleOf(section.form),
      badge,
    ),
    lead: [
      t("approve.lead", { parties: inShort(parties.map(({ name }) => name).join(", "), 300) }),
      ...(isOnlyAsked(section, parties) ? [t("approve.asked")] : []),
      ...by.sentences,
    ].join(" "),
    pieces: pages[page - 1] ?? [],
    pages:
      pages.length > 1
        ? [turnBack(application, section, page, pages.length)].map((part) => ({
            ...part,
            buttons: part.buttons.map(away),
          }))
        : [],
    thread: last ? [{ ...thread, buttons: thread.buttons.map(away) }] : [],
    kept: !last && typedComment !== "" ? [quote("emphasis", t("changeRequested.yourComment"), typedComment)] : [],
    comments: last ? [commentField(typedComment, problem)] : [],
    more:
      section.answers.length > 0
        ? [away(button(t("history.button"), writingVerbs.history, placeOf(application, section)))]
        : [],
    buttons: last
      ? answerButtons(args, leaving ? discarding(leaving) : away(tasks()), away)
      : [turnOn(application, section, page + 1, pages.length), tasks()],
  });
}

/** A missing comment needs the page with its input; newer text starts at the first page. */
function pageToShow(problem: ApproveProblem | null, wanted: number, pages: number): number {
  if (problem?.kind === "no-comment" || problem?.kind === "comment-too-long") return pages;
  return Math.min(Math.max(Math.trunc(wanted) || 1, 1), pages);
}

const placeOf = ({ id }: Application, { measureId, sectionId }: Section) => ({
  applicationId: id,
  measureId,
  sectionId,
});
const tasks = () => button(t("button.overview"), homeVerbs.tasks);

const turn = (application: Application, section: Section, page: number, title: string): Button =>
  button(title, approvalVerbs.show, {
    ...placeOf(application, section),
    ...{ page, begun: section.contentHash, whole: true },
  });

const turnOn = (application: Application, section: Section, page: number, pages: number): Button =>
  primary(turn(application, section, page, t("approve.next", { page, pages })));

function turnBack(
  application: Application,
  section: Section,
  page: number,
  pages: number,
): ReadingView["pages"][number] {
  const text = t(page === pages ? "approve.lastPage" : "approve.page", { page, pages });
  return { text, buttons: page > 1 ? [turn(application, section, page - 1, t("approve.previous"))] : [] };
}

const discarding = (leaving: Leaving): Button => destructive(again(t("section.discard"), leaving));

/** Whoever has approved the text already goes on to the next one. */
function answerButtons(
  { application, section, parties, next = null, leaving }: ApproveArgs,
  home: Button,
  away: (button: Button) => Button,
): Button[] {
  const data = { ...placeOf(application, section), contentHash: section.contentHash };
  const isAnswerable = isWritten(section) && !isApprovedBy(section, parties);
  const askChange = submitButton(t("approve.askChange"), approvalVerbs.askChange, data);
  if (leaving && !isAnswerable) return [primary(askChange), home];
  if (isApprovedBy(section, parties)) {
    const onward = next ? away(button(t("approved.next"), approvalVerbs.show, placeOf(application, next))) : home;
    return [primary(onward), askChange, ...(next ? [home] : [])];
  }
  if (!isWritten(section)) return [askChange, primary(home)];
  return [primary(submitButton(t("approve.approve"), approvalVerbs.approve, data)), askChange, home];
}

/** Whether the approval of all these parties is optional. */
const isOnlyAsked = ({ groups }: Section, parties: readonly Party[]): boolean =>
  parties.length > 0 &&
  !groups.some((group) => isAwaited(group) && group.parties.some(({ id }) => parties.some((party) => party.id === id)));

const commentField = (typed: string, problem: ApproveProblem | null): CardField =>
  longField("comment", t("approve.comment"), typed, { problem: commentProblem(problem) });

function commentProblem(problem: ApproveProblem | null): string | null {
  switch (problem?.kind) {
    case "no-comment":
      return t("approve.noComment");
    case "comment-too-long":
      return t("approve.commentTooLong", { most: problem.most });
    case "changed-since-shown":
    case undefined:
      return null;
  }
}
