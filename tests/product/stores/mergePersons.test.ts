import type { Person } from "../../../domain/ports/personStore";
import { type FreshDatabase, freshDatabase } from "../../support/database/database";
import { openStores, type Stores } from "../../support/database/stores";

describe("A merge of two rows of one person", () => {
  let database: FreshDatabase;
  let stores: Stores;
  let kari: Person;
  let applicationId: string;

  beforeAll(async () => {
    database = await freshDatabase();
    stores = await openStores(database.db);
    kari = await stores.person("Kari");
    applicationId = await stores.application(kari, { date: "2027-02-01" });
  });
  afterAll(async () => {
    await stores.stop();
    await database.drop();
  });

  const structure = async () => {
    const found = await stores.applications.load(applicationId);
    if (!found) throw new Error("no such application");
    return found;
  };
  const meet = (teamsId: string, aadObjectId: string | null) =>
    stores.persons.meet({
      tenantId: "tenant",
      teamsId,
      aadObjectId,
      name: "Liv",
      standIn: "",
      conversationId: null,
      locale: null,
      serviceUrl: "",
    });

  it("keeps the parties, deputies and messages of both, even if the rows share some of them", async () => {
    const [first, second] = [await meet("liv-1", "aad-of-liv"), await meet("liv-2", null)];
    const party = await stores.join(applicationId, first, "union", { name: "Fagforbundet", approves: false });
    await stores.join(applicationId, second, "union", { name: "Lærerlaget", writes: false });
    await database.db.prisma.member.create({
      data: {
        id: kari.id,
        applicationId,
        partyId: party,
        personId: second.id,
        writes: false,
        approves: true,
        joinedAt: new Date(),
        admittedAt: new Date(),
      },
    });
    await stores.deputy(applicationId, first, second);
    await stores.deputy(applicationId, second, kari);
    await stores.deputy(applicationId, kari, first);

    const one = await meet("liv-2", "aad-of-liv");

    expect(one.id).toBe(second.id);
    const { members, deputies } = await structure();
    const own = members.filter(({ personId }) => personId === one.id);
    expect(own.map(({ partyId }) => partyId)).toContain(party);
    expect(own).toHaveLength(2);
    expect(own.find(({ partyId }) => partyId === party)).toMatchObject({ writes: true, approves: true });
    expect(members.some(({ personId }) => personId === first.id)).toBe(false);
    expect(deputies.map(({ personId, deputy }) => [personId, deputy.personId]).sort()).toEqual(
      [
        [one.id, kari.id],
        [kari.id, one.id],
      ].sort(),
    );
    // A message that was queued for the other row reaches the person.
    expect(await stores.persons.address(first.id)).toMatchObject({ id: one.id, teamsId: "liv-2" });
    expect(await meet("liv-2", "aad-of-liv")).toEqual(one);
  });
});
