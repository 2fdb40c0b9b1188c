import { startProduct } from "../../demo/product";
import type { Weight } from "../probe";
import { probed } from "../probed";

export type Start = Weight & { readonly ms: number };

/** Starts the bot so many times: how long until it answers, and what it weighs then with its rubbish taken out. */
export async function coldStarts(databaseUrl: string, dataDir: string, times: number): Promise<Start[]> {
  const starts: Start[] = [];
  for (let time = 0; time < times; time += 1) {
    const probe = await probed();
    const started = performance.now();
    const product = await startProduct(dataDir, { DATABASE_URL: databaseUrl, ...probe.env });
    const ms = performance.now() - started;
    starts.push({ ms, ...(await probe.weigh()) });
    await product.stop();
  }
  return starts;
}
