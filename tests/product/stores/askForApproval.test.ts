import { randomUUID } from "node:crypto";
import type { Section } from "../../../domain/section/section";
import { plainTransaction } from "../../../prisma/connection/transaction";
import { lockSection } from "../../../prisma/rows/sectionRow";
import { askForApproval } from "../../../prisma/section/askForApproval";
import { type FreshDatabase, freshDatabase } from "../../support/database/database";
import { forms, openStores, type Stores } from "../../support/database/stores";

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

const HASH = "a".repeat(64);
const everySection = (contentHash: string) =>
  (forms.get("behovsmelding-2026")?.sections ?? [])
    .filter(({ scope }) => scope === "application")
    .map(
      ({ id }) =>
        ({ measureId: null, sectionId: id, contentHash, changeRequests: [] as readonly unknown[] }) as Section,
    );

it("An approval request costs one statement if everybody was asked about this content, and new content is requested again", async () => {
  const people = await Promise.all(["Kari", "Liv", "Per"].map((name) => stores.person(name)));
  const [kari] = people as [(typeof people)[number]];
  const applicationId = await stores.application(kari, { date: "2027-02-01" });
  const ask = (sections: readonly Section[]) =>
    plainTransaction(database.db.pool, async (statement) => {
      let statements = 0;
      const counting: typeof statement = (text, values) => {
        statements += 1;
        return statement(text, values);
      };
      const asked = sections.flatMap((section) => people.map(({ id: personId }) => ({ section, personId })));
      await askForApproval(counting, stores.queue, applicationId, asked);
      return statements;
    });
  const requests = () => database.db.prisma.approvalRequest.count();

  const all = everySection(HASH);
  expect(all.length).toBeGreaterThan(1);
  await ask(all);
  expect(await requests()).toBe(all.length * people.length);

  expect(await ask(all)).toBe(1);
  await ask([...all.slice(1), ...everySection("b".repeat(64)).slice(0, 1)]);
  expect(await requests()).toBe((all.length + 1) * people.length);
});

it("An announcement asks nobody about a section whose change was requested after it was loaded, so that they are asked later", async () => {
  const kari = await stores.person("Kari");
  const applicationId = await stores.application(kari, { date: "2027-02-01" });
  const { prisma } = database.db;
  const [loaded] = everySection(HASH) as [Section];
  const ask = () =>
    plainTransaction(database.db.pool, (statement) =>
      askForApproval(statement, stores.queue, applicationId, [{ section: loaded, personId: kari.id }]),
    );
  const requests = () => prisma.approvalRequest.count({ where: { applicationId } });
  const party = await prisma.party.findFirstOrThrow({ where: { applicationId } });
  const { id: sectionRef } = await plainTransaction(database.db.pool, async (statement) => ({
    id: await lockSection(statement, { applicationId, measureId: null, sectionId: loaded.sectionId }),
  }));
  const wish = await prisma.changeRequest.create({
    data: {
      id: randomUUID(),
      ...{ applicationId, sectionRef: String(sectionRef), partyId: party.id, personId: kari.id },
      ...{ comment: "Hvem leder?", at: new Date() },
    },
  });
  await ask();
  expect(await requests()).toBe(0);
  await prisma.changeRequest.update({ where: { id: wish.id }, data: { resolvedAt: new Date() } });
  await ask();
  expect(await requests()).toBe(1);
});
