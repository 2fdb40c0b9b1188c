import type { Party } from "../domain/application";
import type { Application, Section } from "../domain/section";
import type { Form } from "../forms/form";
import type { AdaptiveCard } from "./adaptiveCard";
import { type Button, button, first, sending } from "./button";
import { type Field, longField } from "./field";
import { type Heading, heading } from "./heading";
import { type Note, note, type Sentence } from "./note";
import { type Piece, pagesOf } from "./piece";
import { titleOf, whereIs } from "./places";
import { layout } from "./render";
import { sectionContent } from "./sectionContent";
import approve from "./templates/approve.json";
import { t } from "./wording";

export type ApproveProblem = { kind: "no-comment" } | { kind: "comment-too-long"; most: number } | { kind: "changed-since-shown" };
export type ApproveArgs = {
  form: Form;
  application: Application;
  section: Section;
  /** Those of the section's approvers that the person speaks for. */
  parties: readonly Party[];
  problem: ApproveProblem | null;
  typedComment: string;
  /** Counted from 1; long sections are read page by page. */
  page: number;
  now: Date;
};

type ApproveView = {
  readonly notes: readonly Note[];
  readonly heading: Heading;
  readonly lead: string;
  readonly pieces: readonly Piece[];
  readonly pages: readonly (Sentence & { readonly buttons: readonly Button[] })[];
  readonly comments: readonly Field[];
  readonly buttons: readonly Button[];
};

const draw = layout<ApproveView>(approve);

/**
 * A whole section to read and approve. One that is too long for a card is read page by page, and can be answered on
 * the last: nobody approves what was not shown.
 */
export function approveCard(args: ApproveArgs): AdaptiveCard {
  const { application, section, parties, problem, typedComment, now } = args;
  const { measureId, sectionId, contentHash } = section;
  const at = { applicationId: application.id, measureId, sectionId };
  const voided = section.voided.filter(({ partyId }) => parties.some(({ id }) => id === partyId));
  const approvedAt = voided.length > 0 ? new Date(Math.max(...voided.map((approval) => approval.at.getTime()))) : null;

  const pages = pagesOf(sectionContent(application, section, { parties, approvedAt, now }));
  const page = Math.min(Math.max(Math.trunc(args.page) || 1, 1), pages.length);
  const turn = (to: number, title: string) => button(title, "approval/show", { ...at, page: to });
  const backwards = page > 1 ? [turn(page - 1, t("approve.previous"))] : [];
  const last = page === pages.length;
  const open = isOpen(section);
  const answers = [sending(t("approve.approve"), "section/approve", { ...at, contentHash }), sending(t("approve.askChange"), "section/askChange", { ...at, contentHash })];

  return draw({
    notes: notesOf(args, voided.length > 0),
    heading: heading(whereIn(application, section), titleOf(section.form), voided.length > 0 ? { text: t("approve.changed"), style: "Attention" } : null),
    lead: t("approve.lead", { parties: parties.map(({ name }) => name).join(", ") }),
    pieces: pages[page - 1] ?? [],
    pages:
      pages.length > 1
        ? [{ text: t(last ? "approve.lastPage" : "approve.page", { page, pages: pages.length }), buttons: backwards }]
        : [],
    comments: last ? [longField("comment", t("approve.comment"), typedComment, { problem: commentProblem(problem) })] : [],
    buttons: [
      ...(last ? (open ? answers : answers.slice(1)) : [turn(page + 1, t("approve.next", { page: page + 1, pages: pages.length }))]).map((each, index) => (index === 0 ? first(each) : each)),
      button(t("button.myTasks"), "me/tasks"),
    ],
  });
}

const isOpen = ({ state }: Section): boolean => state === "awaitingApproval" || state === "approved";

function whereIn(application: Application, { measureId }: Section): string {
  return t("approve.where", { where: whereIs(application, measureId) });
}

function notesOf({ section, parties, problem }: ApproveArgs, voided: boolean): Note[] {
  const approved = parties.length > 0 && parties.every(({ id }) => section.approvals.some(({ partyId }) => partyId === id));
  return [
    ...(problem?.kind === "changed-since-shown" ? [note("warning", t("approve.newer"))] : []),
    ...(voided ? [note("warning", t("approve.changedAfter"))] : []),
    ...(approved ? [note("good", t("approve.already"))] : []),
    ...(isOpen(section) ? [] : [note("accent", t("approve.notOpen"))]),
  ];
}

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
