import { randomUUID } from "node:crypto";
import { pino } from "pino";
import { consoleToLog } from "../../../bot/edge/consoleToLog";
import { clouds } from "../../../env/clouds";
import { startTokenIssuer, type TokenIssuer } from "../edge/tokenIssuer";
import { people, startTestBot, type TestBot, type TestBotOptions } from "./bot";

export const BOT_ID = "11111111-1111-4111-8111-111111111111";
export const TENANT_ID = "22222222-2222-4222-8222-222222222222";
export const SERVICE_URL = "https://smba.trafficmanager.net/emea/";

/** A bot as it is in production, which trusts the keys of `issuer`. */
export type BotWithCredentials = TestBot & { readonly issuer: TokenIssuer; readonly url: string };

export async function startBotWithCredentials({
  cloud = "public",
  ...options
}: TestBotOptions & { cloud?: keyof typeof clouds } = {}): Promise<BotWithCredentials> {
  const issuer = await startTokenIssuer();
  const bot = await startTestBot({
    ...options,
    settings: {
      mode: "production",
      bot: {
        id: BOT_ID,
        password: "not-a-real-secret",
        type: "SingleTenant",
        tenantId: TENANT_ID,
        cloud: { ...clouds[cloud], openIdMetadataUrl: issuer.metadataUrl },
      },
      senders: { tenants: [TENANT_ID], serviceHosts: clouds[cloud].serviceHosts },
      ...options.settings,
    },
  });
  // As in a process of its own: what botbuilder writes would be a line too many.
  consoleToLog(pino({}, { write: (line: string) => void bot.log.push(line) }));
  return {
    ...bot,
    issuer,
    url: `http://127.0.0.1:${bot.bot.port}/api/messages`,
    async stop() {
      await bot.stop();
      await issuer.close();
    },
  };
}

/** Seconds, as tokens have them. */
export const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1_000) + seconds;

/** What the Bot Connector's tokens say. */
export const goodClaims = (): Record<string, unknown> => ({
  iss: "https://api.botframework.com",
  aud: BOT_ID,
  serviceurl: SERVICE_URL,
  iat: inSeconds(-60),
  nbf: inSeconds(-60),
  exp: inSeconds(3_600),
});

/** A press that is answered in the HTTP answer itself, so that nothing has to be sent to Teams. */
export const press = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  id: randomUUID(),
  type: "invoke",
  name: "adaptiveCard/action",
  channelId: "msteams",
  serviceUrl: SERVICE_URL,
  from: people.kari,
  recipient: { id: `28:${BOT_ID}`, name: "Samskriv" },
  conversation: { id: "a:chat-with-kari", conversationType: "personal", tenantId: TENANT_ID },
  channelData: { tenant: { id: TENANT_ID } },
  value: { action: { type: "Action.Execute", verb: "me/tasks", data: {} }, trigger: "manual" },
  ...more,
});

export const post = (url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
