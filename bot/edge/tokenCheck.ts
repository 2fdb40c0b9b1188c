import type { Activity } from "botbuilder";
import {
  type AuthenticateRequestResult,
  AuthenticationError,
  type BotFrameworkAuthentication,
} from "botframework-connector";
import { type Outcome, ok, refuse } from "../../domain/values/outcome";
import type { HttpRefusal } from "./httpRefusal";
import { errorInLog } from "./openLog";

/**
 * Less than the ten seconds that Teams waits for an answer. botbuilder itself would wait for Microsoft's keys
 * indefinitely.
 */
const KEYS_WITHIN_MS = 5_000;

/**
 * Whether a request comes from Teams. Without credentials everybody is accepted: that is a bot on a developer's
 * machine.
 */
export type TokenCheck = {
  /** The checks that need no body: signature, issuer, audience and lifetime. */
  before(header: string | undefined): Promise<HttpRefusal | null>;
  /** The same, and that the token fits the activity's channel and service address. */
  of(activity: Activity, header: string | undefined): Promise<Outcome<AuthenticateRequestResult, HttpRefusal>>;
};

/** @param issuer of Teams' tokens; null for a bot without a registration, for which no tokens exist */
export function tokenCheck(authentication: BotFrameworkAuthentication, issuer: string | null): TokenCheck {
  return {
    async before(header = "") {
      if (issuer === null) return null;
      if (!/^Bearer \S+$/.test(header)) return { status: 401, why: "no bearer token" };
      if (issuerOf(header) !== issuer) return { status: 401, why: "the token is not from the Bot Connector" };
      const checked = await refusing(() => authentication.authenticateStreamingRequest(header, "msteams"));
      return checked.ok ? null : checked.refusal;
    },
    of: (activity, header = "") => refusing(() => authentication.authenticateRequest(activity, header)),
  };
}

/**
 * The issuer that a token names. botbuilder also accepts tokens from Entra, from its Emulator and from other bots, and
 * fetches their keys elsewhere. Teams sends none of those.
 */
function issuerOf(header: string): unknown {
  try {
    return JSON.parse(Buffer.from(header.split(".")[1] ?? "", "base64url").toString()).iss;
  } catch {
    return null;
  }
}

/** botbuilder throws five kinds of errors for an invalid token, and others if it cannot fetch the keys. */
async function refusing<Value>(check: () => Promise<Value>): Promise<Outcome<Value, HttpRefusal>> {
  let timer: NodeJS.Timeout | undefined;
  const overdue = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new KeysAway(`no keys after ${KEYS_WITHIN_MS} ms`)), KEYS_WITHIN_MS);
  });
  try {
    return ok(await Promise.race([check(), overdue]));
  } catch (error) {
    if (isKeysAway(error))
      return refuse({ status: 503, why: "the keys that tokens are signed with cannot be fetched", err: error });
    return refuse({ status: 401, why: `the token was refused: ${errorInLog(error).message}` });
  } finally {
    clearTimeout(timer);
  }
}

class KeysAway extends Error {
  override readonly name = "KeysAway";
}

/** node-fetch throws a FetchError; botbuilder reports an unsuccessful answer as status 500. */
const isKeysAway = (error: unknown): boolean =>
  error instanceof KeysAway ||
  (error as Error).name === "FetchError" ||
  (error instanceof AuthenticationError && error.statusCode >= 500);
