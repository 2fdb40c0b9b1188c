import { randomUUID } from "node:crypto";
import fc from "fast-check";
import type { Person } from "../../../domain/ports/personStore";
import { tasksOf } from "../../../domain/progress/tasks";
import { RHYTHMS } from "../../../domain/reminders/reminderChoice";
import { instantAt, localDay } from "../../../domain/values/deadline";
import { dayAfter, workingDayAfter } from "../../../domain/values/isWorkingDay";
import { planReminders } from "../../../jobs/planReminders";
import { emptied, type FreshDatabase, freshDatabase } from "../../support/database/database";
import { cause, forms, openStores, type Stores } from "../../support/database/stores";

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

const sql = (text: string, ...values: unknown[]) => database.db.pool.query(text, values);
const plan = (now: Date) => planReminders({ forms, reminders: stores.reminders, clock: { now: () => now } });

/** Numbers that pick the target and the content of a change in the history. */
type World = { now: Date; readonly ids: readonly string[]; readonly people: readonly Person[] };
type Change = (world: World, pick: { which: number; who: number; days: number; hour: number }) => Promise<unknown>;

const oslo = "Europe/Oslo";
const dayIn = ({ now }: World, days: number) => dayAfter(localDay(oslo, now).day, days);
const one = <Each>(all: readonly Each[], at: number): Each => all[at % all.length] as Each;
const partiesOf = async (id: string) =>
  (await sql("select id from party where application_id = $1 order by place", id)).rows.map((row) => row.id as string);

/** Fills or empties everything the person must write and submit. Only section rows change. */
async function write(applicationId: string, personId: string, finished: boolean): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    const application = await stores.applications.load(applicationId);
    const form = application && forms.get(application.formId);
    if (!application || !form) return;
    for (const { step, section, missing, toSend } of tasksOf(form, application, personId).own) {
      const { rows } = await sql(
        `insert into section (id, application_id, measure_id, section_id) values ($1, $2, $3, $4)
         on conflict (application_id, measure_id, section_id) do update set version = section.version + 1 returning id`,
        ...[randomUUID(), applicationId, step.measureId, step.sectionId],
      );
      const ref = rows[0].id as string;
      if (!finished) {
        await sql("delete from submission where section_ref = $1", ref);
        await sql("delete from answer where section_ref = $1", ref);
      }
      for (const { field, party } of finished ? missing : [])
        await sql(
          `insert into answer (id, application_id, section_ref, party_id, field, value, version, written_by_id, written_at)
           values ($1, $2, $3, $4, $5, '"skrevet"', 1, $6, now()) on conflict do nothing`,
          ...[randomUUID(), applicationId, ref, party?.id ?? null, field.id, personId],
        );
      const writing = application.members.filter((member) => member.personId === personId);
      for (const { id } of finished && toSend ? section.notSent : [])
        if (writing.some(({ partyId }) => partyId === id))
          await sql(
            `insert into submission (application_id, section_ref, party_id, person_id, at) values ($1, $2, $3, $4, now())
             on conflict do nothing`,
            ...[applicationId, ref, id, personId],
          );
    }
    if (!finished) return;
  }
}

