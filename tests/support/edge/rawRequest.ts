import { once } from "node:events";
import { connect, type Socket } from "node:net";

export type RawAnswer = { readonly status: number; readonly head: string; readonly body: string };

/** A connection whose bytes the test writes itself. */
export async function openSocket(port: number): Promise<Socket> {
  const socket = connect({ host: "127.0.0.1", port });
  // A refused connection may be reset while the test still writes to it.
  socket.on("error", () => {});
  await once(socket, "connect");
  return socket;
}

/** Everything that arrives on a socket until the other side closes it. */
export async function untilClosed(socket: Socket): Promise<string> {
  let received = "";
  socket.on("data", (chunk) => (received += chunk.toString("latin1")));
  if (!socket.closed) await new Promise((resolve) => socket.once("close", resolve));
  return received;
}

/** The answers in what was received; the body of the last one is whole once the connection is closed. */
export function answerIn(received: string): RawAnswer {
  const end = received.indexOf("\r\n\r\n");
  const head = end < 0 ? received : received.slice(0, end);
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0),
    head,
    body: end < 0 ? "" : received.slice(end + 4),
  };
}

/** Sends bytes as they are, and gives the first answer. What is sent should ask for the connection to be closed. */
export async function rawRequest(port: number, bytes: string | Buffer): Promise<RawAnswer> {
  const socket = await openSocket(port);
  const received = untilClosed(socket);
  socket.write(bytes);
  return answerIn(await received);
}

/** A request whose headers a library would not send. */
export const request = (
  port: number,
  line: string,
  headers: readonly string[],
  body: string | Buffer = "",
): Promise<RawAnswer> =>
  rawRequest(
    port,
    Buffer.concat([
      Buffer.from([`${line} HTTP/1.1`, ...headers, "connection: close", "", ""].join("\r\n"), "latin1"),
      Buffer.from(body),
    ]),
  );
