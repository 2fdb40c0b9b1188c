import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { Card } from "./card";
import { type PastedAttachment, pastedPictures } from "./pastedPictures";

/** A message that the bot sent or updated, in the order in which they came. */
export type Sent = {
  readonly kind: "sent" | "updated";
  readonly conversationId: string;
  readonly activityId: string;
  /** The activity that it answers; null of what the bot sends by itself. */
  readonly answers: string | null;
  readonly card: Card | null;
  /** What is attached, if it is no card of ours: a file, or the question about one. */
  readonly file: SentFile | null;
  readonly text: string;
  readonly bytes: number;
};
export type SentFile = {
  readonly contentType: string;
  readonly name: string;
  readonly contentUrl?: string;
  readonly content: Readonly<Record<string, unknown>>;
};
export type Account = { readonly id: string; readonly name: string; readonly aadObjectId: string };
/** Somebody as Teams lists them: guests may have no name, and not everybody has an e-mail address. */
export type Listed = Pick<Account, "id"> & Partial<Account> & { readonly email?: string };

export type Connector = {
  readonly url: string;
  readonly sent: readonly Sent[];
  /** The messages that the bot has removed. */
  readonly removed: readonly string[];
  /** The type of every activity that came in, messages or not. */
  readonly types: readonly string[];
  /** The personal conversation that the bot opened with somebody, if it did. */
  opened(userId: string): string | undefined;
  /** Makes the next calls answer with these statuses instead. */
  failNext(...statuses: number[]): void;
  /** Somebody deletes a message: each call about it answers 404 from now on, or 403, as Teams does too. */
  deleteMessage(activityId: string, status?: 403 | 404): void;
  /** Makes each call about the people of a team answer with this status from now on, or, with null, as it should. */
  failRoster(status: number | null): void;
  /** Who is in every team from now on; those who are `unlisted` are there, and the roster lacks them. */
  setRoster(accounts: readonly Listed[], unlisted?: readonly Listed[]): void;
  /** Makes each call about the people of a team take this long from now on. */
  slowRoster(ms: number): void;
  /** Somebody archives a team or deletes a channel: each message there, new or updated, answers with this status from now on. */
  refusePosts(conversationId: string, status: number | null): void;
  /** Makes each call from now on take this long. */
  slowBy(ms: number): void;
  /** Keeps a picture that somebody pastes into a message. @returns what the message has attached */
  paste(bytes: Buffer): readonly PastedAttachment[];
  close(): Promise<void>;
};

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
};

/** Set by hand: in one process with the bot, restify has given `writeHead` another meaning. */
function send(response: ServerResponse, status: number, body: string): void {
  response.statusCode = status;
  response.setHeader("content-type", "application/json");
  response.end(body);
}

/**
 * Where the bot's messages go, kept to be read: Teams' connector API, as far as the bot uses it. With `upstream` each
 * call goes on to that connector (the Agents Playground's) and its answer comes back; alone it answers by itself. With
 * `token` it gives pasted pictures to that token alone.
 */
