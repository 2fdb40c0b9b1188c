import { auditStore, record } from "../../../prisma/connection/auditStore";
import { statementIn, transaction } from "../../../prisma/connection/transaction";
import { type FreshDatabase, freshDatabase } from "../../support/database/database";
import { cause, openStores, type Stores } from "../../support/database/stores";

let database: FreshDatabase;
let stores: Stores;
let applicationId: string;

beforeAll(async () => {
  database = await freshDatabase();
  stores = await openStores(database.db);
  applicationId = await stores.application(await stores.person("Kari"), { date: "2027-02-01" });
});
afterAll(async () => {
  await stores.stop();
  await database.drop();
});

const entries = async () =>
  (await auditStore((text, values) => database.db.pool.query(text, values as unknown[])).of(applicationId)).entries;

describe("The audit log", () => {
  it.each([
    ["changed", "update audit set act = 'nothing'"],
    ["taken out", "delete from audit"],
    ["emptied", "truncate audit"],
  ])("cannot be %s", async (_what, statement) => {
    const before = await entries();
    expect(before.length).toBeGreaterThan(0);
    await expect(database.db.pool.query(statement)).rejects.toThrow("the log of acts is append-only");
    expect(await entries()).toEqual(before);
  });

  it("records the acts of one transaction in order, and nothing from a transaction that is rolled back", async () => {
    const before = (await entries()).length;
    const acts = [
      { kind: "draft-compiled", version: 7 },
      { kind: "made-final", number: 3 },
      { kind: "opened-again", number: 3 },
    ] as const;
    await transaction(database.db.prisma, async (tx, undo) => {
      await record(statementIn(tx), cause(), applicationId, ...acts);
      return undo(null);
    });
    expect(await entries()).toHaveLength(before);

    await transaction(database.db.prisma, (tx) => record(statementIn(tx), cause(), applicationId, ...acts));
    expect((await entries()).slice(before).map(({ act }) => act)).toEqual(acts);
  });
});
