import { join } from "node:path";
import { attack } from "../../../attack/attack";
import { socketAttacks } from "../../../attack/socketAttacks";
import { startTarget } from "../../../attack/target";
import { startProduct } from "../../../demo/product";
import { type FreshDatabase, freshDatabase } from "../../support/database/database";

const INPUTS = 10_000;
/** The seed is printed so that a run can be repeated: SAMSKRIV_FUZZ_SEED sets it. */
const seed = Number(process.env.SAMSKRIV_FUZZ_SEED ?? Date.now() % 2 ** 31);

let database: FreshDatabase;
let product: Awaited<ReturnType<typeof startProduct>>;
let target: Awaited<ReturnType<typeof startTarget>>;

// The ten thousand turns run one by one, each with its own limit, so a slow machine needs a long total time.
jest.setTimeout(3_000_000);

beforeAll(async () => {
  process.stdout.write(`Fuzzer: SAMSKRIV_FUZZ_SEED=${seed}\n`);
  database = await freshDatabase();
  const dataDir = join(process.env.SAMSKRIV_TEST_FOLDER as string, "fuzzer");
  product = await startProduct(dataDir, { DATABASE_URL: database.url, SAMSKRIV_LOG_LEVEL: "fatal" });
  target = await startTarget(product.url);
});

afterAll(async () => {
  await target?.close();
  await product?.stop();
  await database?.drop();
});

it("A bot answers ten thousand mutated activities of strangers, shows them nothing of others, and stays up", async () => {
  const rows = await attack(target, { inputs: INPUTS, seed });

  expect(rows.map(({ what, inputs }) => [what, inputs > 0])).toEqual(rows.map(({ what }) => [what, true]));
  expect(rows[0]?.inputs).toBe(INPUTS);
  expect({
    seed,
    wrong: rows.filter(({ faults, hangs, deaths, leaks }) => faults + hangs + deaths + leaks > 0),
  }).toEqual({
    seed,
    wrong: [],
  });
});

it("A bot refuses hostile requests without an error, and still works afterwards", async () => {
  const rows = await socketAttacks(product.url, 5);

  expect(rows.map(({ what, inputs }) => [what, inputs > 0])).toContainEqual(["/ready", true]);
  expect(rows.filter(({ faults, hangs, deaths, leaks }) => faults + hangs + deaths + leaks > 0)).toEqual([]);
});
