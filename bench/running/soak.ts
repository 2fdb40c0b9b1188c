import { join } from "node:path";
import type { Connector } from "../../demo/connector";
import { startProduct } from "../../demo/product";
import { projectRoot } from "../../env/projectRoot";
import { readForms } from "../../forms";
import { startLoad } from "../child";
import { setUpPartnership } from "../partnership";
import type { Weight } from "../probe";
import { probed } from "../probed";
import type { Writer } from "../writer";

export const PARTNERSHIPS = 8;
/** 32 people, each with a save in so many milliseconds. */
const SAVES_EVERY_MS = 500;
/** How often it is weighed. */
const EACH_MINUTES = 0.5;
const MB = 1_048_576;

export type Weighed = Pick<Weight, "heap" | "rss">;

type Soak = {
  readonly url: string;
  readonly dataDir: string;
  readonly connector: Connector;
  readonly minutes: number;
  readonly say: (line: string) => void;
};

/** What the bot weighs, twice a minute, while people save all the time. A save that fails ends it. */
export async function soak({ url, dataDir, connector, minutes, say }: Soak): Promise<Weighed[]> {
  const probe = await probed();
  const product = await startProduct(dataDir, { DATABASE_URL: url, ...probe.env });
  const load = startLoad();
  try {
    const forms = readForms(join(projectRoot(), "forms"));
    const numbers = Array.from({ length: PARTNERSHIPS }, (_, index) => index + 1);
    const opened = await Promise.all(numbers.map((number) => setUpPartnership(number, product.url, connector, forms)));
    let writers: readonly Writer[] = opened.flat().map(({ writer }) => writer);
    const weighed: Weighed[] = [];
    let saves = 0;
    for (let minute = 0; minute < minutes; minute += EACH_MINUTES) {
      const loaded = await load.run({
        url: `${product.url}/api/messages`,
        writers,
        ms: EACH_MINUTES * 60_000,
        turns: Number.MAX_SAFE_INTEGER,
        stores: true,
        everyMs: SAVES_EVERY_MS,
      });
      const [failure] = loaded.failures;
      if (failure) throw new Error(failure);
      writers = loaded.writers;
      saves += loaded.turns;
      const { heap, rss } = await probe.weigh();
      weighed.push({ heap, rss });
      const [minutesRun, heapMb, rssMb] = [minute + EACH_MINUTES, heap / MB, rss / MB].map((count) => count.toFixed(1));
      say(`${minutesRun} min: ${heapMb} MB på haugen, ${rssMb} MB i alt, ${saves} lagringer`);
    }
    return weighed;
  } finally {
    await load.stop();
    await product.stop();
  }
}
