import type { ApprovedCount } from "../../domain/approval/approveAll";
import type { PlacedApproval } from "../../domain/approval/approvedOnSending";
import type { Application, Section } from "../../domain/section/section";
import type { Deadline } from "../../domain/values/deadline";
import { type Button, button, primary } from "../kit/button";
import { approvalBy } from "../kit/deadlineBadge";
import { formCard } from "../kit/formCard";
import { heading } from "../kit/heading";
import { type Note, note } from "../kit/note";
import type { AdaptiveCard } from "../layout/adaptiveCard";
import { approvalVerbs } from "../verbs/approvalVerbs";
import { homeVerbs } from "../verbs/homeVerbs";
import { t } from "../wording";
import { inShort } from "../words/inShort";
import { linesOf } from "../words/linesOf";
import { applicationName } from "../words/whereIs";
import { undoApprovalButton } from "../writing/undoApprovalButton";
import { approvalRow } from "./approvalRow";

/** How many approvals were taken back, and how many were not, because somebody has acted on them. */
type Undone = { readonly undone: number; readonly kept: number };

export type ApproveAllArgs = {
  application: Application;
  /** The person's parties whose approval is required or optional. */
  parties: readonly { readonly name: string }[];
  sections: readonly Section[];
  /** The sections where the parties' approval is optional. */
  optionalApprovals?: readonly Section[];
  /** How many listed sections were just approved, and how many were not, because they had changed. Null before. */
  happened: ApprovedCount | Undone | null;
  /** What was just approved, to be undone. */
  given?: readonly PlacedApproval[];
  /** The approvals' own deadline, if they have one. */
  by?: Deadline | null;
  now: Date;
};

/** Nobody can vouch for more than this with one press. */
const MOST = 20;

/** Everything in one application that awaits a person's approval: to read one by one, or to approve as listed. */
export function approveAllCard({
  application,
  parties,
  sections,
  optionalApprovals = [],
  happened,
  given = [],
  by = null,
  now,
}: ApproveAllArgs): AdaptiveCard {
  const shown = sections.slice(0, MOST);
  const hidden = sections.length - shown.length;
  const listed = shown.map(({ measureId, sectionId, contentHash }) => ({ measureId, sectionId, contentHash }));
  const tasks = button(t("button.overview"), homeVerbs.tasks);
  const approve = button(t("approveAll.approve", { count: shown.length }), approvalVerbs.approveAll, {
    applicationId: application.id,
    listed,
  });
  const names = inShort(parties.map(({ name }) => name).join(", "), 300);
  const onlyOptional = sections.length === optionalApprovals.length;
  const { badge, sentences } = approvalBy(application, by, now);
  return formCard({
    heading:
      shown.length > 0
        ? heading(applicationName(application), t("approveAll.title"), badge)
        : heading(applicationName(application), happened ? t("approved.title") : t("approveAll.none")),
    notes: happened ? happenedNotes(happened, undoApprovalButton(application.id, given)) : [],
    lines: linesOf(
      shown.length === 0
        ? t("approved.noneLeft")
        : [
            [t(onlyOptional ? "approveAll.asked" : "approveAll.lead", { parties: names }), ...sentences].join(" "),
            ...(optionalApprovals.length > 0 ? [t("approveAll.ownPart")] : []),
            ...(hidden > 0 ? [t("approveAll.more", { count: hidden })] : []),
          ].join("\n"),
    ),
    rows: shown.map((section) =>
      approvalRow(
        application,
        section,
        optionalApprovals.includes(section) && !onlyOptional ? t("approveAll.optional") : null,
      ),
    ),
    buttons: shown.length > 0 ? [primary(approve), tasks] : [primary(tasks)],
  });
}

function happenedNotes(happened: ApprovedCount | Undone, undo: readonly Button[]): Note[] {
  if ("undone" in happened) {
    const { undone, kept } = happened;
    return [
      note("good", t("approveAll.undone", { count: undone })),
      ...(kept > 0 ? [note("warning", t("approveAll.kept", { count: kept }))] : []),
    ];
  }
  const { approved, left } = happened;
  return [
    ...(approved > 0 ? [note("good", t("approveAll.approved", { count: approved }), ...undo)] : []),
    ...(left > 0 ? [note("warning", t("approveAll.left", { count: left }))] : []),
  ];
}
