import type { Activity } from "botbuilder";

/** The tenant of an activity: channels name it in another field than chats. */
export const tenantOf = (activity: Activity): string =>
  activity.conversation.tenantId ||
  (activity.channelData as { tenant?: { id?: string } } | undefined)?.tenant?.id ||
  "";
