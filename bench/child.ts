import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { freePort } from "../demo/product";
import type { Loaded, Order } from "./load";
import type { RivalOrder } from "./rivals/rivalBot";

/** A file of this folder as a process of its own, that ends when this one does. */
const start = (file: string, env: Readonly<Record<string, string>> = {}): ChildProcess =>
  fork(join(__dirname, `${file}.js`), { execArgv: [], env: { ...process.env, ...env } });

async function ask<Answer>(child: ChildProcess, message: object): Promise<Answer> {
  const asked = new AbortController();
  const died = once(child, "exit", asked).then(([code]) => Promise.reject(new Error(`the process ended with ${code}`)));
  const answered = once(child, "message", asked) as Promise<[Answer]>;
  child.send(message);
  try {
    return (await Promise.race([answered, died]))[0];
  } finally {
    asked.abort();
    died.catch(() => {});
  }
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.disconnect();
  await once(child, "exit");
}

/** The people who press, in a process of their own. */
export function startLoad() {
  const child = start("load");
  return { run: (order: Order) => ask<Loaded>(child, order), stop: () => stopped(child) };
}

export async function startRival(order: Omit<RivalOrder, "port">, env: Readonly<Record<string, string>>) {
  const child = start("rivals/rivalBot", env);
  const port = await freePort();
  await ask(child, { ...order, port });
  return { url: `http://127.0.0.1:${port}`, stop: () => stopped(child) };
}
