import { readiness } from "../../../../bot/edge/readiness";

const up = { database: async () => {}, working: () => true, leftOut: [] };
const mistake = (message: string) => ({ file: "a/form.json", line: 3, place: "year", message });

describe("/ready", () => {
  it("waits for the queue, then for the database", async () => {
    const down = () => Promise.reject(new Error("postgresql://user:secret@host"));

    expect(await readiness({ ...up, working: () => false })()).toEqual({
      status: 503,
      body: { ready: false, waitsFor: "queue" },
    });
    expect(await readiness({ ...up, database: down })()).toEqual({
      status: 503,
      body: { ready: false, waitsFor: "database" },
    });
  });

  it("does not wait for a database that never answers", async () => {
    const hanging = readiness({ ...up, database: () => new Promise(() => {}), patienceMs: 5 });
    expect(await hanging()).toMatchObject({ status: 503 });
  });

  it("asks the database once for a thousand questions, and again afterwards", async () => {
    let asked = 0;
    const database = async () => void asked++;
    const ready = readiness({ ...up, database, eachMs: 60_000 });
    await Promise.all(Array.from({ length: 1_000 }, ready));
    expect(asked).toBe(1);

    const impatient = readiness({ ...up, database, eachMs: -1 });
    await impatient();
    await impatient();
    expect(asked).toBe(3);
  });

  it("bounds what it says of an edition with thousands of mistakes", async () => {
    const mistakes = Array.from({ length: 5_000 }, () => mistake("x".repeat(10_000)));
    const { status, body } = await readiness({ ...up, leftOut: [{ edition: "a", what: "leftOut", mistakes }] })();

    expect([status, body]).toEqual([200, expect.objectContaining({ ready: true })]);
    expect(body.leftOut).toMatchObject([{ edition: "a", more: 4_980 }]);
    expect(JSON.stringify(body).length).toBeLessThan(10_000);
  });
});
