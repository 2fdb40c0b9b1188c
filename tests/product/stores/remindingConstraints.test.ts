import { randomUUID } from "node:crypto";
import { emptied, type FreshDatabase, freshDatabase } from "../../support/database/database";
import { openStores, type Stores } from "../../support/database/stores";

let database: FreshDatabase;
let stores: Stores;
let applicationId: string;
let partyId: string;
let kari: string;
let anne: string;

const sql = (text: string, ...values: unknown[]) => database.db.pool.query(text, values);

beforeAll(async () => {
  database = await freshDatabase();
  stores = await openStores(database.db);
  const people = [await stores.person("Kari"), await stores.person("Anne")] as const;
  [kari, anne] = [people[0].id, people[1].id];
  applicationId = await stores.application(people[0], { date: "2027-02-01" });
  partyId = await stores.join(applicationId, people[1], "union");
});
afterAll(async () => {
  await stores.stop();
  await emptied(database.db);
  await database.drop();
});

const part = (party: string | null, section: string | null, approvals = false) =>
  sql(
    "insert into part_deadline (id, application_id, party_id, section_id, approvals, deadline, set_at) values ($1, $2, $3, $4, $5, '2027-01-25T12:00', now())",
    ...[randomUUID(), applicationId, party, section, approvals],
  );
const news = (section: string | null = null, told = false, party: string | null = null, approvals = false) =>
  sql(
    "insert into deadline_news (id, person_id, application_id, party_id, section_id, moved_by_id, at, told_at, approvals) values ($1, $2, $3, $4, $5, $6, now(), $7, $8)",
    ...[randomUUID(), anne, applicationId, party, section, kari, told ? new Date() : null, approvals],
  );
const choice = (rhythm: string, hour: number) =>
  sql(
    "insert into reminder_choice (person_id, rhythm, hour, chosen_at) values ($1, $2, $3, now())",
    ...[anne, rhythm, hour],
  );
const deputy = (person: string, by: string) =>
  sql("insert into deputy (application_id, person_id, deputy_id) values ($1, $2, $3)", applicationId, person, by);
const digest = (sent: boolean, dropped: boolean) =>
  sql(
    "insert into reminder_digest (person_id, day, planned_at, sent_at, dropped_at) values ($1, '2027-01-25', now(), $2, $3)",
    ...[anne, sent ? new Date() : null, dropped ? new Date() : null],
  );

describe("The database refuses", () => {
  it.each<[string, string, () => Promise<unknown>]>([
    ["a deadline of no part", "part_deadline_about", () => part(null, null)],
    ["a deadline of a party and a section in one", "part_deadline_about", () => part(partyId, "economy")],
    ["a deadline of a section and the approvals in one", "part_deadline_about", () => part(null, "economy", true)],
    [
      "two deadlines of the approvals",
      "part_deadline_of",
      () => part(null, null, true).then(() => part(null, null, true)),
    ],
    ["news of a section and the approvals in one", "deadline_news_about", () => news("needs", false, null, true)],
    ["a deadline of a section that cannot be named so", "part_deadline_section", () => part(null, "a b")],
    ["a deadline of a party of nobody's", "part_deadline_application_id_party_id_fkey", () => part(randomUUID(), null)],
    ["two deadlines of a party", "part_deadline_of", () => part(partyId, null).then(() => part(partyId, null))],
    ["two deadlines of a section", "part_deadline_of", () => part(null, "needs").then(() => part(null, "needs"))],
    ["to tell twice of one move", "deadline_news_untold", () => news().then(() => news())],
    ["news of a party and a section in one", "deadline_news_about", () => news("needs", false, partyId)],
    ["reminders at night", "reminder_choice_hour", () => choice("usual", 22)],
    ["reminders before the morning", "reminder_choice_hour", () => choice("usual", 6)],
    ["a rhythm that there is not", "reminder_choice_rhythm", () => choice("hourly", 9)],
    ["a deputy for oneself", "deputy_other", () => deputy(anne, anne)],
    ["two deputies for one person", "deputy_pkey", () => deputy(anne, kari).then(() => deputy(anne, kari))],
    ["that what was sent was dropped", "reminder_digest_end", () => digest(true, true)],
    [
      "two cards for a person and a day",
      "reminder_digest_pkey",
      () => digest(true, false).then(() => digest(true, false)),
    ],
  ])("%s", async (_what, constraint, act) => {
    await expect(act()).rejects.toMatchObject({ constraint });
  });

  it("no second move of a deadline after an announced move", async () => {
    for (let time = 0; time < 2; time += 1) await news("outcomes", true);
    await news("outcomes");
  });
});
