import { type FreshDatabase, freshDatabase } from "../../support/database/database";
import { openStores, type Stores } from "../../support/database/stores";

let database: FreshDatabase;
let stores: Stores;
beforeAll(async () => {
  database = await freshDatabase();
  stores = await openStores(database.db);
});
afterAll(async () => {
  await stores.stop();
  await database.drop();
});

it("Members who joined in the same moment are in the order of their parties, whatever their ids.", async () => {
  const kari = await stores.person("Kari");
  for (let time = 0; time < 6; time += 1) {
    const id = await stores.application(kari, { date: "2027-02-01" });
    const application = await stores.applications.load(id);

    expect(application?.members.map(({ partyId }) => partyId)).toEqual(application?.parties.map((party) => party.id));
  }
});
