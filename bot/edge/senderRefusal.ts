import { z } from "zod";
import type { TrustedSenders } from "../../env/config";

/** Why an activity is not taken, though its token is right. */
export type SenderRefusal = {
  readonly why: "no-teams-channel" | "foreign-tenant" | "tenants-disagree" | "unknown-conversation" | "foreign-service";
  /** What the activity says of it, cut short: an operator who trusts it knows what to allow. */
  readonly said: string;
};

const Text = z.string().catch("");
const Sender = z.object({
  channelId: Text,
  serviceUrl: Text,
  conversation: z.object({ conversationType: Text, tenantId: Text }).catch({ conversationType: "", tenantId: "" }),
  channelData: z.object({ tenant: z.object({ id: Text }) }).catch({ tenant: { id: "" } }),
});

const CONVERSATIONS = ["personal", "groupChat", "channel"];
const LONGEST = 100;

/**
 * Whether an activity comes from Teams, from a tenant that the bot serves, and is to be answered at a host of Teams.
 *
 * A token says only that the Bot Framework sent the activity to this bot. Callers of its other channels write who they
 * are themselves, and an answer takes the bot's own token to whatever address the activity names.
 */
export function senderRefusal(activity: unknown, { tenants, serviceHosts }: TrustedSenders): SenderRefusal | null {
  const { channelId, serviceUrl, conversation, channelData } = Sender.parse(activity);
  const refused = (why: SenderRefusal["why"], said: string): SenderRefusal => ({ why, said: said.slice(0, LONGEST) });

  if (channelId !== "msteams") return refused("no-teams-channel", channelId);
  const named = [conversation.tenantId, channelData.tenant.id].filter((id) => id !== "").map((id) => id.toLowerCase());
  const [tenant = "", other = tenant] = named;
  if (tenant !== other) return refused("tenants-disagree", other);
  if (!tenants.includes(tenant)) return refused("foreign-tenant", tenant);
  if (!CONVERSATIONS.includes(conversation.conversationType))
    return refused("unknown-conversation", conversation.conversationType);
  return isServedAt(serviceUrl, serviceHosts) ? null : refused("foreign-service", serviceUrl);
}

function isServedAt(serviceUrl: string, hosts: readonly string[]): boolean {
  if (!URL.canParse(serviceUrl)) return false;
  const { protocol, hostname, port, username, password } = new URL(serviceUrl);
  return protocol === "https:" && port === "" && username === "" && password === "" && hosts.includes(hostname);
}
