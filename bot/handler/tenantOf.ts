import type { Activity } from "botbuilder";

/** The tenant that an activity comes from: channels name it elsewhere than chats. */
export const tenantOf = (activity: Activity): string =>
  activity.conversation.tenantId ||
  (activity.channelData as { tenant?: { id?: string } } | undefined)?.tenant?.id ||
  "";
