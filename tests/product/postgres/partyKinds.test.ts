import type { Client } from "pg";
import { beforeMigration } from "../../support/database/beforeMigration";

const PARTY_KINDS = "20261128040000_party_kinds";

/** Parties of the version before, one of each kind, with a rule for one of the kinds. */
const BEFORE = `
  insert into partnership (id, tenant_id, channel_id, service_url)
    values ('00000000-0000-4000-8000-000000000001', 't', 'c', 'https://example.test');
  insert into person (id, tenant_id, teams_id, name)
    values ('00000000-0000-4000-8000-000000000002', 't', '29:1', 'Kari Prøve');
  insert into application (id, partnership_id, form_id, title, year, network, deadline)
    values ('00000000-0000-4000-8000-000000000003', '00000000-0000-4000-8000-000000000001', 'behovsmelding-2026',
      'Behovsmelding', 2027, 'Fjord', '2027-02-01T12:00');
  insert into party (id, application_id, kind, name)
    select ('00000000-0000-4000-8000-00000000001' || n)::uuid, '00000000-0000-4000-8000-000000000003', kind, kind::text
    from unnest(enum_range(null::"PartyKind")) with ordinality as each (kind, n);
  insert into approval_rule (application_id, section_id, kind, rule, reason, set_by_id, at)
    values ('00000000-0000-4000-8000-000000000003', 'needs', 'uh', 'any', 'Holder.',
      '00000000-0000-4000-8000-000000000002', '2026-11-01');`;

describe("The migration to kinds of party that are data", () => {
  let client: Client;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    ({ client, drop } = await beforeMigration(PARTY_KINDS, BEFORE));
  });
  afterAll(() => drop());

  it("gives the parties of the version before their roles and columns", async () => {
    const { rows } = await client.query("select kind, roles, table_column as column from party order by place");

    expect(rows).toEqual([
      { kind: "municipalOwner", roles: ["owner"], column: "owner" },
      { kind: "privateOwner", roles: [], column: "owner" },
      { kind: "uh", roles: [], column: "uh" },
      { kind: "union", roles: ["consulted"], column: null },
      { kind: "coordinator", roles: ["lead"], column: null },
    ]);
  });

  it("keeps the coordinator's rules", async () => {
    const { rows } = await client.query("select kind, rule from approval_rule");

    expect(rows).toEqual([{ kind: "uh", rule: "any" }]);
  });

  it("still refuses a second party that leads", async () => {
    const second = client.query(`insert into party (id, application_id, kind, roles, name) values
      (gen_random_uuid(), '00000000-0000-4000-8000-000000000003', 'secretariat', '{lead}', 'Sekretariatet')`);

    await expect(second).rejects.toThrow("party_one_coordinator");
  });
});