export async function startConnector({
  accounts: everybody,
  upstream,
  token = null,
}: {
  accounts: readonly Listed[];
  upstream?: string;
  token?: string | null;
}): Promise<Connector> {
  const pictures = pastedPictures(token);
  const sent: Sent[] = [];
  const types: string[] = [];
  const removed: string[] = [];
  const conversations = new Map<string, string>();
  const failures: number[] = [];
  const deleted = new Map<string, number>();
  let count = 0;
  let accounts = everybody;
  let unlisted: readonly Listed[] = [];
  let slowness = 0;
  let rosterSlowness = 0;
  const closed = new Map<string, number>();
  let rosterFails: number | null = null;

  async function forward(
    request: IncomingMessage,
    body: string,
  ): Promise<{ status: number; answer: Record<string, unknown> }> {
    const { method = "GET", url = "/" } = request;
    const response = await fetch(`${upstream}${url}`, {
      method,
      headers: { "content-type": "application/json" },
      ...(body ? { body } : {}),
    });
    const answer = await response.text();
    return { status: response.status, answer: answer ? JSON.parse(answer) : {} };
  }

  function own(
    method: string,
    path: string,
    body: Record<string, unknown>,
  ): { status: number; answer: Record<string, unknown> } {
    if (path.endsWith("/pagedmembers")) return { status: 200, answer: { members: accounts } };
    const asked = /\/members\/([^/]+)$/.exec(path)?.[1];
    if (method === "GET" && asked) {
      const found = [...accounts, ...unlisted].find(({ id }) => id === decodeURIComponent(asked));
      const nobody = { error: { code: "MemberNotFoundInConversation", message: "not a member" } };
      return found ? { status: 200, answer: found } : { status: 404, answer: nobody };
    }
    if (path.endsWith("/v3/conversations"))
      return { status: 201, answer: { id: `chat-with-${(body.members as { id: string }[])[0]?.id}` } };
    const updated = /\/activities\/([^/]+)$/.exec(path)?.[1];
    if (method === "DELETE") return { status: 200, answer: {} };
    if (method === "PUT" && updated) return { status: 200, answer: { id: updated } };
    count += 1;
    return { status: 201, answer: { id: `message-${count}` } };
  }

  function keep(method: string, path: string, raw: string, answer: Record<string, unknown>): void {
    const body = raw ? (JSON.parse(raw) as Record<string, unknown>) : {};
    if (path.endsWith("/v3/conversations")) {
      const [member] = (body.members ?? []) as { id: string }[];
      if (member) conversations.set(member.id, String(answer.id));
      return;
    }
    const found = /\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/.exec(path);
    if (!found || method === "GET") return;
    if (method === "DELETE") return void removed.push(String(found[2]));
    types.push(String(body.type));
    if (body.type !== "message") return;
    const [attachment] = (body.attachments ?? []) as (SentFile & { content?: Card })[];
    const isFile = attachment?.contentType.startsWith("application/vnd.microsoft.teams.card.file.") ?? false;
    sent.push({
      kind: method === "PUT" ? "updated" : "sent",
      conversationId: decodeURIComponent(found[1] as string),
      activityId: String(answer.id ?? found[2]),
      answers: method === "POST" ? (found[2] ?? null) : null,
      card: isFile ? null : (attachment?.content ?? null),
      file: isFile && attachment ? attachment : null,
      text: typeof body.text === "string" ? body.text : "",
      bytes: Buffer.byteLength(raw),
    });
  }

  /** What Teams refuses for as long as it is so; null where nothing stands in the way. */
  function failureOf(path: string): number | null {
    const gone = deleted.get(path.split("/").at(-1) ?? "");
    if (gone) return gone;
    if (path.endsWith("/pagedmembers")) return rosterFails;
    const conversationId = /\/v3\/conversations\/([^/]+)\/activities/.exec(path)?.[1] ?? "";
    return closed.get(decodeURIComponent(conversationId).split(";messageid=")[0] ?? "") ?? null;
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const raw = await bodyOf(request);
    const path = (request.url ?? "/").split("?")[0] as string;
    const isRoster = path.endsWith("/pagedmembers");
    if (slowness > 0) await pause(slowness);
    if (isRoster && rosterSlowness > 0) await pause(rosterSlowness, undefined, { ref: false });
    const failure = failureOf(path) ?? failures.shift();
    const result = failure
      ? { status: failure, answer: { error: { code: "Refused", message: "refused" } } }
      : upstream
        ? await forward(request, raw)
        : own(request.method ?? "GET", path, raw ? JSON.parse(raw) : {});
    if (result.status < 300) keep(request.method ?? "GET", path, raw, result.answer);
    send(response, result.status, JSON.stringify(result.answer));
  };

  const server: Server = createServer((request, response) => {
    if (pictures.answer(request, response)) return;
    answer(request, response).catch((error: Error) =>
      send(response, 500, JSON.stringify({ error: { code: "Fault", message: error.message } })),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    sent,
    types,
    removed,
    opened: (userId) => conversations.get(userId),
    failNext: (...statuses) => void failures.push(...statuses),
    deleteMessage: (activityId, status = 404) => void deleted.set(activityId, status),
    failRoster: (status) => {
      rosterFails = status;
    },
    setRoster: (now, lacking = []) => {
      accounts = now;
      unlisted = lacking;
    },
    slowRoster: (ms) => {
      rosterSlowness = ms;
    },
    refusePosts: (conversationId, status) => {
      if (status === null) closed.delete(conversationId);
      else closed.set(conversationId, status);
    },
    slowBy: (ms) => {
      slowness = ms;
    },
    paste: (bytes) => pictures.keep(url, bytes),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
