import type { Form, FormSection } from "../../forms/form";
import { hashedAnswers } from "../answers/attachedFile";
import { fitRecord } from "../answers/fitRecord";
import {
  type Answer,
  type Approval,
  type ChangeRequest,
  type Discussion,
  emptyRecord,
  type SectionRecord,
} from "../answers/sectionRecord";
import { placeKey, type SectionRef } from "../answers/sectionRef";
import { answersShown, type ConditionView, isAsked } from "../answers/slot";
import { askedAmounts } from "../application/askedAmounts";
import { sectionOfMeasure } from "../application/inSchemeOf";
import { type Party, type PartyId, participantsOf, type Structure } from "../application/structure";
import type { Amount } from "../application/totals";
import { type ComputedAnswer, fieldsAt } from "../rules/fieldsAt";
import { type ApprovedHashes, approvedHashes } from "./approvedHashes";
import { type ApproverGroup, awaitedIn, groupsOf, isAwaited } from "./approverGroup";
import { contentHashOf } from "./contentHashOf";
import { type Missing, missingAmounts, missingIn } from "./missing";
import { notSentIn } from "./notSentIn";

/** A whole application: its structure and everything that has been written. */
export type Application = Structure & {
  readonly records: readonly SectionRecord[];
  readonly amounts: readonly Amount[];
  /** The draft that each party had seen when it last discussed the application. */
  readonly discussions: readonly Discussion[];
};

export type SectionState = "empty" | "started" | "awaitingApproval" | "changeWanted" | "approved";

/** The current state of one section, derived from the form, the structure and what was written. */
export type Section = SectionRef & {
  readonly form: FormSection;
  readonly parties: readonly Party[];
  readonly answers: readonly Answer[];
  readonly isTrue: ConditionView["isTrue"];
  readonly computed: () => readonly ComputedAnswer[];
  readonly missing: readonly Missing[];
  /** SHA-256 over what a reader of the section sees. Approvals of the whole section are bound to it. */
  readonly contentHash: string;
  /** The hash that an approver's approval is bound to: the content hash, or a hash of less content. */
  readonly approvedHashes: ApprovedHashes;
  /** The parties that may approve, by kind, and how many of each must. */
  readonly groups: readonly ApproverGroup[];
  /** The same parties, in the order of the application. */
  readonly approvers: readonly Party[];
  /** Parties whose approval is still pending, whatever the section's state. */
  readonly unapproved: readonly Party[];
  /** Optional approvers that have not approved the current content. Neither a state nor a person waits for them. */
  readonly unanswered: readonly Party[];
  /** Approvals of the current content. */
  readonly approvals: readonly Approval[];
  /** Approvals of content that has changed since, by parties that have not approved the current content. */
  readonly voided: readonly Approval[];
  readonly changeRequests: readonly ChangeRequest[];
  /** Parties that have yet to send the section to approval. */
  readonly notSent: readonly Party[];
  /** When a party last sent the section to approval; null if none has, or none has to. */
  readonly sentAt: Date | null;
  readonly state: SectionState;
};

export function recordAt(
  { records }: Pick<Application, "records">,
  { measureId, sectionId }: SectionRef,
): SectionRecord {
  const byPlace = recordsByPlace.get(records) ?? new Map(records.map((record) => [placeKey(record), record]));
  recordsByPlace.set(records, byPlace);
  return byPlace.get(placeKey({ measureId, sectionId })) ?? emptyRecord(measureId, sectionId);
}

const recordsByPlace = new WeakMap<readonly SectionRecord[], ReadonlyMap<string, SectionRecord>>();

/**
 * The current state of a section. Cached per loaded application, which never changes, so that asking about many people
 * costs nothing extra.
 * @throws if the form has no such section: callers take section refs from the form.
 */
export function sectionAt(form: Form, application: Application, place: SectionRef): Section {
  const before = known.get(application);
  const sections = before?.form === form ? before.sections : new Map<string, Section>();
  if (before?.form !== form) known.set(application, { form, sections });
  const key = placeKey(place);
  let section = sections.get(key);
  if (!section) {
    section = worked(form, application, { measureId: place.measureId, sectionId: place.sectionId });
    sections.set(key, section);
  }
  return section;
}

const known = new WeakMap<Application, { readonly form: Form; readonly sections: Map<string, Section> }>();

