import type { IncomingMessage } from "node:http";
import { type Activity, CloudAdapter, type InvokeResponse, type TurnContext } from "botbuilder";
import type { AuthenticateRequestResult } from "botframework-connector";
import type restify from "restify";
import type { TrustedSenders } from "../../env/config";
import type { HttpRefusal } from "./httpRefusal";
import { readActivity } from "./readActivity";
import { readJson, refusedContent } from "./readJson";
import type { Refusals } from "./refusals";
import type { RequestLimits } from "./requestLimits";
import { senderRefusal } from "./senderRefusal";
import type { TokenCheck } from "./tokenCheck";

/**
 * botbuilder's adapter without its HTTP part. Its `process` answers 500 for half of the invalid tokens and for an
 * activity without a type, and writes each to the console.
 */
export class TurnAdapter extends CloudAdapter {
  /** Runs the turn of an activity whose sender is verified. @returns the answer to an invoke */
  turn(
    sender: AuthenticateRequestResult,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return this.processActivity(sender, activity, logic);
  }
}

type MessagesParts = {
  readonly adapter: TurnAdapter;
  readonly tokens: TokenCheck;
  /** The senders whose activities are accepted; null without a registration. */
  readonly senders: TrustedSenders | null;
  readonly limits: RequestLimits;
  readonly refusals: Refusals;
  /** Whether everybody on this machine is accepted without a token. */
  readonly open: boolean;
  readonly run: (context: TurnContext) => Promise<unknown>;
};

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i;

const senderOf = ({ conversation, from }: Activity): string => `${conversation.tenantId ?? ""} ${from.id}`;

/** Accepts an activity from Teams: checks the sender, the content and the rate, then runs its turn. */
export function messagesRoute({ adapter, tokens, senders, limits, refusals, open, run }: MessagesParts) {
  return async (request: restify.Request, response: restify.Response): Promise<void> => {
    const { authorization } = request.headers;
    const refuse = async (refusal: HttpRefusal): Promise<void> => {
      const over = refusal.status === 401 ? await limits.refusedTokens(request.socket.remoteAddress ?? "") : null;
      refusals.refuse(request, response, over ?? refusal);
    };

    const stopped =
      (open ? refusedOrigin(request) : null) ?? refusedContent(request) ?? (await tokens.before(authorization));
    if (stopped) return refuse(stopped);
    if (request.headers.expect) response.writeContinue();
    const body = await readJson(request);
    if (!body.ok) return refuse(body.refusal);
    const activity = readActivity(body.value);
    if (!activity.ok) return refuse(activity.refusal);
    const sender = await tokens.of(activity.value, authorization);
    if (!sender.ok) return refuse(sender.refusal);
    const foreign = senders && senderRefusal(activity.value, senders);
    if (foreign) return refuse(foreign);
    const tooMuch = (await limits.sender(senderOf(activity.value))) ?? (await limits.port("all"));
    if (tooMuch) return refuse(tooMuch);

    try {
      const answer = await adapter.turn(sender.value, activity.value, async (context) => {
        await run(context);
      });
      const text = answer?.body === undefined ? "" : JSON.stringify(answer.body);
      response.writeHead(answer?.status ?? 200, {
        "content-length": Buffer.byteLength(text),
        ...(text ? { "content-type": "application/json" } : {}),
      });
      response.end(text);
    } catch (err) {
      refusals.refuse(request, response, { status: 500, why: "the turn could not be run", err });
    }
  };
}

/**
 * Refuses requests that a web page can send, when callers need not prove who they are. The Origin header reveals the
 * page. A page whose own name resolves to this machine (DNS rebinding) is revealed by the name in Host.
 */
function refusedOrigin({ headers, socket }: IncomingMessage): HttpRefusal | null {
  if (headers.origin !== undefined) return { status: 403, why: "a web page asks" };
  const [, name = "", port = "80"] = /^(.*?)(?::(\d+))?$/.exec(headers.host ?? "") ?? [];
  if (!LOOPBACK.test(name) || Number(port) !== socket.localPort)
    return { status: 403, why: "the host is not this machine" };
  return null;
}
