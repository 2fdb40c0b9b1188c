import type { Activity } from "botbuilder";
import { z } from "zod";
import { type Outcome, ok, refuse } from "../../domain/values/outcome";
import type { HttpRefusal } from "./httpRefusal";

const text = z.string().nullish();
const id = z.string().min(1);
const withId = z.object({ id: text }).passthrough().nullish();
const things = z.array(z.object({}).passthrough()).nullish();

/** Every field that botbuilder, teams-ai or the bot reads. A field may be absent; if present, it has its type. */
const ActivityShape = z.object({
  type: id,
  id: text,
  name: text,
  text,
  textFormat: text,
  action: text,
  channelId: id,
  serviceUrl: z.string().regex(/^https?:\/\//i),
  locale: text,
  replyToId: text,
  deliveryMode: text,
  from: z.object({ id, name: text, aadObjectId: text }),
  recipient: z.object({ id: text, name: text, role: text }).nullish(),
  conversation: z.object({ id, name: text, conversationType: text, tenantId: text, isGroup: z.boolean().nullish() }),
  channelData: z.object({ tenant: withId, team: withId, channel: withId, eventType: text }).nullish(),
  attachments: things,
  entities: z.array(z.object({ type: z.string() })).nullish(),
  membersAdded: things,
  membersRemoved: things,
  reactionsAdded: things,
  reactionsRemoved: things,
});

/** The recipient of an activity that names none. */
const THE_BOT = "bot";

/** Accepts a body as an activity, unchanged, if it has the right shape. */
export function readActivity(body: unknown): Outcome<Activity, HttpRefusal> {
  const read = ActivityShape.safeParse(body);
  if (!read.success) {
    const path = read.error.issues[0]?.path.join(".") || "body";
    return refuse({ status: 400, why: `not an activity: ${path}` });
  }
  const activity = body as Activity;
  // teams-ai ignores activities whose recipient has no id, and an invoke would be answered with 501.
  return ok(
    activity.recipient?.id ? activity : { ...activity, recipient: { ...activity.recipient, id: THE_BOT, name: "" } },
  );
}
