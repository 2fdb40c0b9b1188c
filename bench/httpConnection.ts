import { connect, type Socket } from "node:net";

export type Answer = { readonly status: number; readonly body: Buffer };

const PATIENCE_MS = 20_000;
const END_OF_HEAD = "\r\n\r\n";

/**
 * One kept-alive connection that sends one POST at a time. It reads no more of HTTP than it must: who measures a bot
 * on the same machine must not take the processor from it.
 */
export class HttpConnection {
  private received: Buffer[] = [];
  private waiting: { resolve: (answer: Answer) => void; reject: (error: Error) => void } | null = null;

  private constructor(
    private readonly socket: Socket,
    private readonly head: string,
  ) {
    socket.on("data", (chunk) => this.read(chunk));
    socket.on("error", (error) => this.waiting?.reject(error));
    socket.on("close", () => this.waiting?.reject(new Error("the connection was closed")));
    socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error(`no answer after ${PATIENCE_MS} ms`)));
  }

  static open(url: string): Promise<HttpConnection> {
    const { hostname, port, pathname, host } = new URL(url);
    const head = `POST ${pathname} HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\ncontent-length: `;
    return new Promise((resolve, reject) => {
      const socket = connect({ host: hostname, port: Number(port), noDelay: true }, () =>
        resolve(new HttpConnection(socket, head)),
      );
      socket.once("error", reject);
    });
  }

  post(body: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      this.socket.write(`${this.head}${Buffer.byteLength(body)}${END_OF_HEAD}${body}`);
    });
  }

  close(): void {
    this.socket.destroy();
  }

  private read(chunk: Buffer): void {
    this.received.push(chunk);
    const all = this.received.length === 1 ? chunk : Buffer.concat(this.received);
    const end = all.indexOf(END_OF_HEAD);
    if (end < 0) return;
    const head = all.toString("latin1", 0, end);
    const length = Number(/\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? Number.NaN);
    const from = end + END_OF_HEAD.length;
    if (Number.isNaN(length)) {
      this.socket.destroy(new Error(`an answer without a length:\n${head}`));
      return;
    }
    if (all.length < from + length) return;
    this.received = [];
    const answered = this.waiting;
    this.waiting = null;
    answered?.resolve({ status: Number(head.slice(9, 12)), body: all.subarray(from, from + length) });
  }
}
