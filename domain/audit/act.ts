import type { SectionRef } from "../answers/sectionRef";
import type { ApprovalRequirement, MeasureId, PartyId, PartyKind, PersonId } from "../application/structure";
import type { Deadline } from "../values/deadline";
import type { Language } from "../values/language";

/**
 * What somebody did, for the log: ids, and names at that time. Never an answer, a comment or a reason, which have their
 * own history, nor anything private.
 */
export type Act =
  | { readonly kind: "application-created" }
  | {
      readonly kind: "particulars-changed";
      readonly title: string;
      readonly year: number;
      readonly network: string;
      readonly planId: string | null;
      /** Absent in acts from before there was a choice. */
      readonly language?: Language;
    }
  | (SectionRef & {
      readonly kind: "section-saved";
      readonly fields: readonly string[];
      /** Fields in which the person's input conflicted with what somebody else had saved. */
      readonly conflicts: readonly string[];
    })
  | (SectionRef & {
      readonly kind: "section-sent" | "section-approved" | "approval-withdrawn" | "change-wished" | "discussion-stands";
      readonly partyId: PartyId;
    })
  | (SectionRef & { readonly kind: "wishes-answered" })
  | (SectionRef & { readonly kind: "asked"; readonly personId: PersonId })
  | (SectionRef & { readonly kind: "commented"; readonly partyId: PartyId | null })
  | {
      readonly kind: "approvers-set";
      readonly partyKind: PartyKind;
      readonly section: string;
      readonly rule: ApprovalRequirement;
    }
  | {
      readonly kind: "party-added" | "party-changed" | "party-removed" | "party-restored";
      readonly partyId: PartyId;
      readonly name: string;
    }
  | {
      readonly kind: "member-added" | "member-changed" | "member-removed";
      readonly partyId: PartyId;
      readonly personId: PersonId;
      readonly writes: boolean;
      readonly approves: boolean;
      readonly asksToApprove: boolean;
      readonly admitted: boolean;
    }
  | {
      readonly kind: "measure-added" | "measure-changed" | "measure-moved" | "measure-removed" | "measure-restored";
      readonly measureId: MeasureId;
      readonly number: number | null;
      readonly name: string;
    }
  | {
      readonly kind: "deadline-moved";
      readonly partyId: PartyId | null;
      readonly sectionId: string | null;
      /** The deadline of all approvals. Absent for moves from before that deadline existed. */
      readonly approvals?: boolean;
      readonly was: Deadline | null;
      readonly deadline: Deadline | null;
    }
  | {
      readonly kind: "attachment-added" | "attachment-changed" | "attachment-removed" | "attachment-restored";
      readonly attachmentId: string;
      readonly name: string;
      /** Null for the whole application. */
      readonly place: SectionRef | null;
    }
  | { readonly kind: "draft-compiled"; readonly version: number }
  | { readonly kind: "made-final" | "delivered" | "delivery-undone" | "opened-again"; readonly number: number }
  | {
      readonly kind: "delivery-corrected";
      readonly number: number;
      /** What it was and is; both null for the note, which is text. */
      readonly changes: readonly {
        readonly what: "day" | "by" | "to" | "caseNumber" | "note";
        readonly was: string | null;
        readonly is: string | null;
      }[];
    }
  | {
      readonly kind: "award-recorded" | "award-undone";
      /** One figure in whole kroner before and after; null where nothing was recorded. */
      readonly lines: readonly {
        readonly measure: number;
        readonly party: string;
        /** The calendar year; null for a sum for all years. */
        readonly year: number | null;
        readonly was: number | null;
        readonly is: number | null;
      }[];
    }
  | { readonly kind: "report-started"; readonly reportId: string; readonly title: string }
  | {
      /** A person opened the documents by a link, or got one of them in their own chat, or links were withdrawn. */
      readonly kind: "documents-fetched" | "file-fetched" | "links-withdrawn";
      readonly version: number;
      /** The number of a final version; null for a draft. */
      readonly final: number | null;
    }
  | {
      readonly kind: "calendar-renewed";
      /** Whether it was everybody's link; false for the person's own. */
      readonly everybody: boolean;
    }
  | { readonly kind: "consulted-early" }
  | { readonly kind: "reminders-paused" | "reminders-resumed" | "mentions-allowed" | "mentions-stopped" }
  | {
      readonly kind:
        | "take-over-asked"
        | "take-over-agreed"
        | "take-over-refused"
        | "take-over-stopped"
        | "take-over-withdrawn"
        | "taken-over";
      /** The person who asks to take over as coordinator. */
      readonly personId: PersonId;
    }
  | { readonly kind: "deputy-set"; readonly personId: PersonId; readonly deputyId: PersonId | null }
  | { readonly kind: "stepped-in" | "stepped-out"; readonly personId: PersonId; readonly deputyId: PersonId }
  | {
      readonly kind: "invited";
      readonly personId: PersonId;
      /** Null if the person was to find the party; absent in older entries. */
      readonly partyId?: PartyId | null;
    }
  | {
      readonly kind: "reminder-sent" | "left-team" | "back-in-team" | "kept-in";
      readonly personId: PersonId;
    }
  | { readonly kind: "sent-again" | "channel-moved" | "invitation-declined" }
  /** About the person's own reminders, in all applications. */
  | { readonly kind: "reminders-chosen" | "reminder-put-off" };
