import type { NewcomerAnswer } from "./newcomerAnswer";
import type { ApplicationId, MeasureId, Named, PartyId, PersonId } from "./structure";

type ToPerson = { readonly applicationId: ApplicationId; readonly personId: PersonId };
type AboutSection = ToPerson & { readonly measureId: MeasureId | null; readonly sectionId: string };

/** A message sent through the queue. It says what it is about; the text is written when it is sent. */
export type Notice =
  | (AboutSection & {
      readonly kind: "approval-request";
      /** Whether the person was asked before about an earlier version of the section, or has approved one. */
      readonly again: boolean;
    })
  | (AboutSection & {
      readonly kind: "change-request";
      readonly requestId: string;
    })
  | (AboutSection & {
      /** `draft-changed`: the draft has changed since the person's party discussed it. */
      readonly kind: "comment" | "question" | "draft-changed";
    })
  | (ToPerson & {
      readonly kind: "invitation";
      /** Null if the person must find the party themselves. */
      readonly partyId: PartyId | null;
      readonly invitedBy: string;
    })
  | (ToPerson & {
      readonly kind: "role-news";
      readonly partyId: PartyId;
      /** Name of the person who handed over or left. Stored because they may no longer be in the application. */
      readonly from: string;
      readonly to: { readonly personId: PersonId; readonly name: string } | null;
      /** Whether the person who had left undid that. */
      readonly back: boolean;
    })
  | (ToPerson & {
      /** Somebody has joined a party, or asks to approve for it. Sent to its people and the coordinators. */
      readonly kind: "newcomer";
      readonly partyId: PartyId;
      readonly newcomer: Named;
    })
  | (ToPerson & {
      /** What the newcomer may do; `by` is the name of the person who decided. */
      readonly kind: "newcomer-answer";
      readonly partyId: PartyId;
      readonly by: string;
      readonly answer: NewcomerAnswer;
    })
  | (ToPerson & {
      /** A member of the application has left the team. */
      readonly kind: "left-team";
      readonly leaver: PersonId;
    })
  | (ToPerson & {
      /** The bot can no longer post in the application's channel. */
      readonly kind: "channel-lost";
    })
  | {
      /** Updates the status cards in the channel that an application has left, to say so. */
      readonly kind: "channel-left";
      readonly applicationId: ApplicationId;
      readonly partnershipId: string;
      readonly activityIds: readonly string[];
    }
  | (ToPerson & {
      /** Somebody is named as a person's deputy, has stepped in, or has stepped out. */
      readonly kind: "deputy-news";
      readonly person: Named;
      readonly deputy: Named;
      readonly what: "named" | "in" | "out";
    })
  | (ToPerson & {
      /** Somebody asks to become coordinator; `take-over-news` reports the outcome. */
      readonly kind: "take-over";
      readonly takeOverId: string;
    })
  | (ToPerson & {
      readonly kind: "take-over-news";
      readonly takeOverId: string;
      /** Whether the person was coordinator until then. */
      readonly led: boolean;
    })
  | (ToPerson & {
      /** Sections that the person must or may approve, several of them: one card covers all. */
      readonly kind: "asked";
    })
  | (ToPerson & {
      /** The person's party is in a measure for the first time: there is something to answer. */
      readonly kind: "in-measures";
      readonly partyId: PartyId;
    })
  | { readonly kind: "home"; readonly personId: PersonId }
  | (ToPerson & { readonly kind: "deadline-moved" })
  | (ToPerson & { readonly kind: "join" })
  | (ToPerson & {
      /** Requested in the channel: the card that makes the application final, or the documents of a final one. */
      readonly kind: "final";
    })
  | (ToPerson & {
      /** Requested in the channel: the person's own list. */
      readonly kind: "measures" | "attachments";
    })
  | (ToPerson & {
      /** The report on an application is due before long, and nobody has started it. */
      readonly kind: "report-due";
      /** The calendar year that it is about. */
      readonly year: number;
    })
  | (ToPerson & {
      /** Requested in the channel: the documents of a draft, as files in the person's own chat. */
      readonly kind: "documents";
      readonly draftId: string;
    })
  | (ToPerson & {
      /** A file that the person asked for: whether Teams may store it. */
      readonly kind: "file-offer";
      readonly offerId: string;
    })
  | (ToPerson & {
      /** The person said yes to it. */
      readonly kind: "file-upload";
      readonly offerId: string;
    })
  | { readonly kind: "reminder"; readonly personId: PersonId; readonly day: string }
  | { readonly kind: "draft"; readonly applicationId: ApplicationId; readonly draftId: string };
