import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import type { IssuedForms } from "../../documents/files/formToFill";
import type { PersonId, Structure } from "../../domain/application/structure";
import type { AwardStore } from "../../domain/award/awardStore";
import type { DocumentLinkStore } from "../../domain/fetching/documentLinkStore";
import type { FileOfferStore } from "../../domain/fetching/fileOfferStore";
import type { ApplicationStore } from "../../domain/ports/applicationStore";
import type { ApprovalRequestStore } from "../../domain/ports/approvalRequestStore";
import type { AttachmentStore } from "../../domain/ports/attachmentStore";
import type { AuditStore } from "../../domain/ports/auditStore";
import type { ChannelStore, Partnership } from "../../domain/ports/channelStore";
import type { Clock } from "../../domain/ports/clock";
import type { DeadlineStore } from "../../domain/ports/deadlineStore";
import type { DraftStore } from "../../domain/ports/draftStore";
import type { FinalisationStore } from "../../domain/ports/finalisationStore";
import type { ImportStore } from "../../domain/ports/importStore";
import type { JourneyStore } from "../../domain/ports/journeyStore";
import type { MessageStore } from "../../domain/ports/messageStore";
import type { PersonStore } from "../../domain/ports/personStore";
import type { ReminderStore } from "../../domain/ports/reminderStore";
import type { ReviewStore } from "../../domain/ports/reviewStore";
import type { SectionStore } from "../../domain/ports/sectionStore";
import type { StatusMessageStore } from "../../domain/ports/statusMessageStore";
import type { TakeOverStore } from "../../domain/ports/takeOverStore";
import type { TeamLeaverStore } from "../../domain/ports/teamLeaverStore";
import type { UndeliveredStore } from "../../domain/ports/undelivered";
import type { VersionStore } from "../../domain/ports/versionStore";
import type { EarlierAnswerStore } from "../../domain/writing/earlierAnswerStore";
import type { Form } from "../../forms/form";
import type { Reading } from "./reading";

/** A person of a team, as Teams lists them. Guests may have no name. */
export type TeamMember = {
  readonly teamsId: string;
  readonly aadObjectId: string | null;
  readonly name: string | null;
  readonly email: string | null;
};

/** An attachment behind a link of one member. */
export type LinkedAttachment = {
  readonly applicationId: string;
  readonly attachmentId: string;
  readonly memberId: string;
};
/** The deadlines of an application as a calendar: everybody's, or those that concern one person. */
export type LinkedCalendar = {
  readonly applicationId: string;
  readonly personId: PersonId | null;
  /** How often the link had been made anew when it was given out. */
  readonly renewals: number;
};

/** What local mode adds, in which one person plays a whole partnership. */
export type LocalDeps = {
  /** What was sent to people whom nobody plays. */
  readonly missed: {
    playsFrom(id: PersonId, chat: Parameters<BotDeps["tell"]>[0]): void;
    take(id: PersonId): readonly AdaptiveCard[];
  };
  readonly lastChannel: () => Promise<Pick<Partnership, "channelId" | "serviceUrl" | "tenantId"> | null>;
};

/** Everything that a handler may use from outside itself. */
export type BotDeps = {
  /** Whether people may act as others. Only without a registration, when nothing but this machine reaches the bot. */
  readonly acting: boolean;
  /** Given where people may act as others. */
  readonly local?: LocalDeps | null;
  readonly forms: ReadonlyMap<string, Form>;
  readonly issued: IssuedForms;
  readonly applications: ApplicationStore;
  readonly channels: ChannelStore;
  readonly statusMessages: StatusMessageStore;
  readonly sections: SectionStore;
  readonly journeys: JourneyStore;
  readonly versions: VersionStore;
  readonly reviews: ReviewStore;
  readonly approvalRequests: ApprovalRequestStore;
  readonly persons: PersonStore;
  readonly deadlines: DeadlineStore;
  readonly reminders: ReminderStore;
  readonly drafts: DraftStore;
  readonly earlier: EarlierAnswerStore;
  readonly finalisations: FinalisationStore;
  readonly awards: AwardStore;
  readonly takeOvers: TakeOverStore;
  readonly leavers: TeamLeaverStore;
  readonly audit: AuditStore;
  /** Makes the addresses of links: to the documents that a stored link leads to, to the log and to calendars. */
  readonly links: {
    toDocuments(linkId: string): string;
    toLog(applicationId: string, now: Date): string;
    toAttachment(attachment: LinkedAttachment, now: Date): string;
    /**
     * The deadlines as a calendar: with a person's id, those that concern that person. The link is the same until the
     * deadline is moved or the link is renewed, and works until a month after the deadline, so that a calendar can
     * follow it.
     */
    toCalendar(
      application: Pick<Structure, "id" | "deadline" | "timeZone">,
      of: Pick<LinkedCalendar, "personId" | "renewals">,
    ): string;
  };
  readonly documentLinks: DocumentLinkStore;
  readonly fileOffers: FileOfferStore;
  /** Whether Teams takes files from the bot in a personal chat. Microsoft's local client does not. */
  readonly sendsFiles: boolean;
  readonly messages: MessageStore;
  readonly imports: ImportStore;
  readonly attachments: AttachmentStore;
  /** How many bytes the attachments of one application may take. */
  readonly attachmentBytes: number;
  readonly undelivered: UndeliveredStore;
  /** Fetches and reads a file that a person sent. */
  readonly reading: Reading;
  /** Sends a card to an open conversation, outside a turn. */
  readonly tell: (
    to: { readonly conversationId: string; readonly serviceUrl: string; readonly tenantId: string },
    card: AdaptiveCard,
  ) => Promise<void>;
  /** Removes a message of the bot's own from an open conversation. */
  readonly remove: (
    from: { readonly conversationId: string; readonly serviceUrl: string; readonly tenantId: string },
    activityId: string,
  ) => Promise<void>;
  /** Replaces the card of a message in a channel, for everybody. */
  readonly redraw: (
    channel: Pick<Partnership, "channelId" | "serviceUrl" | "tenantId">,
    activityId: string,
    card: AdaptiveCard,
  ) => Promise<void>;
  /** The people of a partnership's team. */
  readonly roster: (partnership: Pick<Partnership, "channelId" | "serviceUrl" | "tenantId">) => Promise<TeamMember[]>;
  /** Whether Teams has this person in the team, asked individually, since the roster may be incomplete. */
  readonly isMember: (
    partnership: Pick<Partnership, "channelId" | "serviceUrl" | "tenantId">,
    teamsId: string,
  ) => Promise<boolean>;
  readonly clock: Clock;
  readonly newId: () => string;
};
