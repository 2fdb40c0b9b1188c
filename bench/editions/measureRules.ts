import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { startConnector } from "../../demo/connector";
import { startProduct } from "../../demo/product";
import { readForms } from "../../forms";
import { startLoad } from "../child";
import { databaseNamed } from "../databaseNamed";
import { accountsOf, setUpPartnership } from "../partnership";
import { probed } from "../probed";

const PARTNERSHIPS = 4;
const ROUNDS = 10;
const ROUND_MS = 3_000;

type Side = {
  /** Saves for a while. @returns what a save cost the bot's process, in milliseconds */
  readonly round: () => Promise<number>;
  readonly stop: () => Promise<void>;
};

/** A bot with the edition in `forms`, and partnerships that save in it. */
async function startSide(name: string, adminUrl: string, dataDir: string, forms: string): Promise<Side> {
  const numbers = Array.from({ length: PARTNERSHIPS }, (_, index) => index + 1);
  const connector = await startConnector({ accounts: numbers.flatMap(accountsOf) });
  const probe = await probed();
  const url = await databaseNamed(name, adminUrl);
  const settings = { ...probe.env, DATABASE_URL: url, BENCH_FORMS: forms };
  const own = mkdtempSync(join(dataDir, `${name}-`));
  const product = await startProduct(own, settings, join("bench", "editions", "bot.js"));
  const read = readForms(forms);
  const opened = await Promise.all(numbers.map((number) => setUpPartnership(number, product.url, connector, read)));
  let writers = opened.flat().map(({ writer }) => writer);
  const load = startLoad();
  return {
    async round() {
      const before = await probe.cpuMs();
      const loaded = await load.run({
        url: `${product.url}/api/messages`,
        writers,
        ms: ROUND_MS,
        turns: Number.MAX_SAFE_INTEGER,
        stores: true,
      });
      if (loaded.failures.length > 0) throw new Error(loaded.failures[0]);
      writers = [...loaded.writers];
      return ((await probe.cpuMs()) - before) / loaded.turns;
    },
    async stop() {
      await load.stop();
      await product.stop();
      await connector.close();
    },
  };
}

const median = (figures: readonly number[]): number =>
  [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;

/** The edition of 2026 with a county's rules and without, by turns: what a save costs the bot's process. */
export async function measureRules(
  adminUrl: string,
  dataDir: string,
  folders: { readonly with: string; readonly without: string },
  say: (line: string) => void,
): Promise<void> {
  const [ruled, plain] = [
    await startSide("editions_ruled", adminUrl, dataDir, folders.with),
    await startSide("editions_plain", adminUrl, dataDir, folders.without),
  ];
  try {
    const pairs: { readonly ruled: number; readonly plain: number }[] = [];
    await ruled.round();
    await plain.round();
    for (let round = 0; round < ROUNDS; round += 1) {
      // Whoever comes second finds a warmer machine.
      const first = round % 2 === 0 ? await ruled.round() : null;
      const without = await plain.round();
      pairs.push({ ruled: first ?? (await ruled.round()), plain: without });
    }
    const ratio = median(pairs.map((pair) => pair.ruled / pair.plain));
    const [withRules, without] = [median(pairs.map((pair) => pair.ruled)), median(pairs.map((pair) => pair.plain))];
    say(
      `2026, lagre seksjon: CPU ${withRules.toFixed(2)} ms med regler, ${without.toFixed(2)} ms uten; forhold ${ratio.toFixed(3)} (median av ${ROUNDS} par)`,
    );
  } finally {
    await ruled.stop();
    await plain.stop();
  }
}
