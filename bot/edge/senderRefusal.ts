import { z } from "zod";
import type { TrustedSenders } from "../../env/config";
import { isServedAt } from "../delivery/isServedAt";

/** Why an activity is refused although its token is valid. The caller gets only the status; the log gets the reason. */
export type SenderRefusal = { readonly status: 403; readonly why: string };

/** Every field that is used later must be checked here, so that nothing is mistaken for something else. */
const Sender = z.object({
  channelId: z.string(),
  serviceUrl: z.string(),
  conversation: z.object({ conversationType: z.string().nullish(), tenantId: z.string().nullish() }),
  channelData: z.object({ tenant: z.object({ id: z.string().nullish() }).nullish() }).nullish(),
});

const CONVERSATIONS = ["personal", "groupChat", "channel"];
const LONGEST = 100;

/**
 * Whether an activity comes from Teams, from a tenant that the bot serves, and is answered at a Teams host.
 *
 * A token proves only that the Bot Framework sent the activity to this bot. Callers on its other channels name
 * themselves, and an answer carries the bot's own token to whatever address the activity names.
 */
export function senderRefusal(activity: unknown, { tenants, serviceHosts }: TrustedSenders): SenderRefusal | null {
  const sender = Sender.safeParse(activity);
  if (!sender.success) return refused("not of the shape of an activity", sender.error.issues[0]?.path.join(".") ?? "");
  const { channelId, serviceUrl, conversation, channelData } = sender.data;
  if (channelId !== "msteams") return refused("not a channel of Teams", channelId);
  const named = [conversation.tenantId, channelData?.tenant?.id].filter((id) => id);
  const [tenant = "", other = tenant] = named as string[];
  if (tenant !== other) return refused("two tenants", `${tenant}, ${other}`);
  if (!tenants.includes(tenant)) return refused("a foreign tenant", tenant);
  const kind = conversation.conversationType ?? "";
  if (!CONVERSATIONS.includes(kind)) return refused("an unknown kind of conversation", kind);
  return isServedAt(serviceUrl, serviceHosts) ? null : refused("a foreign service address", serviceUrl);
}

/** The reason quotes the activity's own value, cut short, so that an operator who trusts it knows what to allow. */
const refused = (why: string, said: string): SenderRefusal => ({
  status: 403,
  why: `${why}: ${said.slice(0, LONGEST)}`,
});
