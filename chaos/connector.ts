import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** A message that was taken: `at` is when, in milliseconds. */
export type Delivered = { readonly conversationId: string; readonly at: number };

export type FickleConnector = {
  readonly url: string;
  readonly delivered: readonly Delivered[];
  /** How often each thing happened. */
  readonly happened: Readonly<Record<string, number>>;
  /** The most requests that came within a second. */
  mostPerSecond(): number;
  close(): Promise<void>;
};

/** What becomes of a request, with how many in a hundred it happens to. The rest is answered. */
const FATES = [
  ["429", 6],
  ["502", 4],
  ["reset", 3],
  ["silence", 1],
] as const;

function fateOf(random: number): string {
  let left = random * 100;
  for (const [fate, percent] of FATES) {
    if (left < percent) return fate;
    left -= percent;
  }
  return "taken";
}

/**
 * Teams on a bad day: slow, and now and then too busy, broken or silent. A message is taken at the moment in which it
 * is answered, and not taken when nobody waits for the answer any longer. So one that was taken and is sent again was
 * answered, and the bot did not live to store it.
 */
export async function startFickleConnector(random: () => number = Math.random): Promise<FickleConnector> {
  const delivered: Delivered[] = [];
  const arrivals: number[] = [];
  const happened: Record<string, number> = {};
  let count = 0;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for await (const _chunk of request);
    arrivals.push(Date.now());
    const fate = fateOf(random());
    const slowness = random() < 0.03 ? 1_000 + random() * 3_000 : 20 + random() * 300;
    happened[fate] = (happened[fate] ?? 0) + 1;
    if (fate === "silence") return;
    if (fate === "reset") return void request.socket.destroy();
    await pause(slowness);
    const send = (status: number, body: unknown, headers: Record<string, string> = {}) => {
      response.writeHead(status, { "content-type": "application/json", ...headers });
      response.end(JSON.stringify(body));
    };
    if (fate === "429")
      return send(429, { error: { code: "TooMany" } }, { "retry-after": String(1 + Math.floor(random() * 2)) });
    if (fate === "502") return send(502, { error: { code: "BadGateway" } });
    if (request.socket.destroyed) {
      happened.hungUp = (happened.hungUp ?? 0) + 1;
      return;
    }
    const found = /\/v3\/conversations\/([^/]+)\/activities/.exec(request.url ?? "");
    if (found) delivered.push({ conversationId: decodeURIComponent(found[1] as string), at: Date.now() });
    count += 1;
    send(201, { id: `message-${count}` });
  }

  const server = createServer(
    (request, response) => void answer(request, response).catch(() => request.socket.destroy()),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    delivered,
    happened,
    mostPerSecond() {
      let [most, from] = [0, 0];
      for (const [index, at] of arrivals.entries()) {
        while ((arrivals[from] as number) <= at - 1_000) from += 1;
        most = Math.max(most, index - from + 1);
      }
      return most;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
