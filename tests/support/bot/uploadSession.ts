import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** What the session does instead, once: answers, or hangs up before or after it has taken the bytes. */
export type Instead =
  | { readonly status: number; readonly body?: string; readonly retryAfter?: string }
  | "hang-up"
  | "lose the answer";

export type UploadSession = {
  readonly url: string;
  /** Each request: its method, the range that it named, and how many bytes it brought. */
  readonly requests: readonly string[];
  /** The file, once it is whole. */
  file(): Buffer | null;
  /** Answers the next requests like this. */
  answerNext(...answers: readonly Instead[]): void;
  /** From now on the session is over. */
  end(status: 404 | 410): void;
  close(): Promise<void>;
};

const RANGE = /^bytes (\d+)-(\d+)\/(\d+)$/;

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/**
 * An upload session as SharePoint's (learn.microsoft.com, "driveItem: createUploadSession"): it takes the range that it
 * expects and no other, says which comes next, and ends with the last byte.
 */
export async function startUploadSession({ held = 0 }: { readonly held?: number } = {}): Promise<UploadSession> {
  const requests: string[] = [];
  const answers: Instead[] = [];
  let received = Buffer.alloc(held);
  let over: number | null = null;
  let whole: Buffer | null = null;
  const expecting = () => JSON.stringify({ nextExpectedRanges: [`${received.length}-`] });

  function take(range: string, body: Buffer): { status: number; body: string } {
    const [, first = "", last = "", total = ""] = RANGE.exec(range) ?? [];
    const [from, to, size] = [Number(first), Number(last), Number(total)];
    if (range === "" || to - from + 1 !== body.length || to >= size) return { status: 400, body: "" };
    if (from !== received.length) return { status: 416, body: "" };
    received = Buffer.concat([received, body]);
    if (received.length < size) return { status: 202, body: expecting() };
    whole = received;
    over = 404;
    return { status: 201, body: JSON.stringify({ id: "item", size }) };
  }

  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const range = String(request.headers["content-range"] ?? "");
    requests.push(`${request.method} ${range}`.trim());
    const instead = answers.shift();
    if (instead === "hang-up") return void request.socket.destroy();
    const usual = () =>
      over !== null
        ? { status: over, body: "" }
        : request.method === "PUT"
          ? take(range, body)
          : { status: 200, body: expecting() };
    const answer = typeof instead === "object" ? instead : usual();
    if (instead === "lose the answer") return void request.socket.destroy();
    response.statusCode = answer.status;
    if (typeof instead === "object" && instead.retryAfter) response.setHeader("retry-after", instead.retryAfter);
    response.end(answer.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/upload?session=secret-of-the-session`,
    requests,
    file: () => whole,
    answerNext: (...next) => void answers.push(...next),
    end: (status) => {
      over = status;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
