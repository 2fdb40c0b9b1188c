import { type ApproveArgs, type ApproveProblem, approveCard } from "../../cards/approval/approveCard";
import { approveRefusedCard } from "../../cards/approval/approveRefusedCard";
import { differenceCard } from "../../cards/approval/differenceCard";
import { readSectionCard } from "../../cards/approval/readSectionCard";
import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { approvalVerbs } from "../../cards/verbs/approvalVerbs";
import { isSameSection, type SectionRef } from "../../domain/answers/sectionRef";
import { membershipsOf, type PersonId } from "../../domain/application/structure";
import type { ApproveRefusal } from "../../domain/approval/approveSection";
import { answeredWish, changesSince, latestVoidedApproval } from "../../domain/approval/changesSince";
import { tasksOf } from "../../domain/progress/tasks";
import { approvalDeadline } from "../../domain/reminders/partDeadline";
import { approvesFor } from "../../domain/section/approvesFor";
import { presentSection } from "../../domain/section/reviewableSection";
import { isWritten, recordAt } from "../../domain/section/section";
import type { CommentRefusal } from "../../domain/thread/addComment";
import type { Deadline } from "../../domain/values/deadline";
import { historyReader } from "../../domain/writing/fieldHistory";
import type { FormSection } from "../../forms/form";
import type { BotDeps } from "../handler/botDeps";
import type { Turn } from "../handler/turn";
import { type ApplicationContext, withAccess } from "../handler/withAccess";

/** The separate deadline for an application's approvals, if there is one. */
export const answerBy = async (
  { deadlines }: Pick<BotDeps, "deadlines">,
  applicationId: string,
): Promise<Deadline | null> => approvalDeadline(await deadlines.partsOf(applicationId))?.deadline ?? null;

type Reading = {
  readonly page: number;
  readonly begun?: string;
  readonly whole: boolean;
  /** A comment that was not sent, and the button that would have led away from it. */
  readonly unsent?: Pick<ApproveArgs, "typedComment" | "leaving">;
};

/**
 * A page of a section to approve; `begun` is the content hash on the previous page, if any. If the person approved an
 * earlier version, only the differences are shown, unless the whole section is wanted. Members who do not approve it
 * can read it.
 */
export async function approvalOf(
  deps: Pick<BotDeps, "clock" | "deadlines" | "sections" | "versions">,
  personId: PersonId,
  { form, application }: ApplicationContext,
  place: SectionRef,
  { whole, unsent, ...reading }: Reading = { page: 1, whole: false },
): Promise<AdaptiveCard> {
  const section = presentSection(form, application, place);
  if (!section) return noticeCard({ kind: "stale" });
  const parties = approvesFor(section, application, personId);
  const shown = { form, application, section, now: deps.clock.now() };
  if (parties.length === 0)
    return readSectionCard({
      ...shown,
      parties: membershipsOf(application, personId).map(({ party }) => party),
      hasHistory: section.answers.length > 0 && historyReader(form, application, personId, section) !== null,
      page: reading.page,
    });
  const by = await answerBy(deps, application.id);
  const key = { applicationId: application.id, measureId: place.measureId, sectionId: place.sectionId };
  const wish = whole || !isWritten(section) ? null : answeredWish(section, recordAt(application, place), personId);
  if (wish) {
    const then = await deps.versions.textAt(key, wish.at);
    if (changesSince(section, then, wish.partyId).length > 0)
      return differenceCard({ ...shown, parties, since: wish, wish, then, by, ...reading });
  }
  const voided = whole ? null : latestVoidedApproval(section, parties, personId);
  if (voided && isWritten(section)) {
    const then = await deps.versions.approvedText(key, voided, isComputed(section.form));
    return differenceCard({ ...shown, parties, since: voided, then, by, ...reading });
  }
  const { toApprove } = tasksOf(form, application, personId);
  const next = toApprove.find((each) => !isSameSection(each, place)) ?? null;
  return approveCard({ ...shown, parties, problem: null, typedComment: "", next, ...unsent, ...reading, by });
}

/** Whether a section shows what is worked out of other sections. */
const isComputed = ({ computed, computedFields }: FormSection): boolean =>
  computed === "totals" || computedFields.length > 0;

/** Why a press on an approval card was refused. If the text has changed, the current text is shown too. */
export const refusedOnApproval = (
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  place: SectionRef,
  refusal: ApproveRefusal | CommentRefusal,
  typedComment: string,
): Promise<AdaptiveCard> =>
  withAccess(approvalVerbs.show, deps, turn, { applicationId }, async ({ form, application }) => {
    const section = presentSection(form, application, place);
    const parties = section ? approvesFor(section, application, turn.person.id) : [];
    const problem = section && problemWith(refusal, parties.length > 0 && isWritten(section));
    if (!section || !problem) return approveRefusedCard({ form, application, place, refusal });
    return approveCard({
      form,
      application,
      section,
      parties,
      problem,
      typedComment,
      page: 1,
      by: await answerBy(deps, applicationId),
      now: deps.clock.now(),
    });
  });

/** The problem shown on the approval card itself; null if another card shows it. */
function problemWith(refusal: ApproveRefusal | CommentRefusal, canApprove: boolean): ApproveProblem | null {
  switch (refusal.kind) {
    case "no-comment":
    case "comment-too-long":
      return refusal;
    case "changed-since-shown":
      return canApprove ? refusal : null;
    case "not-an-approver":
    case "incomplete":
    case "not-open":
      return null;
  }
}
