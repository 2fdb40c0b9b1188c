import { once } from "node:events";
import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import { inParallel, type Strikes, strikes } from "./strike";

const PATIENCE_MS = 60_000;

/** Requests that no library sends, as bytes. Each asks for its connection to be closed. */
function hostileRequests(host: string): [string, Buffer][] {
  const request = (head: readonly string[], body: string | Buffer = "") =>
    Buffer.concat([
      Buffer.from([...head, `Host: ${host}`, "Connection: close", "", ""].join("\r\n")),
      Buffer.from(body),
    ]);
  const post = (headers: readonly string[], body: string | Buffer) =>
    request(["POST /api/messages HTTP/1.1", ...headers, `Content-Length: ${Buffer.byteLength(body)}`], body);
  const bomb = gzipSync(Buffer.alloc(50_000_000, 32));
  const json = "Content-Type: application/json";
  return [
    ["gzip that is none", post([json, "Content-Encoding: gzip"], "this is no gzip at all")],
    ["gzip cut short", post([json, "Content-Encoding: gzip"], gzipSync("{}").subarray(0, 12))],
    ["a gzip bomb", post([json, "Content-Encoding: gzip"], bomb)],
    ["columns", post(["Content-Type: text/csv", "x-content-columns: abc"], "a,b\n1,2\n")],
    ["a form", post(["Content-Type: application/x-www-form-urlencoded"], "from[id]=1&type=message")],
    [
      "parts",
      post(
        ["Content-Type: multipart/form-data; boundary=x"],
        `${'--x\r\nContent-Disposition: form-data; name="f"; filename="f"\r\n\r\nx\r\n'.repeat(200)}--x--\r\n`,
      ),
    ],
    ["broken JSON", post([json], '{"type":')],
    ["JSON that is a number", post([json], "7")],
    ["no type", post([json], "{}")],
    ["a type that is a list", post([json], '{"type":[]}')],
    [
      "a foreign host",
      Buffer.from(
        `POST /api/messages HTTP/1.1\r\nHost: evil.example\r\n${json}\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}`,
      ),
    ],
    ["an origin", post([json, "Origin: https://evil.example"], "{}")],
    ["too much", post([json], " ".repeat(1_200_000))],
    ["two lengths", request(["POST /api/messages HTTP/1.1", json, "Content-Length: 2", "Content-Length: 3"], "{}")],
    [
      "a length and chunks",
      request(["POST /api/messages HTTP/1.1", json, "Content-Length: 2", "Transfer-Encoding: chunked"], "0\r\n\r\n"),
    ],
    ["a broken path", request(["GET /hent/%E0%A4%A HTTP/1.1"])],
    ["a long path", request([`GET /${"x".repeat(60_000)} HTTP/1.1`])],
    ["a path with a NUL", request(["GET /hent/%00 HTTP/1.1"])],
    ["many headers", request(["GET /helse HTTP/1.1", ...Array.from({ length: 3_000 }, (_, index) => `x-${index}: 1`)])],
    ["ready with a body", request(["GET /ready HTTP/1.1", "Content-Length: 2"], "{}")],
    ["ready that is posted", request(["POST /ready HTTP/1.1", "Content-Length: 2"], "{}")],
    ["ready with a broken query", request(["GET /ready?%E0%A4%A=%00&__proto__[x]=1 HTTP/1.1"])],
    ["an unknown method", request(["BREW /api/messages HTTP/1.1"])],
    ["no HTTP", Buffer.from("\u0016\u0003\u0001\u0002\u0000hello\r\n\r\n")],
    ["an upgrade", Buffer.from(`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`)],
  ];
}

/** The status of the answer; 0 where the connection is closed without one. @throws where nothing comes of it */
async function statusOf(port: number, bytes: Buffer): Promise<number> {
  const socket = connect({ host: "127.0.0.1", port });
  let received = "";
  let refused: Error | null = null;
  socket.on("data", (chunk) => (received += chunk.toString("latin1")));
  socket.on("error", (error: NodeJS.ErrnoException) => {
    // A connection that is reset while we still write was refused, and that is an answer.
    if (error.code === "ECONNREFUSED") refused = error;
  });
  const timer = setTimeout(() => socket.destroy(new Error("no answer")), PATIENCE_MS);
  let late = false;
  timer.unref();
  socket.write(bytes);
  socket.once("error", (error) => {
    late = error.message === "no answer";
  });
  await once(socket, "close").catch(() => {});
  clearTimeout(timer);
  if (refused) throw refused;
  if (late) throw new Error("no answer");
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(received)?.[1] ?? 0);
}

/** Hostile requests, each several times, and whether the bot is well after them. */
export async function socketAttacks(url: string, times = 20): Promise<Strikes[]> {
  const counted = strikes("hostile requests");
  const { host, port } = new URL(url);
  const all = Array.from({ length: times }, () => hostileRequests(host)).flat();
  await inParallel(all, 4, async ([what, bytes]) => {
    counted.inputs += 1;
    try {
      const status = await statusOf(Number(port), bytes);
      if (status < 500) return;
      counted.faults += 1;
      counted.examples.push(`${what}: ${status}`);
    } catch (error) {
      counted[(error as Error).message === "no answer" ? "hangs" : "deaths"] += 1;
      counted.examples.push(`${what}: ${(error as Error).message}`);
    }
  });
  const health = { ...strikes("health afterwards"), inputs: 1 };
  const well = await fetch(`${url}/helse`).then(
    ({ ok }) => ok,
    () => false,
  );
  if (!well) health.deaths += 1;
  return [counted, await askedForReady(url, times * 100), health];
}

/** What the page for operators may say to anybody: which editions are left out, and nothing of people or folders. */
async function askedForReady(url: string, times: number): Promise<Strikes> {
  const counted = strikes("/ready");
  const questions = Array.from({ length: times }, (_, index) => `${url}/ready?${index}=${"x".repeat(index % 2_000)}`);
  await inParallel(questions, 16, async (question) => {
    counted.inputs += 1;
    try {
      const response = await fetch(question, { signal: AbortSignal.timeout(PATIENCE_MS) });
      const { ready, leftOut, ...more } = (await response.json()) as Record<string, unknown>;
      if (response.status !== 200 || ready !== true) counted.faults += 1;
      if (!Array.isArray(leftOut) || leftOut.length > 0 || Object.keys(more).length > 0) counted.leaks += 1;
    } catch (error) {
      counted[(error as Error).name === "TimeoutError" ? "hangs" : "deaths"] += 1;
    }
  });
  return counted;
}
