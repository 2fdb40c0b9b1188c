import { randomUUID } from "node:crypto";
import { actions } from "../bot/edge/actions";
import { activityKinds } from "./activityKinds";
import { forgedData } from "./forgedData";
import { mutatedActivities } from "./mutatedActivities";
import { inParallel, type Strikes, strike, strikes } from "./strike";
import { isWhole, type Target } from "./target";

const AT_ONCE = 8;

/** Mutated activities of strangers, and every verb pressed by them with true and with false ids. */
export async function attack(target: Target, { inputs, seed }: { inputs: number; seed: number }): Promise<Strikes[]> {
  const verbs = [...actions.keys()];
  const rows = [
    await withMutatedActivities(target, verbs, { inputs, seed }),
    await withForgedPresses(target, verbs),
    await whatTheBotSent(target),
    await whatIsStored(target),
  ];
  return rows;
}

async function withMutatedActivities(
  target: Target,
  verbs: readonly string[],
  { inputs, seed }: { inputs: number; seed: number },
): Promise<Strikes> {
  const counted = strikes("mutated activities");
  const kinds = target.strangers.flatMap((stranger) => activityKinds(stranger, verbs, target.ids, randomUUID()));
  await inParallel(mutatedActivities(kinds, { seed, count: inputs }), AT_ONCE, ({ body }) =>
    strike(counted, target.url, body, target.secrets),
  );
  return counted;
}

async function withForgedPresses({ url, ids, strangers, secrets }: Target, verbs: readonly string[]): Promise<Strikes> {
  const counted = strikes("forged presses");
  const presses = verbs.flatMap((verb, index) =>
    (["chat", "channel"] as const).map((where) =>
      JSON.stringify(
        strangers[index % strangers.length]?.activity(where, {
          type: "invoke",
          name: "adaptiveCard/action",
          value: { action: { type: "Action.Execute", verb, data: forgedData(ids, randomUUID()) } },
        }),
      ),
    ),
  );
  await inParallel(presses, AT_ONCE, (body) => strike(counted, url, body, secrets));
  return counted;
}

/** What went to strangers by itself, in their chats and in their channel. */
async function whatTheBotSent({ connector, secrets }: Target): Promise<Strikes> {
  const counted = strikes("messages to strangers");
  const own = /^(chat-with-[1-6]|19:channel(;.*)?)$/;
  for (const { conversationId, card, text } of connector.sent) {
    if (own.test(conversationId)) continue;
    counted.inputs += 1;
    const said = `${text} ${JSON.stringify(card)}`;
    const leaked = secrets.find((secret) => said.includes(secret));
    if (!leaked) continue;
    counted.leaks += 1;
    counted.examples.push(`«${leaked}» to ${conversationId}: ${said.slice(0, 500)}`);
  }
  return counted;
}

async function whatIsStored(target: Target): Promise<Strikes> {
  const counted = { ...strikes("what the partnership wrote"), inputs: 1 };
  if (!(await isWhole(target))) {
    counted.leaks += 1;
    counted.examples.push("the text of the partnership is another");
  }
  return counted;
}
