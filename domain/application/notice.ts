import type { NewcomerAnswer } from "./newcomerAnswer";
import type { ApplicationId, MeasureId, Named, PartyId, PersonId } from "./structure";

/** A message that leaves through the queue. It names what it is about; the words are made when it is sent. */
export type Notice =
  | {
      readonly kind: "approval-request";
      readonly applicationId: ApplicationId;
      readonly measureId: MeasureId | null;
      readonly sectionId: string;
      readonly personId: PersonId;
      /** The person has been asked about other content of the section, or has approved it. */
      readonly again: boolean;
    }
  | {
      readonly kind: "change-request";
      readonly applicationId: ApplicationId;
      readonly measureId: MeasureId | null;
      readonly sectionId: string;
      readonly personId: PersonId;
      readonly requestId: string;
    }
  | {
      /** `draft-changed`: since the person's party discussed it. */
      readonly kind: "comment" | "question" | "draft-changed";
      readonly applicationId: ApplicationId;
      readonly measureId: MeasureId | null;
      readonly sectionId: string;
      readonly personId: PersonId;
    }
  | {
      readonly kind: "invitation";
      readonly applicationId: ApplicationId;
      readonly personId: PersonId;
      /** Null where the person is to find the party. */
      readonly partyId: PartyId | null;
      readonly invitedBy: string;
    }
  | {
      readonly kind: "role-news";
      readonly applicationId: ApplicationId;
      readonly personId: PersonId;
      readonly partyId: PartyId;
      /** Who handed it on, or left, by name: the person may be met nowhere in the application any longer. */
      readonly from: string;
      readonly to: { readonly personId: PersonId; readonly name: string } | null;
      /** Who had left took that back. */
      readonly back: boolean;
    }
  | {
      /** That somebody has joined a party, or wants to approve for it: to its people and the coordinators. */
      readonly kind: "newcomer";
      readonly applicationId: ApplicationId;
      readonly personId: PersonId;
      readonly partyId: PartyId;
      readonly newcomer: Named;
    }
  | {
      /** What the newcomer may do; `by` is who said so, by name. */
      readonly kind: "newcomer-answer";
      readonly applicationId: ApplicationId;
      readonly personId: PersonId;
      readonly partyId: PartyId;
      readonly by: string;
      readonly answer: NewcomerAnswer;
    }
  | {
      /** That somebody who is in the application has left the team. */
      readonly kind: "left-team";
      readonly applicationId: ApplicationId;
      readonly personId: PersonId;
      readonly leaver: PersonId;
    }
  | {
      /** That the bot cannot write in the application's channel any longer. */
      readonly kind: "channel-lost";
      readonly applicationId: ApplicationId;
      readonly personId: PersonId;
    }
  | {
      /** The status cards in the channel that an application has left: they say so. */
      readonly kind: "channel-left";
      readonly applicationId: ApplicationId;
      readonly partnershipId: string;
      readonly activityIds: readonly string[];
    }
  | {
      /** That somebody is chosen as a person's deputy, has stepped in, or no longer stands in. */
      readonly kind: "deputy-news";
      readonly applicationId: ApplicationId;
      readonly personId: PersonId;
      readonly person: Named;
      readonly deputy: Named;
      readonly what: "named" | "in" | "out";
    }
  | {
      /** That somebody asks to lead the writing; `take-over-news` says what became of it. */
      readonly kind: "take-over";
      readonly applicationId: ApplicationId;
      readonly personId: PersonId;
      readonly takeOverId: string;
    }
  | {
      readonly kind: "take-over-news";
      readonly applicationId: ApplicationId;
      readonly personId: PersonId;
      readonly takeOverId: string;
      /** Whether the person led the writing until then. */
      readonly led: boolean;
    }
  | {
      /** That the person's parties are asked about sections that wait for nobody's answer: all of them in one card. */
      readonly kind: "asked";
      readonly applicationId: ApplicationId;
      readonly personId: PersonId;
    }
  | { readonly kind: "home"; readonly personId: PersonId }
  | { readonly kind: "deadline-moved"; readonly applicationId: ApplicationId; readonly personId: PersonId }
  | { readonly kind: "join"; readonly applicationId: ApplicationId; readonly personId: PersonId }
  | {
      /** Asked for in the channel: the card that makes the application final, or the documents of one that is. */
      readonly kind: "final";
      readonly applicationId: ApplicationId;
      readonly personId: PersonId;
    }
  | { readonly kind: "measures"; readonly applicationId: ApplicationId; readonly personId: PersonId }
  | { readonly kind: "reminder"; readonly personId: PersonId; readonly day: string }
  | { readonly kind: "draft"; readonly applicationId: ApplicationId; readonly draftId: string };
