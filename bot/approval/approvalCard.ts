import { type ApproveArgs, approveCard } from "../../cards/approval/approveCard";
import { approveRefusedCard } from "../../cards/approval/approveRefusedCard";
import { differenceCard } from "../../cards/approval/differenceCard";
import { readSectionCard } from "../../cards/approval/readSectionCard";
import { noticeCard } from "../../cards/home/noticeCard";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import { membershipsOf, type PersonId } from "../../domain/application/application";
import type { ApproveRefusal } from "../../domain/approval/approveSection";
import { fallenFor } from "../../domain/approval/difference";
import { approvalDeadline } from "../../domain/reminders/partDeadlines";
import { approvesFor, isWritten, sectionAt } from "../../domain/section/section";
import type { Place } from "../../domain/section/walk";
import type { CommentRefusal } from "../../domain/thread/addComment";
import type { Deadline } from "../../domain/values/deadline";
import { historyReader } from "../../domain/writing/history";
import type { BotDeps } from "../handler/deps";
import { forMember, type Opened } from "../handler/opened";
import { presentSection } from "../handler/requireReviewableSection";
import type { Turn } from "../handler/turn";

/** The deadline of an application's approvals, where they have one of their own. */
export const answerBy = async (
  { deadlines }: Pick<BotDeps, "deadlines">,
  applicationId: string,
): Promise<Deadline | null> => approvalDeadline(await deadlines.partsOf(applicationId))?.deadline ?? null;

type Reading = {
  readonly page: number;
  readonly begun?: string;
  readonly whole: boolean;
  /** A comment that is not sent, and the button that would have led away from it. */
  readonly unsent?: Pick<ApproveArgs, "typedComment" | "leaving">;
};

/**
 * A page of a section to approve; `begun` is the content hash on the page before it, if there was one. Whoever has
 * approved it in person before it was changed gets what is different, if not the whole is wanted; a member who does not
 * approve it can read it.
 */
export async function approvalOf(
  deps: Pick<BotDeps, "clock" | "deadlines" | "sections">,
  personId: PersonId,
  { form, application }: Opened,
  place: Place,
  { whole, unsent, ...reading }: Reading = { page: 1, whole: false },
): Promise<AdaptiveCard> {
  const section = presentSection(form, application, place);
  if (!section) return noticeCard({ kind: "stale" });
  const parties = approvesFor(section, application, personId);
  if (parties.length === 0)
    return readSectionCard({
      form,
      application,
      section,
      parties: membershipsOf(application, personId).map(({ party }) => party),
      hasHistory: section.answers.length > 0 && historyReader(form, application, personId, section) !== null,
      page: reading.page,
      now: deps.clock.now(),
    });
  const by = await answerBy(deps, application.id);
  const fallen = whole ? null : fallenFor(section, parties, personId);
  if (fallen && isWritten(section)) {
    const key = { applicationId: application.id, measureId: place.measureId, sectionId: place.sectionId };
    const then = await deps.sections.approvedText(key, fallen, section.form.computed === "totals");
    return differenceCard({ form, application, section, parties, fallen, then, by, ...reading, now: deps.clock.now() });
  }
  return approveCard({
    form,
    application,
    section,
    parties,
    problem: null,
    typedComment: "",
    ...unsent,
    ...reading,
    by,
    now: deps.clock.now(),
  });
}

/** Why the comment on an approval card was not taken; it stays typed. */
export const refusedComment = (
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  place: Place,
  problem: CommentRefusal,
  typedComment: string,
): Promise<AdaptiveCard> =>
  forMember(deps, turn, applicationId, async ({ form, application }) => {
    const section = sectionAt(form, application, place);
    return approveCard({
      form,
      application,
      section,
      parties: approvesFor(section, application, turn.person.id),
      problem,
      typedComment,
      page: 1,
      by: await answerBy(deps, applicationId),
      now: deps.clock.now(),
    });
  });

/** Why an approval was not taken; where the text has changed, with the text as it stands now. */
export const refusedApproval = (
  deps: BotDeps,
  turn: Turn,
  applicationId: string,
  place: Place,
  refusal: ApproveRefusal,
  typedComment = "",
): Promise<AdaptiveCard> =>
  forMember(deps, turn, applicationId, async ({ form, application }) => {
    const section = presentSection(form, application, place);
    const parties = section ? approvesFor(section, application, turn.person.id) : [];
    if (!section || parties.length === 0 || refusal.kind !== "changed-since-shown" || !isWritten(section)) {
      return approveRefusedCard({ form, application, place, refusal });
    }
    return approveCard({
      form,
      application,
      section,
      parties,
      problem: refusal,
      typedComment,
      page: 1,
      by: await answerBy(deps, applicationId),
      now: deps.clock.now(),
    });
  });
