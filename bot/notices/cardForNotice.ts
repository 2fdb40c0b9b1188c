import { inMeasuresCard } from "../../cards/application/inMeasuresCard";
import { measuresCard } from "../../cards/application/measuresCard";
import { changeRequestCard } from "../../cards/approval/changeRequestCard";
import { deputyNewsCard } from "../../cards/handover/deputyNewsCard";
import { takeOverNewsCard } from "../../cards/handover/takeOverNewsCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { invitationCard } from "../../cards/people/invitationCard";
import { joinKindCard } from "../../cards/people/joinKindCard";
import { leftTeamCard } from "../../cards/people/leftTeamCard";
import { newcomerAnswerCard } from "../../cards/people/newcomerAnswerCard";
import { roleNewsCard } from "../../cards/people/roleNewsCard";
import { questionCard } from "../../cards/thread/questionCard";
import { isSameSection, sectionRefsOf } from "../../domain/answers/sectionRef";
import { askedAmounts } from "../../domain/application/askedAmounts";
import type { Notice } from "../../domain/application/notice";
import { isCoordinator, measuresOf, membershipsOf, partiesOf } from "../../domain/application/structure";
import { totalsOf } from "../../domain/application/totals";
import { restsBeforeAsking } from "../../domain/approval/restsBeforeAsking";
import { currentFinalisation } from "../../domain/finalising/finalisation";
import { isDeputyNewsCurrent } from "../../domain/handover/isDeputyNewsCurrent";
import { awaitedOwners, isPending } from "../../domain/handover/takeOver";
import { unusedInvitations } from "../../domain/invitations/unusedInvitations";
import type { Person } from "../../domain/ports/personStore";
import { recordAt } from "../../domain/section/section";
import { threadOf } from "../../domain/thread/threadOf";
import { attachmentsOf } from "../attachments/listAttachments";
import { discussionChangedOf } from "../consultation/discussionChangedOf";
import { documentsCardOf, documentsOf } from "../fetching/documentsOf";
import { finalCardOf } from "../finalising/finalCardOf";
import { standingCard } from "../finalising/standingCard";
import type { ApplicationContext } from "../handler/withAccess";
import { takeOverAsked } from "../handover/takeOverAsked";
import { newcomerOf } from "../people/newcomerOf";
import { threadOfPlace } from "../thread/threadOfPlace";
import { approvalFor, approvalsFor } from "./approvalsFor";
import { channelLostFor } from "./channelLostFor";
import type { NotifierDeps } from "./notifierDeps";
import { reportDueFor } from "./reportDueFor";

