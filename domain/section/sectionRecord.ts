import type { ApplicationId, MeasureId, Named, PartyId, PersonId } from "../application/structure";

/** Which section of which application; `measureId` is null for what concerns the whole application. */
export type SectionKey = {
  readonly applicationId: ApplicationId;
  readonly measureId: MeasureId | null;
  readonly sectionId: string;
};

export type Row = Readonly<Record<string, string>>;
/** text, choice: string · choices: option ids · count, money, amount: whole number · rows: one record a row. */
export type AnswerValue = string | number | readonly string[] | readonly Row[];

/**
 * A value as one string that is the same for the same content: a row's cells come back from the database in another
 * order than they were typed in.
 */
export const contentOf = (value: AnswerValue | null): string =>
  JSON.stringify(value, (_key, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );

/** One field's value; of a party, or shared (`partyId` null). `value` is null where it was cleared. */
export type Answer = {
  readonly field: string;
  readonly partyId: PartyId | null;
  readonly value: AnswerValue | null;
  /** Counts from 1; a field that nobody ever wrote has no answer, which stands for version 0. */
  readonly version: number;
  readonly writtenBy: PersonId;
  readonly writtenByName: string;
  readonly writtenAt: Date;
};

export type Approval = Named & {
  readonly partyId: PartyId;
  /** Whom it was given for, by a deputy who had stepped in; null for one of the person's own. */
  readonly onBehalfOf: Named | null;
  readonly contentHash: string;
  readonly at: Date;
};

/** That a party said what it makes of the draft, or that this stands, and which draft its people had before them. */
export type Discussion = {
  readonly partyId: PartyId;
  readonly personId: PersonId;
  readonly at: Date;
  /** As `draftHash` (discussion.ts) says it. */
  readonly contentHash: string;
};

/** A party's word that its part is ready to be approved. */
export type Submission = { readonly partyId: PartyId; readonly personId: PersonId; readonly at: Date };

/** "Be om endring": open until a writer sends the section to approval again. */
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
 * A word in a section's thread, beside the wishes. "reply": a writer keeps the text, with or without a word; "sent": a
 * party has sent it to approval again, and says nothing; "question": somebody asks a colleague.
 */
export type Comment = {
  readonly kind: "comment" | "reply" | "sent" | "question";
  /** Whom a question is to; nobody else's word is to anybody. */
  readonly to: Named | null;
  /** Whom the person spoke for: a party with a part in the section, where the person is in one. */
  readonly partyId: PartyId | null;
  readonly personId: PersonId;
  readonly personName: string;
  readonly text: string;
  readonly at: Date;
};

/** What is stored of one section. Everything else about it is derived: see section.ts. */
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
