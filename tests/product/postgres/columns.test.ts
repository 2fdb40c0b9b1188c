import type { Client } from "pg";
import { beforeMigration } from "../../support/database/beforeMigration";

const COLUMNS = "20261128070000_columns";

const [PARTNERSHIP, PERSON, APPLICATION, DRAFT, EMPTY] = [1, 2, 3, 4, 5].map(
  (n) => `'00000000-0000-4000-8000-00000000000${n}'`,
);
const lms = { institution: "LMS", kroner: 50 };
const draft = JSON.stringify({
  percent: 50,
  totals: {
    ...{ owner: 100, uh: 50, total: 150, byInstitution: [lms], beside: [{ purpose: "own", kroner: 9 }] },
    byYear: [{ year: 2027, kroner: 150 }],
    byMeasure: [
      {
        ...{ measureId: "m", number: 1, name: "Tiltak", owner: 100, uh: [lms], uhSum: 50, total: 150, beside: [] },
        byYear: [{ year: 2027, kroner: 150 }],
      },
      { measureId: "n", number: 2, name: "Nytt", owner: 0, uh: [], uhSum: 0, total: 0, beside: [], byYear: [] },
    ],
  },
});

/** Parties of each column of the version before and of none, and a draft. */
const BEFORE = `
  insert into partnership (id, tenant_id, channel_id, service_url) values (${PARTNERSHIP}, 't', 'c', 'https://example.test');
  insert into person (id, tenant_id, teams_id, name) values (${PERSON}, 't', '29:1', 'Kari Prøve');
  insert into application (id, partnership_id, form_id, title, year, network, deadline)
    values (${APPLICATION}, ${PARTNERSHIP}, 'behovsmelding-2026', 'Behovsmelding', 2027, 'Fjord', '2027-02-01T12:00');
  insert into party (id, application_id, kind, name, table_column)
    select gen_random_uuid(), ${APPLICATION}, kind, kind, nullif(col, '')
    from (values ('municipalOwner', 'summed'), ('uh', 'each'), ('union', '')) as each (kind, col);
  insert into draft (id, application_id, version, outline, created_by_id, created_at) values
    (${DRAFT}, ${APPLICATION}, 1, '${draft}', ${PERSON}, '2026-11-01'),
    (${EMPTY}, ${APPLICATION}, 2, '{"percent": 0}', ${PERSON}, '2026-11-02');`;

const inColumns = (owner: number, uh: number, shares: unknown[]) => [
  { column: "owner", kroner: owner, shares: [] },
  { column: "uh", kroner: uh, shares },
];

describe("The migration to columns that are data", () => {
  let client: Client;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    ({ client, drop } = await beforeMigration(COLUMNS, BEFORE));
  });
  afterAll(() => drop());

  it("gives each party the column that its edition has now", async () => {
    const { rows } = await client.query("select kind, table_column as column from party order by place");

    expect(rows).toEqual([
      { kind: "municipalOwner", column: "owner" },
      { kind: "uh", column: "uh" },
      { kind: "union", column: null },
    ]);
  });

  it("keeps the sums of a stored draft by column, and leaves one without sums as it is", async () => {
    const { rows } = await client.query("select outline from draft order by version");
    const byYear = [{ year: 2027, kroner: 150, columns: [] }];

    expect(rows.map(({ outline }) => outline)).toEqual([
      {
        percent: 50,
        totals: {
          ...{ columns: inColumns(100, 50, [lms]), total: 150, byInstitution: [lms], byYear },
          beside: [{ purpose: "own", kroner: 9 }],
          byMeasure: [
            {
              ...{ measureId: "m", number: 1, name: "Tiltak", columns: inColumns(100, 50, [lms]), total: 150 },
              ...{ beside: [], byYear },
            },
            {
              ...{ measureId: "n", number: 2, name: "Nytt", columns: inColumns(0, 0, []), total: 0 },
              ...{ beside: [], byYear: [] },
            },
          ],
        },
      },
      { percent: 0 },
    ]);
  });
});
