import { z } from "zod";
import type { AdaptiveCard } from "../../cards/adaptiveCard";
import { approveCard } from "../../cards/approveCard";
import { approvedCard } from "../../cards/approvedCard";
import { approveRefusedCard } from "../../cards/approveRefusedCard";
import { changeRequestedCard } from "../../cards/changeRequestedCard";
import { noticeCard } from "../../cards/noticeCard";
import { membershipsOf, type PersonId } from "../../domain/application";
import { type ApproveRefusal, approveSection } from "../../domain/approveSection";
import type { Notice } from "../../domain/notice";
import { type Outcome, ok, refuse } from "../../domain/outcome";
import { type RequestChangeRefusal, requestChange } from "../../domain/requestChange";
import { type Application, approvesFor, type Section, sectionAt } from "../../domain/section";
import { isRequired, slotsFor } from "../../domain/slots";
import { tasksOf } from "../../domain/tasks";
import { type Place, placesOf, samePlace } from "../../domain/walk";
import type { Form } from "../../forms/form";
import { cardAction } from "../cardAction";
import { OfPlace, Typed } from "../cardData";
import type { BotDeps } from "../deps";
import { commonRefusalCard, forMember, type Opened } from "../opened";
import type { Turn } from "../turn";

type NotThere = { kind: "not-member" } | { kind: "stale" };

const ContentHash = z.string().regex(/^[0-9a-f]{64}$/);
const Judged = OfPlace.extend({ contentHash: ContentHash });

/** The section at a place that the application has; a measure that was removed, or a made-up place, has none. */
const presentSection = (form: Form, application: Application, place: Place): Section | null =>
  placesOf(form, application).some((each) => samePlace(each, place)) ? sectionAt(form, application, place) : null;

/** The section to a judge: a member of the application, and a place that exists. */
function judged(
  { forms }: BotDeps,
  application: Application,
  personId: PersonId,
  place: Place,
): Outcome<{ form: Form; section: Section }, NotThere> {
  const form = forms.get(application.formId);
  if (!form || membershipsOf(application, personId).length === 0) return refuse({ kind: "not-member" });
  const section = presentSection(form, application, place);
  return section ? ok({ form, section }) : refuse({ kind: "stale" });
}

/** Shows what there is to approve, as it stands now. */
export const showApproval = cardAction(
  "approval/show",
  OfPlace.extend({ page: z.number().int().positive().default(1), begun: ContentHash.optional() }),
  (deps, turn, { applicationId, page, begun, ...place }) =>
    forMember(deps, turn, applicationId, async (opened) =>
      approvalOf(deps, turn.person.id, opened, place, { page, ...(begun && { begun }) }),
    ),
);

/** A page of a section to approve; `begun` is the content hash on the page before it, if there was one. */
export function approvalOf(
  deps: Pick<BotDeps, "clock">,
  personId: PersonId,
  { form, application }: Opened,
  place: Place,
  reading: { page: number; begun?: string } = { page: 1 },
): AdaptiveCard {
  const section = presentSection(form, application, place);
  if (!section) return noticeCard({ kind: "stale" });
  const parties = approvesFor(section, application, personId);
  if (parties.length === 0)
    return approveRefusedCard({ form, application, place, refusal: { kind: "not-an-approver" } });
  return approveCard({
    form,
    application,
    section,
    parties,
    problem: null,
    typedComment: "",
    ...reading,
    now: deps.clock.now(),
  });
}

/** Why an approval was not taken; where the text has changed, with the text as it stands now. */
const refusedCard = (
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
    if (
      !section ||
      parties.length === 0 ||
      refusal.kind !== "changed-since-shown" ||
      section.state !== "awaitingApproval"
    ) {
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
      now: deps.clock.now(),
    });
  });

/** "Godkjenn" on an approval card. */
export const approve = cardAction(
  "section/approve",
  Judged,
  async (deps, turn, { applicationId, contentHash, measureId, sectionId }) => {
    const place = { measureId, sectionId };
    const outcome = await deps.sections.judge<ApproveRefusal | NotThere>(applicationId, turn.cause, (application) => {
      const found = judged(deps, application, turn.person.id, place);
      if (!found.ok) return found;
      const given = approveSection(found.value.section, application, {
        by: turn.person.id,
        contentHash,
        at: deps.clock.now(),
      });
      return given.ok ? ok({ approvals: given.value.map((approval) => ({ place, approval })) }) : given;
    });
    if (!outcome.ok)
      return (
        (await commonRefusalCard(deps, turn, applicationId, outcome.refusal)) ??
        refusedCard(deps, turn, applicationId, place, outcome.refusal as ApproveRefusal)
      );

    const { application } = outcome.value;
    const form = deps.forms.get(application.formId) as Form;
    const left = tasksOf(form, application, turn.person.id).toApprove;
    return approvedCard({ application, section: sectionAt(form, application, place), left });
  },
);

/** Everybody who has a part in the section hears what is wanted, also who would otherwise not be asked. */
function writersOf(section: Section, application: Application, asker: PersonId): PersonId[] {
  const writing = (personId: PersonId) => {
    const own = membershipsOf(application, personId).map(({ party }) => party);
    return slotsFor(section.form, application, personId, section.measureId).some(
      (slot) => isRequired(slot, own) || section.answers.some(({ partyId }) => partyId === (slot.party?.id ?? null)),
    );
  };
  const people = [...new Set(application.members.map(({ personId }) => personId))].filter(writing);
  const others = people.filter((id) => id !== asker);
  return others.length > 0 ? others : people;
}

/** "Be om endring" on an approval card. */
export const askChange = cardAction(
  "section/askChange",
  Judged.extend({ comment: Typed }),
  async (deps, turn, { applicationId, contentHash, measureId, sectionId, comment }) => {
    const place = { measureId, sectionId };
    const { person } = turn;
    const outcome = await deps.sections.judge<RequestChangeRefusal | NotThere>(
      applicationId,
      turn.cause,
      (application) => {
        const found = judged(deps, application, person.id, place);
        if (!found.ok) return found;
        const { section } = found.value;
        const asked = requestChange(section, application, {
          id: deps.newId(),
          by: person.id,
          byName: person.name,
          contentHash,
          comment,
          at: deps.clock.now(),
        });
        if (!asked.ok) return asked;
        const request = asked.value;
        const notices = writersOf(section, application, person.id).map(
          (personId): Notice => ({ kind: "change-request", applicationId, ...place, personId, requestId: request.id }),
        );
        return ok({ changeRequests: [{ place, request }], notices });
      },
    );
    if (outcome.ok) {
      const { application } = outcome.value;
      const form = deps.forms.get(application.formId) as Form;
      return changeRequestedCard({ application, section: sectionAt(form, application, place), comment });
    }
    const { refusal } = outcome;
    if (refusal.kind === "no-comment" || refusal.kind === "comment-too-long") {
      return forMember(deps, turn, applicationId, async ({ form, application }) => {
        const section = sectionAt(form, application, place);
        const parties = approvesFor(section, application, person.id);
        return approveCard({
          form,
          application,
          section,
          parties,
          problem: refusal,
          typedComment: comment,
          page: 1,
          now: deps.clock.now(),
        });
      });
    }
    return (
      (await commonRefusalCard(deps, turn, applicationId, refusal)) ??
      refusedCard(deps, turn, applicationId, place, refusal as ApproveRefusal, comment)
    );
  },
);
