import { toApprove } from "../../../demo/approving";
import { buttonsOf, type Card, textOf } from "../../../demo/card";
import { startTestBot, type TestBot, testClock } from "../../support/bot/bot";
import { open, partnership, save } from "../../support/bot/partnership";
import { settled } from "../../support/database/stored";
import { until } from "../../support/until";

const GATHER_MS = 400;
const MINUTE = 60_000;

describe("An approver whose section was changed", () => {
  let test: TestBot;
  let clock: ReturnType<typeof testClock>;
  let at: { applicationId: string; measureId: string; sectionId: string };

  const write = async (text: string) => {
    const { kari } = test.user;
    await save(kari, await open(kari, at.applicationId, at.sectionId, at.measureId), { text });
  };
  const isDifference = (card: Card) => buttonsOf(card).some(({ title }) => title === "Godkjenn på nytt");
  const differencesTo = (name: "liv" | "kari", from: number) =>
    test.connector.sent
      .slice(from)
      .filter(({ conversationId, card }) => conversationId === test.user[name].chatId && card && isDifference(card));

  /** Liv has approved the plan that Kari submitted. */
  async function approved(gatherMs = 0) {
    clock = testClock();
    test = await startTestBot({ clock, gatherMs });
    const { applicationId } = await partnership(test);
    const { id } = await test.database.db.prisma.measure.findFirstOrThrow({ where: { number: 1 } });
    at = { applicationId, measureId: id, sectionId: "partnership" };
    const { kari, liv } = test.user;
    await write("Vi møtes to ganger.");
    await kari.execute("walk/send", { applicationId });
    await liv.press(await liv.execute("approval/show", at), "section/approve");
    // Kari, who has just written, is asked only once she has stopped.
    clock.at = new Date(clock.at.getTime() + MINUTE);
    await settled(test.database.db);
    clock.at = new Date(clock.at.getTime() + MINUTE);
  }
  afterEach(async () => {
    expect(test.log.filter((line) => line.includes("the turn failed"))).toEqual([]);
    await test.stop();
  });

  it("gets the difference, and approves it with one press", async () => {
    await approved();
    const { liv } = test.user;
    const from = test.client.mark;
    await write("Vi møtes fire ganger.");

    const card = await liv.receive(from, "Godkjenn på nytt");

    expect(textOf(card)).toContain("Vi møtes to ganger.");
    expect(textOf(card)).toContain("Vi møtes fire ganger.");
    expect(textOf(await liv.press(card, "Godkjenn på nytt"))).toContain("Takk, godkjent");
    const rows = await test.database.db.prisma.approval.findMany({ where: { section: { sectionId: at.sectionId } } });
    expect(new Set(rows.map(({ contentHash }) => contentHash)).size).toBe(2);
  });

  it("can read the whole section first, and finds the difference on the home card too", async () => {
    await approved();
    const { liv } = test.user;
    await write("Vi møtes fire ganger.");

    const card = await liv.press(
      await toApprove(liv),
      ({ verb, data }) => verb === "approval/show" && data.sectionId === at.sectionId,
    );

    expect(isDifference(card)).toBe(true);
    const whole = await liv.press(card, "Les hele seksjonen");
    expect(isDifference(whole)).toBe(false);
    expect(textOf(whole)).toContain("Endret etter at dere godkjente");
    expect(textOf(await liv.press(whole, "section/approve"))).toContain("Takk, godkjent");
  });

  it("gets one card for ten edits, after a quiet period", async () => {
    await approved(GATHER_MS);
    const from = test.connector.sent.length;
    for (let edit = 1; edit <= 10; edit += 1) await write(`Vi møtes ${edit + 10} ganger.`);
    const { pool } = test.database.db;
    const { rows } = await pool.query("select now() as written");
    // The bot has checked the pending changes and waits, because the section was edited too recently.
    const job = "select 1 from pgboss.job where name = 'gathered-notice' and state = 'completed' and completed_on > $1";
    await until(async () => (await pool.query(job, [rows[0].written])).rowCount);
    expect(differencesTo("liv", from)).toHaveLength(0);
    clock.at = new Date(clock.at.getTime() + MINUTE);

    await settled(test.database.db);

    const [only, ...more] = differencesTo("liv", from);
    expect(more).toEqual([]);
    expect(textOf(only?.card as Card)).toContain("Vi møtes 20 ganger.");
    expect(textOf(only?.card as Card)).toContain("Vi møtes to ganger.");
  });

  it("gets one card about content that is announced after the card was sent", async () => {
    await approved(GATHER_MS);
    const from = test.connector.sent.length;
    const { pool } = test.database.db;
    await pool.query(`
      create function wait_in_test() returns trigger language plpgsql as
        'begin perform pg_advisory_xact_lock(1); return new; end';
      create trigger wait_in_test before insert on approval_request for each row
        when (new.shown_at is null) execute function wait_in_test()`);
    await write("Vi møtes tre ganger.");
    const gathered = "select 1 from pgboss.job where name = 'gathered-notice' and state = 'created'";
    await until(async () => (await pool.query(gathered)).rowCount);
    const announcing = await pool.connect();
    await announcing.query("select pg_advisory_lock(1)");
    try {
      await write("Vi møtes fire ganger.");
      const waits = "select 1 from pg_locks where locktype = 'advisory' and objid = 1 and not granted";
      await until(async () => (await pool.query(waits)).rowCount);
      clock.at = new Date(clock.at.getTime() + MINUTE);
      await until(() => differencesTo("liv", from).length);
    } finally {
      await announcing.query("select pg_advisory_unlock(1)");
      announcing.release();
    }

    await settled(test.database.db);

    const [only, ...more] = differencesTo("liv", from);
    expect(textOf(only?.card as Card)).toContain("Vi møtes fire ganger.");
    expect(more).toEqual([]);
  });

  it("gets no card about content that another card showed while the request waited", async () => {
    await approved(GATHER_MS);
    const from = test.connector.sent.length;
    const { pool, prisma } = test.database.db;
    await pool.query(`
      create function shown_in_test() returns trigger language plpgsql as
        'begin new.shown_at = now(); return new; end';
      create trigger shown_in_test before insert on approval_request for each row execute function shown_in_test()`);
    await write("Vi møtes fire ganger.");
    await until(() => prisma.approvalRequest.count({ where: { NOT: { shownAt: null } } }));
    clock.at = new Date(clock.at.getTime() + MINUTE);
    await settled(test.database.db);

    expect(differencesTo("liv", from)).toEqual([]);
  });

  it("does not approve text that changed after the card was drawn", async () => {
    await approved();
    const { liv } = test.user;
    const from = test.client.mark;
    await write("Vi møtes fire ganger.");
    const card = await liv.receive(from, "Godkjenn på nytt");
    await write("Vi møtes hver uke.");

    const answered = await liv.press(card, "Godkjenn på nytt");

    expect(textOf(answered)).toContain("Vi møtes hver uke.");
    const standing = await test.database.db.prisma.approval.count({ where: { section: { sectionId: at.sectionId } } });
    expect(standing).toBe(1);
  });

  it("gets no card when the approved text is restored", async () => {
    await approved(GATHER_MS);
    const from = test.connector.sent.length;
    await write("Vi møtes fire ganger.");
    await write("Vi møtes to ganger.");
    clock.at = new Date(clock.at.getTime() + MINUTE);
    await settled(test.database.db);

    expect(differencesTo("liv", from)).toEqual([]);
  });

  it("reads the changed totals and their earlier values", async () => {
    await approved();
    const { kari, liv } = test.user;
    const { applicationId, measureId } = at;
    const grant = async (user: typeof kari, kroner: string) =>
      save(user, await open(user, applicationId, "economy", measureId), { grant: kroner });
    await grant(kari, "200000");
    await grant(liv, "201500");
    const total = { applicationId, measureId: null, sectionId: "total" };
    expect(textOf(await liv.press(await liv.execute("approval/show", total), "section/approve"))).toContain("godkjent");
    clock.at = new Date(clock.at.getTime() + MINUTE);
    const from = test.client.mark;
    await grant(kari, "250000");

    const card = await liv.receive(from, "Godkjenn på nytt");

    const said = textOf(card).replace(/\u00a0/g, " ");
    expect(said).toContain("Eier 200 000 kr");
    expect(said).toContain("Eier 250 000 kr");
  });
});