const changes: Record<string, Change> = {
  moveDeadline: (world, { which, days, hour }) =>
    sql(
      "update application set deadline = $2, deadline_moved_at = $3 where id = $1",
      ...[one(world.ids, which), `${dayIn(world, days % 24)}T${hour}:30`, world.now],
    ),
  async partDeadline(world, { which, who, days, hour }) {
    const id = one(world.ids, which);
    const partyId = days % 3 === 0 ? one(await partiesOf(id), who) : null;
    const approvals = days % 3 === 1;
    await sql(
      "delete from part_deadline where application_id = $1 and party_id is not distinct from $2 and approvals = $3",
      ...[id, partyId, approvals],
    );
    if (days % 5 > 0)
      await sql(
        `insert into part_deadline (id, application_id, party_id, section_id, approvals, deadline, set_at) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict do nothing`,
        randomUUID(),
        id,
        partyId,
        partyId === null && !approvals ? "consultation" : null,
        approvals,
        ...[`${dayIn(world, days % 15)}T${hour}:00`, world.now],
      );
  },
  choose: (world, { who, which, hour }) =>
    stores.reminders.choose(cause(), one(world.people, who).id, { rhythm: one(RHYTHMS, which), hour }, world.now),
  putOff: (world, { who }) =>
    stores.reminders.putOff(cause(), one(world.people, who).id, workingDayAfter(dayIn(world, 0)), world.now),
  async setDeputy(world, { which, who, days }) {
    const [person, deputy] = [one(world.people, who), one(world.people, days)];
    await stores.deputy(one(world.ids, which), person, person === deputy ? null : deputy);
  },
  async sendNow(world, { which, who }) {
    const id = one(world.ids, which);
    const deadline = (await stores.applications.load(id))?.deadline ?? "";
    const part = { applicationId: id, deadline, offsetDays: 99 };
    const plans = [{ personId: one(world.people, who).id, day: dayIn(world, 0), parts: [part] }];
    await stores.reminders.sendNow(cause(), plans, world.now, 0);
  },
  pause: (world, { which, days }) =>
    stores.reminders.setPaused(cause(), one(world.ids, which), days % 3 === 0 ? world.now : null),
  join: async (world, { which, who }) =>
    stores
      .join(one(world.ids, which), one(world.people, who), "union", { name: `Forbund ${randomUUID()}`, at: world.now })
      .catch(() => {}),
  async leave(world, { which, who, days }) {
    const removedAt = days % 2 === 0 ? world.now : null;
    await sql(
      "update party set removed_at = $2 where id = $1",
      one(await partiesOf(one(world.ids, which)), who),
      removedAt,
    );
  },
  moveZone: (world, { which, days }) =>
    sql(
      "update partnership set time_zone = $2 where id = (select partnership_id from application where id = $1)",
      ...[one(world.ids, which), days % 2 === 0 ? oslo : "Atlantic/Reykjavik"],
    ),
  finalise: (world, { which, days }) =>
    sql(
      'update application set status = $2::"ApplicationStatus" where id = $1',
      one(world.ids, which),
      ["final", "delivered", "drafting"][days % 3],
    ),
  finish: (world, { which, who }) => write(one(world.ids, which), one(world.people, who).id, true),
  open: (world, { which, who }) => write(one(world.ids, which), one(world.people, who).id, false),
};

/** The extra findings of a scan of every application now. The next scheduled scan is restored afterwards. */
async function overlooked(now: Date): Promise<number> {
  const dropped = async () => Number((await sql("select count(*) from dropped_reminder")).rows[0].count);
  const [before, kept] = [
    await dropped(),
    (await sql("select application_id as id, look_at::text as at from reminder_look")).rows,
  ];
  await sql("update reminder_look set look_at = '-infinity'");
  const found = await plan(now);
  for (const { id, at } of kept)
    await sql("update reminder_look set look_at = $2::timestamptz where application_id = $1", id, at);
  return found + (await dropped()) - before;
}

const steps = fc.array(
  fc.record({
    change: fc.constantFrom(...Object.keys(changes)),
    which: fc.nat({ max: 20 }),
    who: fc.nat({ max: 20 }),
    days: fc.nat({ max: 60 }),
    hour: fc.integer({ min: 10, max: 18 }),
    // The delay until the next scan: soon, or at some hour of a later day.
    minutes: fc.oneof(fc.integer({ min: 1, max: 90 }), fc.constantFrom(600, 1440, 2000, 4000)),
  }),
  { minLength: 6, maxLength: 14 },
);

it("A scan of the due reminders finds everything that a scan of all applications finds, whatever changes", async () => {
  let planned = 0;
  await fc.assert(
    fc.asyncProperty(steps, async (history) => {
      await emptied(database.db);
      const names = ["Kari", "Anne", "Per", "Siri"];
      const people = await Promise.all(names.map((name) => stores.person(`${name} ${randomUUID()}`)));
      const [kari, anne, per] = people as [Person, Person, Person];
      const ids = [
        await stores.application(kari, { date: "2027-02-04" }),
        await stores.application(anne, { date: "2027-02-08" }),
      ];
      for (const [index, id] of ids.entries())
        await stores.join(id, index === 0 ? anne : per, "union", { approves: false });
      const world = { now: instantAt("2027-01-14", 8, oslo), ids, people };
      for (const { change, minutes, ...pick } of history) {
        await (changes[change] as Change)(world, pick);
        planned += await plan(world.now);
        expect({ change, now: world.now, overlooked: await overlooked(world.now) }).toMatchObject({ overlooked: 0 });
        world.now = new Date(world.now.getTime() + minutes * 60_000);
        planned += await plan(world.now);
        expect({ after: change, now: world.now, overlooked: await overlooked(world.now) }).toMatchObject({
          overlooked: 0,
        });
      }
    }),
    { numRuns: 25, endOnFailure: true },
  );
  // The test proves nothing if no reminder was planned.
  expect(planned).toBeGreaterThan(50);
});
