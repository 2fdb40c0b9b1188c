import type { Client } from "pg";
import { beforeMigration } from "../../support/database/beforeMigration";

const LEDGER = "20261128050000_ledger";

const [PARTNERSHIP, PERSON, APPLICATION, PARTY, MEASURE, SECTION, AMOUNT, DRAFT] = [1, 2, 3, 4, 5, 6, 7, 8].map(
  (n) => `'00000000-0000-4000-8000-00000000000${n}'`,
);
const measure = { measureId: "m", number: 1, name: "Tiltak", owner: 100, uh: [], uhSum: 0, total: 100 };
const totals = { owner: 200, uh: 0, total: 200, byInstitution: [] };
const draft = JSON.stringify({
  percent: 50,
  totals: {
    ...totals,
    byMeasure: [
      { ...measure, coordinator: 40 },
      { ...measure, coordinator: 0 },
    ],
  },
});

/** An application of the version before, with a coordinator's sum and a draft. */
const BEFORE = `
  insert into partnership (id, tenant_id, channel_id, service_url) values (${PARTNERSHIP}, 't', 'c', 'https://example.test');
  insert into person (id, tenant_id, teams_id, name) values (${PERSON}, 't', '29:1', 'Kari Prøve');
  insert into application (id, partnership_id, form_id, title, year, network, deadline)
    values (${APPLICATION}, ${PARTNERSHIP}, 'behovsmelding-2026', 'Behovsmelding', 2027, 'Fjord', '2027-02-01T12:00');
  insert into party (id, application_id, kind, roles, name) values (${PARTY}, ${APPLICATION}, 'coordinator', '{lead}', 'Koordinator');
  insert into measure (id, application_id, number, name) values (${MEASURE}, ${APPLICATION}, 1, 'Tiltak');
  insert into section (id, application_id, measure_id, section_id) values (${SECTION}, ${APPLICATION}, ${MEASURE}, 'economy');
  insert into amount (id, application_id, measure_id, party_id, section_ref, field, purpose, kroner, version, written_by_id, written_at)
    values (${AMOUNT}, ${APPLICATION}, ${MEASURE}, ${PARTY}, ${SECTION}, 'coordinatorSum', 'coordinator', 40, 1, ${PERSON}, '2026-11-01');
  insert into draft (id, application_id, version, outline, created_by_id, created_at)
    values (${DRAFT}, ${APPLICATION}, 1, '${draft}', ${PERSON}, '2026-11-01');`;

const line = (year: number) => `
  insert into amount (id, application_id, measure_id, party_id, section_ref, field, purpose, year, kroner, version, written_by_id, written_at)
    values (gen_random_uuid(), ${APPLICATION}, ${MEASURE}, ${PARTY}, ${SECTION}, 'x', 'coordinator', ${year}, 1, 1, ${PERSON}, '2026-11-01')`;

describe("The migration to a ledger that is data", () => {
  let client: Client;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    ({ client, drop } = await beforeMigration(LEDGER, BEFORE));
  });
  afterAll(() => drop());

  it("keeps each amount with its purpose, as asked for once", async () => {
    const { rows } = await client.query("select purpose, year, kroner from amount");

    expect(rows).toEqual([{ purpose: "coordinator", year: 0, kroner: 40 }]);
  });

  it("has one line a year", async () => {
    await client.query(line(1));

    await expect(client.query(line(1))).rejects.toThrow("amount_measure_id_party_id_purpose_year_key");
  });

  it("moves the part that is the coordinator's in a stored draft", async () => {
    const { rows } = await client.query("select outline from draft");

    const byYear: unknown[] = [];
    // As the migration to columns leaves it.
    const inColumns = (owner: number) => [
      { column: "owner", kroner: owner, shares: [] },
      { column: "uh", kroner: 0, shares: [] },
    ];
    const row = { measureId: "m", number: 1, name: "Tiltak", columns: inColumns(100), total: 100 };
    expect(rows[0]?.outline).toEqual({
      percent: 50,
      totals: {
        ...{ total: 200, byInstitution: [], columns: inColumns(200), beside: [], byYear },
        byMeasure: [
          { ...row, byYear, beside: [{ purpose: "coordinator", kroner: 40 }] },
          { ...row, byYear, beside: [] },
        ],
      },
    });
  });
});
