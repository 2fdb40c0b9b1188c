import { lookup as lookUp } from "node:dns";
import { get as getHttp, type IncomingMessage, type OutgoingHttpHeaders } from "node:http";
import { get as getHttps } from "node:https";
import type { LookupFunction } from "node:net";
import ipaddr from "ipaddr.js";
import { type Outcome, ok, refuse } from "../../domain/values/outcome";
import type { ConnectorToken } from "../delivery/connectorToken";
import { isServedAt } from "../delivery/isServedAt";

/**
 * Where files may be fetched from. "teams": SharePoint over https, where Teams stores files sent to a bot
 * (learn.microsoft.com, "Send and receive files using bot"). "machine": this machine, for the local client, which has
 * no SharePoint; only if nobody else can reach the bot.
 */
export type Reach = "teams" | "machine";
export type DownloadRefusal = { readonly kind: "too-large"; readonly most: number } | { readonly kind: "not-fetched" };

const MOST_MEGABYTES = 20;
const MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;
const MOST_MS = 25_000;
const MOST_HOPS = 3;

/** Whether an address is not on the open internet. Host names that resolve to such an address are refused. */
export const isInside = (address: string): boolean => ipaddr.parse(address).range() !== "unicast";

/** Whether files may be fetched from this address at all. */
export function mayFetch(url: string, reach: Reach): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, port, username, password } = new URL(url);
  if (username !== "" || password !== "") return false;
  if (reach === "machine") return protocol === "http:" && hostname === "127.0.0.1";
  return protocol === "https:" && port === "" && /^[a-z0-9-]+\.sharepoint\.com$/.test(hostname);
}

/** The connector's own address of a picture in a message: v3/attachments/{id}/views/{view}. */
const OF_PICTURE = /\/v3\/attachments\/[^/]+\/views\/[^/]+$/;

/** Whether a picture may be fetched from this address with the bot's own token. */
export const mayFetchPicture = (url: string, reach: Reach, hosts: readonly string[]): boolean =>
  (reach === "machine" ? mayFetch(url, reach) : isServedAt(url, hosts)) && OF_PICTURE.test(new URL(url).pathname);

/** Finds the address of a host, unless it is inside our own network. */
export const outside: LookupFunction = (hostname, options, callback) =>
  lookUp(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error || !first) return callback(error ?? new Error("no address"), "");
    if (addresses.some(({ address }) => isInside(address))) return callback(new Error("an address inside"), "");
    if (options.all) return callback(null, addresses);
    callback(null, first.address, first.family);
  });

/**
 * Fetches a file from an address that somebody else gave. The size is counted as it arrives, whatever the header says.
 * Redirects are followed only to allowed addresses. `connector` is for pictures that Teams keeps for the bot: its token
 * goes to the connector's own address of a picture, and to no redirect. `ask` sends one request.
 */
export async function download(
  url: string,
  reach: Reach,
  connector: ConnectorToken | null = null,
  ask: typeof answerFrom = answerFrom,
): Promise<Outcome<Buffer, DownloadRefusal>> {
  const signal = AbortSignal.timeout(MOST_MS);
  try {
    let at = url;
    for (let hop = 0; hop <= (connector ? 0 : MOST_HOPS); hop++) {
      if (connector ? !mayFetchPicture(at, reach, connector.hosts) : !mayFetch(at, reach))
        return refuse({ kind: "not-fetched" });
      const headers = connector ? { authorization: `Bearer ${await connector.token()}` } : {};
      const response = await ask(at, reach, { signal, headers });
      const { statusCode = 0 } = response;
      const { location } = response.headers;
      if (statusCode >= 300 && statusCode < 400 && location) {
        response.destroy();
        at = new URL(location, at).href;
        continue;
      }
      if (statusCode !== 200) {
        response.destroy();
        return refuse({ kind: "not-fetched" });
      }
      return await bytesOf(response);
    }
  } catch {
    // Gone, expired, cut off or too slow: the same for the sender.
  }
  return refuse({ kind: "not-fetched" });
}

type Asked = { readonly signal: AbortSignal; readonly headers: OutgoingHttpHeaders };

const answerFrom = (url: string, reach: Reach, asked: Asked): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const request =
      reach === "machine" ? getHttp(url, asked, resolve) : getHttps(url, { ...asked, lookup: outside }, resolve);
    request.once("error", reject);
  });

async function bytesOf(response: IncomingMessage): Promise<Outcome<Buffer, DownloadRefusal>> {
  const tooLarge = refuse({ kind: "too-large", most: MOST_MEGABYTES } as const);
  if (Number(response.headers["content-length"] ?? 0) > MOST_BYTES) {
    response.destroy();
    return tooLarge;
  }
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MOST_BYTES) {
      response.destroy();
      return tooLarge;
    }
    chunks.push(chunk);
  }
  return ok(Buffer.concat(chunks));
}
