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
const ROUNDS = 40;
const ROUND_MS = 600;
/** Until the engine has compiled what a save needs. */
const WARM_UP = 8;

type Side = {
  /**
   * Saves for a while. What a save causes is done later too, so a round lasts until the next one begins.
   * @returns what a save of the round before cost the bot's process, in milliseconds; null in the first round
   */
  readonly round: () => Promise<number | null>;
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
  let last: { readonly cpuMs: number; readonly turns: number } | null = null;
  return {
    async round() {
      const cpuMs = await probe.cpuMs();
      const cost = last && (cpuMs - last.cpuMs) / last.turns;
      const loaded = await load.run({
        url: `${product.url}/api/messages`,
        writers,
        ms: ROUND_MS,
        turns: Number.MAX_SAFE_INTEGER,
        stores: true,
      });
      if (loaded.failures.length > 0) throw new Error(loaded.failures[0]);
      writers = [...loaded.writers];
      last = { cpuMs, turns: loaded.turns };
      return cost;
    },
    async stop() {
      await load.stop();
      await product.stop();
      await connector.close();
    },
  };
}

const quantile = (figures: readonly number[], share: number): number =>
  [...figures].sort((a, b) => a - b)[Math.floor(figures.length * share)] ?? 0;
const median = (figures: readonly number[]): number => quantile(figures, 0.5);
const inWords = (ratios: readonly number[]): string =>
  `${median(ratios).toFixed(3)} (kvartiler ${quantile(ratios, 0.25).toFixed(3)} og ${quantile(ratios, 0.75).toFixed(3)})`;

type Costs = { readonly ruled: number; readonly plain: number; readonly again: number };

/**
 * The edition of 2026 with a county's rules and without, by turns in short rounds: what a save costs the bot's process.
 * Two processes without rules differ too, by how the engine compiled each. Their ratio is what can be told on this
 * machine at all.
 */
export async function measureRules(
  adminUrl: string,
  dataDir: string,
  folders: { readonly with: string; readonly without: string },
  say: (line: string) => void,
): Promise<void> {
  // Of equal processes the one that was started first costs up to 6 % more: the one with rules is between the others.
  const sides = {
    plain: await startSide("editions_plain", adminUrl, dataDir, folders.without),
    ruled: await startSide("editions_ruled", adminUrl, dataDir, folders.with),
    again: await startSide("editions_again", adminUrl, dataDir, folders.without),
  };
  try {
    const rounds: Costs[] = [];
    for (let round = 0; rounds.length < ROUNDS; round += 1) {
      const names = ["plain", "ruled", "again"] as const;
      const costs: Partial<Record<keyof Costs, number>> = {};
      // Whoever comes second finds a warmer machine.
      for (const name of [...names.slice(round % 3), ...names.slice(0, round % 3)]) {
        const cost = await sides[name].round();
        if (cost !== null) costs[name] = cost;
      }
      const { ruled, plain, again } = costs;
      if (round >= WARM_UP && ruled !== undefined && plain !== undefined && again !== undefined)
        rounds.push({ ruled, plain, again });
    }
    const [ruled, plain] = [median(rounds.map((each) => each.ruled)), median(rounds.map((each) => each.plain))];
    say(`2026, lagre seksjon: CPU ${ruled.toFixed(2)} ms med regler, ${plain.toFixed(2)} ms uten, ${ROUNDS} runder`);
    say(`  forhold med/uten ${inWords(rounds.map((each) => (2 * each.ruled) / (each.plain + each.again)))}`);
    say(`  uten/uten, til kontroll ${inWords(rounds.map((each) => each.again / each.plain))}`);
  } finally {
    for (const side of Object.values(sides)) await side.stop();
  }
}
