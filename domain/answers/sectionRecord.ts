import type { ApplicationId, MeasureId, Named, PartyId, PersonId } from "../application/structure";
import type { TableRow } from "../tables/tableRow";

/** Identifies a section of an application; `measureId` is null for a section of the whole application. */
export type SectionKey = {
  readonly applicationId: ApplicationId;
  readonly measureId: MeasureId | null;
  readonly sectionId: string;
};

/** Who makes a change, and when. */
export type Author = { readonly by: PersonId; readonly byName: string; readonly at: Date };

export type Row = Readonly<Record<string, string>>;
/** text, choice: string · date: 2027-03-15 · declaration: "yes" · choices: option ids · count, money, amount: whole number · number, percent:
 * number · rows: one record a row · table: one TableRow a row · attachment: one AttachedFile a file. */
export type AnswerValue = string | number | readonly string[] | readonly Row[] | readonly TableRow[];

/**
 * A canonical string of a value, equal for equal content. The database may return a row's cells in another order than
 * they were typed in.
 */
export const contentOf = (value: AnswerValue | null): string =>
  JSON.stringify(value, (_key, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );

/** A field of one party, or (`partyId` null) a field shared by all its writers. */
export type SlotKey = { readonly field: string; readonly partyId: PartyId | null };

/** One field's value. `value` is null after it was cleared. */
export type Answer = SlotKey & {
  readonly value: AnswerValue | null;
  /** Counts from 1. A field that was never written has no answer and counts as version 0. */
  readonly version: number;
  readonly writtenBy: PersonId;
  readonly writtenByName: string;
  readonly writtenAt: Date;
};

export type Approval = Named & {
  readonly partyId: PartyId;
  /** The person an active deputy gave it for; null if it was given in one's own right. */
  readonly onBehalfOf: Named | null;
  readonly contentHash: string;
  readonly at: Date;
};

/**
 * A party's discussion of the draft, or its statement that an earlier one still holds, and the draft its people had
 * seen.
 */
export type Discussion = {
  readonly partyId: PartyId;
  readonly personId: PersonId;
  readonly at: Date;
  /** The result of `draftHash`. */
  readonly contentHash: string;
};

/** A party's statement that its part is ready to be approved. */
export type Submission = { readonly partyId: PartyId; readonly personId: PersonId; readonly at: Date };

/** "Be om endring": open until those whose text was asked about have sent their part again. */
export type ChangeRequest = {
  readonly id: string;
  readonly partyId: PartyId;
  readonly personId: PersonId;
  readonly personName: string;
  readonly comment: string;
  readonly at: Date;
  readonly resolved: boolean;
};

/**
 * A comment in a section's thread, beside the change requests. "reply": a writer keeps the text, with or without a
 * comment. "sent": a party has sent the section to approval again, without text. "question": somebody asks a colleague.
 */
export type Comment = {
  readonly kind: "comment" | "reply" | "sent" | "question";
  /** The recipient of a question; null for every other kind. */
  readonly to: Named | null;
  /** The party the person spoke for, if the person is in one with a part in the section. */
  readonly partyId: PartyId | null;
  readonly personId: PersonId;
  readonly personName: string;
  readonly text: string;
  readonly at: Date;
};

/** The stored data of one section. Everything else about it is derived: see section.ts. */
export type SectionRecord = {
  readonly measureId: MeasureId | null;
  readonly sectionId: string;
  readonly answers: readonly Answer[];
  readonly submissions: readonly Submission[];
  readonly approvals: readonly Approval[];
  readonly changeRequests: readonly ChangeRequest[];
  /** Oldest first. */
  readonly comments: readonly Comment[];
};

export const emptyRecord = (measureId: MeasureId | null, sectionId: string): SectionRecord => ({
  measureId,
  sectionId,
  answers: [],
  submissions: [],
  approvals: [],
  changeRequests: [],
  comments: [],
});

export const answerAt = (record: SectionRecord, field: string, partyId: PartyId | null): Answer | undefined =>
  record.answers.find((answer) => answer.field === field && answer.partyId === partyId);
