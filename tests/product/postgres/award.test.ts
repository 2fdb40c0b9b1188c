import type { Client } from "pg";
import { beforeMigration } from "../../support/database/beforeMigration";

const AWARD = "20261128130000_award";

const ids = Array.from({ length: 9 }, (_, n) => `'00000000-0000-4000-8000-00000000000${n}'`);
const [PARTNERSHIP, PERSON, SENT, WRITTEN, DRAFT, OTHER, FINAL, OPEN] = ids;

/** A final version that was marked as delivered just before midnight in Norway, and one that was not. */
const BEFORE = `
  insert into partnership (id, tenant_id, channel_id, service_url) values (${PARTNERSHIP}, 't', 'c', 'https://example.test');
  insert into person (id, tenant_id, teams_id, name) values (${PERSON}, 't', '29:1', 'Kari Prøve');
  insert into application (id, partnership_id, form_id, title, year, network, deadline, status)
    values (${SENT}, ${PARTNERSHIP}, 'behovsmelding-2026', 'Sendt', 2027, 'Fjord', '2027-02-01T12:00', 'delivered'),
      (${WRITTEN}, ${PARTNERSHIP}, 'behovsmelding-2026', 'Ikke sendt', 2027, 'Fjord', '2027-02-01T12:00', 'final');
  insert into draft (id, application_id, version, outline, created_by_id, created_at)
    values (${DRAFT}, ${SENT}, 1, '{}', ${PERSON}, '2027-01-11'), (${OTHER}, ${WRITTEN}, 1, '{}', ${PERSON}, '2027-01-11');
  insert into finalisation (id, application_id, number, at, by_id, open_findings, unapproved, draft_id, delivered_at, delivered_by_id)
    values (${FINAL}, ${SENT}, 1, '2027-01-11', ${PERSON}, '[]', '[]', ${DRAFT}, '2027-01-31T23:30:00Z', ${PERSON}),
      (${OPEN}, ${WRITTEN}, 1, '2027-01-11', ${PERSON}, '[]', '[]', ${OTHER}, null, null);`;

describe("The migration to what came of an application", () => {
  let client: Client;
  let drop: () => Promise<void>;
  const query = async (sql: string) => (await client.query(sql)).rows;

  beforeAll(async () => {
    ({ client, drop } = await beforeMigration(AWARD, BEFORE));
  });
  afterAll(() => drop());

  it("keeps who delivered and on which day in the partnership's zone; the receiver is not known", async () => {
    expect(
      await query(
        "select finalisation_id as id, sent_on::text as day, sent_by, sent_to, case_number, note from delivery",
      ),
    ).toEqual([
      {
        ...{ id: FINAL?.slice(1, -1), day: "2027-02-01", sent_by: "Kari Prøve" },
        ...{ sent_to: null, case_number: null, note: null },
      },
    ]);
  });

  it("makes no application a report", async () => {
    expect(await query("select 1 from application where reports_on_id is not null")).toEqual([]);
  });

  it.each(["update delivery set sent_by = 'Noen andre'", "delete from delivery", "truncate delivery"])(
    "keeps what was recorded: %s",
    async (sql) => {
      await expect(client.query(sql)).rejects.toThrow("what was sent and granted is append-only");
    },
  );

  it("takes no negative award, and an award in no measure of the application", async () => {
    const measure = "00000000-0000-4000-8000-0000000000aa";
    const party = "00000000-0000-4000-8000-0000000000bb";
    await client.query(
      `insert into measure (id, application_id, number, name) values ('${measure}', ${SENT}, 1, 'Tiltak');
       insert into party (id, application_id, kind, name) values ('${party}', ${SENT}, 'uh', 'LMS')`,
    );
    const award = (application: string | undefined, change: number, kroner: number) =>
      client.query(
        `insert into award (application_id, change, measure_id, party_id, year, kroner, at, by_id)
         values (${application}, ${change}, '${measure}', '${party}', 0, ${kroner}, now(), ${PERSON})`,
      );
    await award(SENT, 1, 5);
    await expect(award(SENT, 1, 6)).rejects.toThrow("award_line");
    await expect(award(SENT, 2, -1)).rejects.toThrow("award_kroner");
    await expect(award(WRITTEN, 1, 5)).rejects.toThrow("award_application_id_measure_id_fkey");
    await expect(client.query("update award set kroner = 9")).rejects.toThrow("append-only");
  });

  it("counts the structure of a report when the award that it shows is changed", async () => {
    await client.query(`update application set reports_on_id = ${SENT} where id = ${WRITTEN}`);
    const version = async () => (await query(`select structure_version from application where id = ${WRITTEN}`))[0];
    const before = await version();
    await client.query(
      `insert into award (application_id, change, measure_id, party_id, year, kroner, at, by_id)
       select application_id, 2, measure_id, party_id, year, 7, now(), by_id from award limit 1`,
    );
    expect((await version())?.structure_version).toBe(before?.structure_version + 1);
    await expect(client.query(`update application set reports_on_id = ${SENT} where id = ${SENT}`)).rejects.toThrow(
      "application_reports_on_id_year_key",
    );
  });
});
