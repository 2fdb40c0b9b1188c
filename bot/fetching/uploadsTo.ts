import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { type Outcome, ok, refuse } from "../../domain/values/outcome";
import { retryAfterMs } from "../delivery/sendFailure";
import { mayFetch, outside, type Reach } from "../importing/download";

/**
 * `not-allowed`: the address is not SharePoint's. `over`: the session has ended, or holds bytes of an earlier try.
 * `refused`: SharePoint does not take the file. `away`: SharePoint does not answer now.
 */
export type UploadRefusal = { readonly kind: "not-allowed" | "over" | "refused" | "away" };
export type UploadFile = (url: string, body: Buffer) => Promise<Outcome<null, UploadRefusal>>;

type Patience = {
  /** Bytes in one request: a multiple of 320 KiB (learn.microsoft.com, "driveItem: createUploadSession"). */
  readonly chunkBytes: number;
  /** How many requests may fail one after the other. */
  readonly tries: number;
  readonly rest: (ms: number) => Promise<unknown>;
};

const PATIENT: Patience = { chunkBytes: 32 * 320 * 1024, tries: 4, rest: (ms) => pause(ms) };
const MOST_MS = 60_000;
const FIRST_REST_MS = 500;
const LONGEST_REST_MS = 20_000;
const LONGEST_ANSWER = 64_000;

const Session = z.object({ nextExpectedRanges: z.array(z.string()).min(1) });
type Answer = { readonly status: number; readonly next: number | null; readonly afterMs: number };
const NO_ANSWER: Answer = { status: 0, next: null, afterMs: 0 };

/** Puts a file into an upload session of SharePoint, a range at a time. Goes on where the session says after a failure. */
export const uploadsTo =
  (reach: Reach, patience: Partial<Patience> = {}): UploadFile =>
  async (url, body) => {
    const { chunkBytes, tries, rest } = { ...PATIENT, ...patience };
    if (!mayFetch(url, reach)) return refuse({ kind: "not-allowed" });
    const session = (range?: { from: number; to: number }) => ask(url, reach, body, range).catch(() => NO_ANSWER);

    // Bytes of an earlier try may be of another rendering: they cannot be gone on with.
    if (body.length > chunkBytes && ((await session()).next ?? 0) > 0) return refuse({ kind: "over" });
    let from = 0;
    let failures = 0;
    while (failures < tries) {
      const to = Math.min(from + chunkBytes, body.length);
      const answer = await session({ from, to });
      if (answer.status === 200 || answer.status === 201) return ok(null);
      if (answer.status === 202) {
        const next = answer.next ?? to;
        if (next >= body.length) return refuse({ kind: "refused" });
        failures = next > from ? 0 : failures + 1;
        from = next;
        continue;
      }
      if (isOver(answer)) return refuse({ kind: "over" });
      if (!mayPass(answer)) return refuse({ kind: "refused" });
      failures += 1;
      if (failures === tries) break;
      await rest(Math.min(Math.max(FIRST_REST_MS * 2 ** (failures - 1), answer.afterMs), LONGEST_REST_MS));
      const stands = await session();
      // A session ends with its last byte: only the answer to that was lost.
      if (isOver(stands)) return answer.status === 0 && to === body.length ? ok(null) : refuse({ kind: "over" });
      if (stands.next !== null && stands.next <= to) from = stands.next;
    }
    return refuse({ kind: "away" });
  };

const isOver = ({ status }: Answer): boolean => status === 404 || status === 410;
/** 416: the session has the range already, or expects an earlier one. It says itself which. */
const mayPass = ({ status }: Answer): boolean =>
  status === 0 || status === 408 || status === 416 || status === 429 || status >= 500;

/** Sends one range, or asks without one which byte the session expects next. Follows no redirect. */
async function ask(
  url: string,
  reach: Reach,
  body: Buffer,
  range: { from: number; to: number } | undefined,
): Promise<Answer> {
  const part = range && body.subarray(range.from, range.to);
  const headers = part && {
    "content-length": part.length,
    "content-range": `bytes ${range.from}-${range.to - 1}/${body.length}`,
    "content-type": "application/octet-stream",
  };
  const options = {
    method: part ? "PUT" : "GET",
    ...(headers ? { headers } : {}),
    signal: AbortSignal.timeout(MOST_MS),
  };
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const request =
      reach === "machine"
        ? requestHttp(url, options, resolve)
        : requestHttps(url, { ...options, lookup: outside }, resolve);
    request.once("error", reject);
    request.end(part);
  });
  const { statusCode: status = 0, headers: said } = response;
  const header = said["retry-after"];
  const afterMs = retryAfterMs({ response: { headers: { get: () => header } } }) ?? 0;
  return { status, next: nextIn(await textOf(response)), afterMs };
}

async function textOf(response: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of response) {
    text += String(chunk);
    if (text.length > LONGEST_ANSWER) {
      response.destroy();
      break;
    }
  }
  return text;
}

/** The first byte that the session lacks: 26 of `["26-"]`. */
function nextIn(text: string): number | null {
  try {
    const [first = ""] = Session.parse(JSON.parse(text)).nextExpectedRanges;
    const next = Number.parseInt(first, 10);
    return Number.isSafeInteger(next) && next >= 0 ? next : null;
  } catch {
    return null;
  }
}
