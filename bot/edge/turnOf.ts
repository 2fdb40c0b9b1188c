import type { Activity } from "botbuilder";
import { LRUCache } from "lru-cache";
import type { Speaker } from "../../domain/ports/personStore";
import { switchLanguage } from "../../domain/values/language";
import type { BotDeps } from "../handler/botDeps";
import { meetMember, NAMELESS } from "../handler/meetMember";
import { teamRoster } from "../handler/teamRoster";
import { tenantOf } from "../handler/tenantOf";
import type { Channel, Turn } from "../handler/turn";

/** The conversation id of a channel thread ends in `;messageid=...`; without it, the id is the channel's. */
const channelIdIn = (conversationId: string): string => conversationId.split(";messageid=")[0] as string;

function channelOf(activity: Activity): Channel | null {
  if (activity.conversation.conversationType !== "channel") return null;
  const data = activity.channelData as { team?: { id?: string } } | undefined;
  return {
    tenantId: tenantOf(activity),
    teamId: data?.team?.id ?? null,
    channelId: channelIdIn(activity.conversation.id),
    serviceUrl: activity.serviceUrl,
  };
}

/** As long as language tags get. */
const LONGEST_LOCALE = 35;

/** People without a name in any roster are not looked up again at each press. */
const lookedUp = new LRUCache<string, true>({ max: 5_000 });

/**
 * The sender of an activity. An `installationUpdate` has no name: a known name is kept, and an unknown one is looked up
 * in the conversation's roster.
 */
async function metIn(deps: Pick<BotDeps, "persons" | "roster">, activity: Activity): Promise<Speaker> {
  const { from, conversation, serviceUrl } = activity;
  const tenantId = tenantOf(activity);
  const name = from.name?.trim() || null;
  const standIn = NAMELESS;
  const met = await deps.persons.meet({
    tenantId,
    teamsId: from.id,
    aadObjectId: from.aadObjectId || null,
    name,
    standIn,
    conversationId: conversation.conversationType === "personal" ? conversation.id : null,
    serviceUrl,
    locale: activity.locale?.slice(0, LONGEST_LOCALE) || null,
  });
  if (name !== null || met.name !== standIn || lookedUp.has(met.id)) return met;
  const place = { channelId: channelIdIn(conversation.id), serviceUrl, tenantId };
  const people = await teamRoster(deps, place);
  const found = people?.find(({ teamsId }) => teamsId === from.id);
  if (found) return meetMember(deps, found, place);
  if (people === null) return met;
  lookedUp.set(met.id, true);
  return met;
}

/**
 * Reads person, place and activity, and goes on in their language: the person's own, in a channel the partnership's once
 * it has an application. Group chats count as channels without a team, where Samskriv has nothing to show.
 */
export async function turnOf(
  deps: Pick<BotDeps, "persons" | "channels" | "acting" | "newId" | "roster">,
  activity: Activity,
): Promise<Turn> {
  const { persons, channels, acting, newId } = deps;
  const channel = channelOf(activity);
  const self = await metIn(deps, activity);
  const role = acting ? await persons.roleOf(self.id) : null;
  const person = role ?? self;
  switchLanguage((channel && (await channels.languageIn(channel))) ?? person.language);
  return {
    self,
    person,
    language: person.language,
    acting: role !== null,
    tenantId: tenantOf(activity),
    serviceUrl: activity.serviceUrl,
    channel,
    pressed: activity.replyToId || null,
    // Activities without an id cannot be told apart, so each counts as new.
    cause: { conversationId: activity.conversation.id, activityId: activity.id || newId(), by: person.id },
  };
}
