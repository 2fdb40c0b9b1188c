import { randomUUID } from "node:crypto";
import {
  type Activity,
  CardFactory,
  type CloudAdapter,
  type ConversationReference,
  type TeamsChannelAccount,
  TeamsInfo,
  type TurnContext,
} from "botbuilder";
import type { FileAttachment } from "../../cards/fetching/fileConsent";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import type { Partnership } from "../../domain/ports/channelStore";
import type { PersonAddress } from "../../domain/ports/personStore";
import type { TeamMember } from "../handler/botDeps";
import { markDrawing } from "../handler/pressOf";
import { toStorableText } from "./toStorableText";

type Place = Pick<Partnership, "channelId" | "serviceUrl" | "tenantId">;
type Chat = { readonly conversationId: string; readonly serviceUrl: string; readonly tenantId: string };

/** Sends to Teams outside a turn. Every failure is thrown with the connector's status code. */
export type Outbound = {
  /** A new post in a channel. @returns the post's activity id */
  post(place: Place, card: AdaptiveCard): Promise<string>;
  reply(place: Place, rootActivityId: string, card: AdaptiveCard): Promise<string>;
  update(place: Place, activityId: string, card: AdaptiveCard): Promise<void>;
  toConversation(to: Chat, card: AdaptiveCard): Promise<void>;
  /** A file in a personal chat, or the question whether Teams may store it. @returns the message's activity id */
  attach(to: Chat, file: FileAttachment): Promise<string>;
  /** Removes a message of the bot's own. */
  remove(from: Chat, activityId: string): Promise<void>;
  /** Opens a personal chat with somebody who has not opened one. @returns its conversation id */
  open(person: Pick<PersonAddress, "teamsId" | "tenantId">, serviceUrl: string): Promise<string>;
  roster(place: Place): Promise<TeamMember[]>;
  /** Whether Teams has one person in a channel's team, asked individually. */
  isMember(place: Place, teamsId: string): Promise<boolean>;
};

/** Teams' error code for a person who is not in the conversation, whatever the status. */
const NOT_A_MEMBER = "MemberNotFoundInConversation";

/** Large teams come in pages; the unpaged call is retired. */
const PAGE = 500;

/** @param audience of the bot's token, which depends on the cloud */
export function outboundVia(adapter: CloudAdapter, botAppId: string, audience: string): Outbound {
  const reference = (conversationId: string, serviceUrl: string, tenantId: string, isGroup: boolean) =>
    ({
      bot: { id: botAppId, name: "Samskriv" },
      channelId: "msteams",
      serviceUrl,
      conversation: {
        id: conversationId,
        isGroup,
        conversationType: isGroup ? "channel" : "personal",
        tenantId,
        name: "",
      },
    }) as Partial<ConversationReference>;

  /** The adapter hands a turn's failures to its error handler; here they go to the caller. */
  async function within<Result>(
    at: Partial<ConversationReference>,
    work: (context: TurnContext) => Promise<Result>,
  ): Promise<Result> {
    let outcome: { value: Result } | { error: unknown } = { error: new Error("the turn did not run") };
    await adapter.continueConversationAsync(botAppId, at, async (context) => {
      outcome = await work(context).then(
        (value) => ({ value }),
        (error: unknown) => ({ error }),
      );
    });
    if ("error" in outcome) throw outcome.error;
    return (outcome as { value: Result }).value;
  }

  const message = (card: AdaptiveCard): Partial<Activity> => ({
    type: "message",
    attachments: [CardFactory.adaptiveCard(markDrawing(card, randomUUID))],
  });
  const sent = async (context: TurnContext, card: AdaptiveCard): Promise<string> =>
    (await context.sendActivity(message(card)))?.id ?? "";
  const inChat = ({ conversationId, serviceUrl, tenantId }: Chat) =>
    reference(conversationId, serviceUrl, tenantId, false);
  const inChannel = ({ channelId, serviceUrl, tenantId }: Place, thread = "") =>
    reference(channelId + thread, serviceUrl, tenantId, true);

  return {
    post: (place, card) => within(inChannel(place), (context) => sent(context, card)),
    reply: (place, root, card) => within(inChannel(place, `;messageid=${root}`), (context) => sent(context, card)),
    update: (place, activityId, card) =>
      within(inChannel(place), async (context) => {
        await context.updateActivity({ ...message(card), id: activityId });
      }),
    toConversation: (to, card) =>
      within(inChat(to), async (context) => {
        await sent(context, card);
      }),
    attach: (to, file) =>
      within(
        inChat(to),
        async (context) => (await context.sendActivity({ type: "message", attachments: [file] }))?.id ?? "",
      ),
    remove: (from, activityId) => within(inChat(from), (context) => context.deleteActivity(activityId)),
    async open({ teamsId, tenantId }, serviceUrl) {
      let opened = "";
      const parameters = {
        isGroup: false,
        bot: { id: botAppId, name: "Samskriv" },
        members: [{ id: teamsId, name: "" }],
        tenantId,
        channelData: { tenant: { id: tenantId } },
        activity: undefined as never,
      };
      await adapter.createConversationAsync(
        botAppId,
        "msteams",
        serviceUrl,
        audience,
        parameters as never,
        async (context) => {
          opened = context.activity.conversation.id;
        },
      );
      return opened;
    },
    roster: (place) =>
      within(inChannel(place), async (context) => {
        const people: TeamMember[] = [];
        let next: string | undefined;
        do {
          const page = await TeamsInfo.getPagedMembers(context, PAGE, next);
          people.push(...(page.members ?? []).map(teamMember));
          next = page.continuationToken;
        } while (next);
        return people;
      }),
    isMember: (place, teamsId) =>
      within(inChannel(place), async (context) => {
        try {
          await TeamsInfo.getMember(context, teamsId);
          return true;
        } catch (error) {
          if ((error as { code?: unknown }).code === NOT_A_MEMBER) return false;
          throw error;
        }
      }),
  };
}

/** Teams omits unknown fields, and gives guests empty names. */
function teamMember(account: TeamsChannelAccount): TeamMember {
  const said = (text: string | undefined): string | null => toStorableText(text ?? "").trim() || null;
  const { id, name, aadObjectId, email } = account;
  return { teamsId: id, name: said(name), aadObjectId: said(aadObjectId), email: said(email) };
}

/** The HTTP status of the connector's refusal, or null for any other error. */
export const refusedWith = (error: unknown): number | null => {
  const { statusCode } = error as { statusCode?: unknown };
  return typeof statusCode === "number" ? statusCode : null;
};
