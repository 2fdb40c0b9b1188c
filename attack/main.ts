import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startProduct } from "../demo/product";
import { startEmbeddedPostgres } from "../tools/postgres/startEmbeddedPostgres";
import { attack } from "./attack";
import { socketAttacks } from "./socketAttacks";
import type { Strikes } from "./strike";
import { startTarget } from "./target";

const { values } = parseArgs({
  options: { inputs: { type: "string", default: "50000" }, seed: { type: "string", default: String(Date.now()) } },
});

const COLUMNS = ["inputs", "faults", "hangs", "deaths", "leaks"] as const;

const table = (rows: readonly Strikes[]): string =>
  [
    ["", "inputs", "5xx", "hangs", "deaths", "leaks"],
    ...rows.map((row) => [row.what, ...COLUMNS.map((column) => String(row[column]))]),
  ]
    .map(([what = "", ...figures]) => what.padEnd(28) + figures.map((figure) => figure.padStart(9)).join(""))
    .join("\n");

/** `npm run attack`: the running bot, in a process of its own, gets what strangers can send. */
async function main(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "samskriv-attack-"));
  const database = await startEmbeddedPostgres({ dataDir: folder, flags: ["-c", "fsync=off"] });
  const product = await startProduct(folder, { DATABASE_URL: database.url, SAMSKRIV_LOG_LEVEL: "fatal" });
  try {
    const target = await startTarget(product.url);
    const seed = Number(values.seed) % 2 ** 31;
    process.stdout.write(`seed ${seed}\n`);
    const rows = [
      ...(await attack(target, { inputs: Number(values.inputs), seed })),
      ...(await socketAttacks(product.url)),
    ];
    await target.close();
    process.stdout.write(`${table(rows)}\n`);
    for (const { what, examples } of rows)
      for (const example of examples) process.stderr.write(`\n${what}: ${example}\n`);
    return rows.some((row) => row.faults + row.hangs + row.deaths + row.leaks > 0) ? 1 : 0;
  } finally {
    await product.stop();
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

main().then(
  (code) => process.exit(code),
  (error: Error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