/** The card for one person's notice, or null if there is nothing left to say. */
export async function cardForNotice(
  deps: NotifierDeps,
  found: ApplicationContext,
  notice: Exclude<
    Notice,
    { kind: "draft" | "home" | "reminder" | "deadline-moved" | "channel-left" | "file-offer" | "file-upload" }
  >,
  person: Person,
): Promise<AdaptiveCard | null> {
  const { application, form } = found;
  const { clock } = deps;
  if (notice.kind === "channel-lost") return channelLostFor(deps, application, person);
  if (notice.kind === "report-due") return reportDueFor(deps, application, notice.year, person.id);
  if (notice.kind === "documents") {
    const documents = await documentsOf(deps, person.id, notice);
    return documents && documentsCardOf(deps, person.id, documents, null);
  }
  if (notice.kind === "attachments")
    return membershipsOf(application, person.id).length > 0 ? attachmentsOf(deps, found) : null;
  if (application.status !== "drafting") return notice.kind === "final" ? finalFor(deps, found, person) : null;
  // Section notices are for people who are in the application when it is sent, not when it was queued, and about what
  // it still has: a measure may be removed, and a form in use may lose a section.
  if ("sectionId" in notice) {
    if (membershipsOf(application, person.id).length === 0) return null;
    if (!sectionRefsOf(form, application).some((place) => isSameSection(place, notice))) return null;
  }
  switch (notice.kind) {
    case "approval-request":
      return approvalFor(deps, found, notice, person);
    case "asked":
      return approvalsFor(deps, found, person);
    case "change-request": {
      const request = recordAt(application, notice).changeRequests.find(({ id }) => id === notice.requestId);
      if (!request || request.resolved) return null;
      const partyName = application.parties.find(({ id }) => id === request.partyId)?.name ?? "";
      return changeRequestCard({
        form,
        application,
        place: { measureId: notice.measureId, sectionId: notice.sectionId },
        request,
        partyName,
        thread: threadOf(recordAt(application, notice)),
        now: clock.now(),
      });
    }
    case "comment":
      return threadOfPlace(deps, person.id, found, { measureId: notice.measureId, sectionId: notice.sectionId });
    case "draft-changed": {
      const card = await discussionChangedOf(deps, person.id, found);
      const answers = application.records.flatMap((record) => record.answers);
      if (!card || !restsBeforeAsking(answers, deps.gatherMs, clock.now())) return card;
      await deps.approvalRequests.askLater(notice);
      return null;
    }
    case "question": {
      const place = { measureId: notice.measureId, sectionId: notice.sectionId };
      const asked = threadOf(recordAt(application, place)).findLast(({ to }) => to?.personId === person.id);
      return asked
        ? questionCard({ form, application, place, question: asked, personId: person.id, now: clock.now() })
        : null;
    }
    case "role-news": {
      const party = application.parties.find(({ id }) => id === notice.partyId);
      return roleNewsCard({
        application,
        partyName: party?.name ?? "",
        from: notice.from,
        to: notice.to?.name ?? null,
        back: notice.back,
        isMine: notice.to?.personId === person.id,
        unmanned: !application.members.some(({ partyId }) => partyId === notice.partyId),
        leads: isCoordinator(application, person.id),
      });
    }
    case "newcomer":
      return newcomerOf(deps, application, notice, person.id);
    case "newcomer-answer":
      return newcomerAnswerCard({
        application,
        partyName: application.parties.find(({ id }) => id === notice.partyId)?.name ?? "",
        by: notice.by,
        answer: notice.answer,
      });
    case "left-team": {
      const leaver = (await deps.leavers.of(application.id)).find(({ personId }) => personId === notice.leaver);
      return leaver ? leftTeamCard({ application, leaver, leads: isCoordinator(application, person.id) }) : null;
    }
    case "deputy-news": {
      const { deputy, what } = notice;
      if (!isDeputyNewsCurrent(application, notice)) return null;
      const reader =
        person.id === deputy.personId ? "deputy" : person.id === notice.person.personId ? "person" : "leader";
      return deputyNewsCard({ application, person: notice.person, deputy, what, reader });
    }
    case "take-over":
      return takeOverAsked(
        application,
        await deps.takeOvers.find(application.id, notice.takeOverId),
        person.id,
        clock.now(),
      );
    case "take-over-news": {
      const takeOver = await deps.takeOvers.find(application.id, notice.takeOverId);
      if (!takeOver) return null;
      const awaited = awaitedOwners(application, takeOver).map(({ party }) => party);
      return takeOverNewsCard({
        application,
        takeOver,
        awaited,
        isPending: isPending(application, takeOver, clock.now()),
        isMine: takeOver.asker === person.id,
        led: notice.led,
        now: clock.now(),
      });
    }
    case "invitation": {
      const { partyId, invitedBy } = notice;
      const invitation = unusedInvitations(application).find(({ personId }) => personId === person.id);
      if (!invitation || invitation.declinedAt !== null || invitation.partyId !== partyId) return null;
      const party = partiesOf(application).find(({ id }) => id === partyId) ?? null;
      return invitationCard({ application, form, invitedBy, party, now: clock.now() });
    }
    case "in-measures": {
      const mine = membershipsOf(application, person.id).find(({ party }) => party.id === notice.partyId);
      const isIn = measuresOf(application).some(({ partyIds }) => partyIds.includes(notice.partyId));
      return mine && isIn ? inMeasuresCard(application, mine.party) : null;
    }
    case "join":
      return joinKindCard({ form, application, problem: null });
    case "final":
      return isCoordinator(application, person.id) ? standingCard({ form, application }, person.id) : null;
    case "measures":
      return isCoordinator(application, person.id)
        ? measuresCard({
            form,
            application,
            totals: totalsOf(form, application, askedAmounts(form, application)),
            undo: null,
            problems: {},
            typed: null,
          })
        : null;
  }
}

/** The final documents, for a person who asked for them in the channel and is still in the application. */
async function finalFor(
  deps: NotifierDeps,
  { application: structure }: ApplicationContext,
  { id: personId }: Person,
): Promise<AdaptiveCard | null> {
  const finals = await deps.finalisations.of(structure.id);
  const current = currentFinalisation(finals);
  if (!current || membershipsOf(structure, personId).length === 0) return null;
  return finalCardOf(deps, personId, { structure, finals, current });
}
