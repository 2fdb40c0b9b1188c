import { consultationCard } from "../../cards/consultation/consultationCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import type { Notice } from "../../domain/application/notice";
import { restsBeforeAsking } from "../../domain/approval/restsBeforeAsking";
import { isReady, isToDiscuss } from "../../domain/consultation/consultationPlace";
import type { ShownContent } from "../../domain/ports/approvalRequestStore";
import type { Person } from "../../domain/ports/personStore";
import { tasksOf } from "../../domain/progress/tasks";
import { awaitedFrom } from "../../domain/section/approvesFor";
import { type Application, recordAt, type Section, sectionAt } from "../../domain/section/section";
import { approvalOf } from "../approval/approvalOf";
import { approvalsCardOf } from "../approval/approvalsCardOf";
import type { ApplicationContext } from "../handler/withAccess";
import type { NotifierDeps } from "./notifierDeps";

type ApprovalNotice = Extract<Notice, { kind: "approval-request" }>;

/** A person who writes is asked once nothing has been saved for this many times the rest of a changed text. */
const RESTS = 10;

/** What the person gets to see of a section by this notice. */
const shownContent = (
  { contentHash }: Pick<Section, "contentHash">,
  { applicationId, measureId, sectionId, personId }: ApprovalNotice,
): ShownContent => ({ applicationId, measureId, sectionId, personId, contentHash });

/** Records that the card about a section was sent, with the content that it had. */
export async function approvalShown(
  { approvalRequests }: Pick<NotifierDeps, "approvalRequests">,
  { application, form }: ApplicationContext,
  notice: ApprovalNotice,
  at: Date,
): Promise<void> {
  await approvalRequests.shown(shownContent(sectionAt(form, application, notice), notice), at);
}

/** One section to approve or discuss; null if it no longer waits for the person, or if it is asked about later. */
export async function approvalFor(
  deps: NotifierDeps,
  found: ApplicationContext,
  notice: ApprovalNotice,
  person: Person,
): Promise<AdaptiveCard | null> {
  const { application, form } = found;
  const section = sectionAt(form, application, notice);
  if (isToDiscuss(form, application, section, person.id))
    return consultationCard({ application, section, isEarly: !isReady(form, application) });
  const waiting = awaitedFrom(section, application, person.id).length > 0;
  if (!waiting || section.state !== "awaitingApproval") return null;
  if (await waitsForWriter(deps, application, person)) return null;
  // Saved content may be on a card before it is announced, and the announcement asks for another card about it.
  if (notice.again && (await deps.approvalRequests.wasShown(shownContent(section, notice)))) return null;
  const { answers } = recordAt(application, notice);
  if (notice.again && restsBeforeAsking(answers, deps.gatherMs, deps.clock.now())) {
    await deps.approvalRequests.askLater(notice);
    return null;
  }
  return approvalOf(deps, person.id, found, notice);
}

/** All that a person is asked to approve: a list, or the section itself if there is only one. */
export async function approvalsFor(
  deps: NotifierDeps,
  found: ApplicationContext,
  person: Person,
): Promise<AdaptiveCard | null> {
  const { toApprove, optionalApprovals } = tasksOf(found.form, found.application, person.id);
  if (toApprove.length + optionalApprovals.length === 0) return null;
  if (await waitsForWriter(deps, found.application, person)) return null;
  const [only] = toApprove;
  return only && toApprove.length + optionalApprovals.length === 1
    ? approvalOf(deps, person.id, found, only)
    : approvalsCardOf(deps, person.id, found);
}

/** Holds requests while their reader is writing, and then asks about all of them with one card. */
async function waitsForWriter(
  { approvalRequests, clock, gatherMs }: NotifierDeps,
  { id: applicationId, records }: Application,
  { id: personId }: Person,
): Promise<boolean> {
  const own = records.flatMap(({ answers }) => answers.filter(({ writtenBy }) => writtenBy === personId));
  if (!restsBeforeAsking(own, RESTS * gatherMs, clock.now())) return false;
  await approvalRequests.askLater({ kind: "asked", applicationId, personId });
  return true;
}