function worked(form: Form, application: Application, place: SectionRef): Section {
  const section = sectionOfMeasure(form, application, place);
  if (!section) throw new Error(`the form ${form.id} has no section ${place.sectionId}`);
  const record = fitRecord(section, recordAt(application, place));
  const parties = participantsOf(application, place.measureId);
  const present = new Set<PartyId | null>([null, ...parties.map(({ id }) => id)]);
  const asked = new Set(section.fields.map(({ id }) => id));
  const { isTrue, computed } = fieldsAt(form, application, application.records, place);
  const answers = answersShown(
    section,
    record.answers.filter(({ field, partyId, value }) => asked.has(field) && present.has(partyId) && value !== null),
    isTrue,
  );
  const view = { answers: record.answers, isTrue };

  const missing =
    section.computed === "totals"
      ? missingAmounts(form, application, (at) => ({
          record: recordAt(application, at),
          isTrue: fieldsAt(form, application, application.records, at).isTrue,
        }))
      : missingIn(section, parties, record, isTrue);
  const { measureId } = place;
  const seen = {
    form,
    section,
    structure: application,
    amounts: askedAmounts(form, application),
    measureId,
    parties,
    answers: hashedAnswers(section, answers),
    computed,
  };
  // Most sections have no approval that asks for it.
  let hash: string | null = null;
  const contentHash = (): string => {
    hash ??= contentHashOf(seen);
    return hash;
  };
  const groups = groupsOf(section, application, parties);
  const isApprover = new Set(groups.flatMap((group) => group.parties.map(({ id }) => id)));
  const approvers = parties.filter(({ id }) => isApprover.has(id));
  const bound = approvedHashes(seen, contentHash, groups);
  const given = record.approvals.filter((approval) => isApprover.has(approval.partyId) && stillMeant(approval, record));
  const approvals = given.filter((approval) => approval.contentHash === bound.get(approval.partyId));
  const approved = new Set(approvals.map(({ partyId }) => partyId));
  const awaited = new Set(groups.flatMap((group) => awaitedIn(group, approved)));
  const unapproved = approvers.filter((party) => awaited.has(party));
  const asking = groups.filter((group) => !isAwaited(group));
  const unanswered = asking.flatMap(({ parties: those }) => those.filter(({ id }) => !approved.has(id)));
  const voided = latestByParty(given.filter(({ partyId }) => !approved.has(partyId)));
  const changeRequests = record.changeRequests.filter(({ resolved }) => !resolved);
  const notSent = notSentIn(contributorsOf(section, parties, view), record, changeRequests, application);

  const complete = missing.length === 0;
  const state: SectionState =
    changeRequests.length > 0
      ? "changeWanted"
      : complete && groups.some(isAwaited) && unapproved.length === 0
        ? "approved"
        : complete && notSent.length === 0
          ? "awaitingApproval"
          : answers.length > 0
            ? "started"
            : "empty";
  return {
    ...place,
    form: section,
    parties,
    answers,
    isTrue,
    computed,
    missing,
    get contentHash() {
      return contentHash();
    },
    approvedHashes: bound,
    groups,
    approvers,
    unapproved,
    unanswered,
    approvals,
    voided,
    changeRequests,
    notSent,
    sentAt: newestOf(record.submissions.map(({ at }) => at)),
    state,
  };
}

const newestOf = (times: readonly Date[]): Date | null =>
  times.length === 0 ? null : new Date(Math.max(...times.map((at) => at.getTime())));

/** A change request withdraws the same party's earlier approval, even if the text is kept as it is. */
const stillMeant = ({ partyId, at }: Approval, { changeRequests }: SectionRecord): boolean =>
  !changeRequests.some((changeRequest) => changeRequest.partyId === partyId && changeRequest.at > at);

/** The parties with required answers in the section. */
const contributorsOf = (section: FormSection, parties: readonly Party[], view: ConditionView): Party[] =>
  parties.filter((party) =>
    section.fields.some((field) => field.requiredOf.includes(party.kind) && isAsked(field, party, view)),
  );

function latestByParty(approvals: readonly Approval[]): Approval[] {
  const latest = new Map<PartyId, Approval>();
  for (const approval of approvals) {
    const known = latest.get(approval.partyId);
    if (!known || known.at < approval.at) latest.set(approval.partyId, approval);
  }
  return [...latest.values()];
}

/** True once the section is complete and submitted: it can be approved, or already is. */
export const isWritten = ({ state }: Pick<Section, "state">): boolean =>
  state === "awaitingApproval" || state === "approved";
