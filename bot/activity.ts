import type { Activity } from "botbuilder";
import type { BotDeps } from "./deps";
import type { Channel, Turn } from "./turn";

/** A channel thread's conversation id carries `;messageid=`: without it, it names the channel. */
const channelIdIn = (conversationId: string): string => conversationId.split(";messageid=")[0] as string;

const tenantOf = (activity: Activity): string =>
  activity.conversation.tenantId ||
  (activity.channelData as { tenant?: { id?: string } } | undefined)?.tenant?.id ||
  "";

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

/** Reads who, where and which activity. Group chats are like channels without a team: Samskriv has nothing there. */
export async function turnOf(
  { persons, acting, newId }: Pick<BotDeps, "persons" | "acting" | "newId">,
  activity: Activity,
): Promise<Turn> {
  const channel = channelOf(activity);
  const isPersonal = activity.conversation.conversationType === "personal";
  const self = await persons.meet({
    tenantId: tenantOf(activity),
    teamsId: activity.from.id,
    aadObjectId: activity.from.aadObjectId ?? null,
    name: activity.from.name || "Ukjent",
    conversationId: isPersonal ? activity.conversation.id : null,
    serviceUrl: activity.serviceUrl,
  });
  const role = acting ? await persons.roleOf(self.id) : null;
  return {
    self,
    person: role ?? self,
    acting: role !== null,
    tenantId: tenantOf(activity),
    serviceUrl: activity.serviceUrl,
    channel,
    // One without an id cannot be told from another: each of them counts as new.
    cause: { conversationId: activity.conversation.id, activityId: activity.id || newId(), by: (role ?? self).id },
  };
}
