import { join } from "node:path";
import { projectRoot } from "../../env/projectRoot";
import { readForms } from "../../forms";
import { planReminders } from "../../jobs/planReminders";
import { openQueue } from "../../jobs/queue";
import { openDatabase } from "../../prisma/connection/openDatabase";
import { reminderStore } from "../../prisma/reminders/reminderStore";

/** What one look at the reminders costs: `rss` is the most that the process weighed meanwhile, in bytes. */
export type Looked = { readonly planned: number; readonly ms: number; readonly rss: number };

/** A process of its own, so that it can be weighed: plans what is due at each instant that it is told, and answers. */
const database = openDatabase(process.env.DATABASE_URL as string, { poolSize: 16 });
const ready = openQueue(
  (text, values) => database.pool.query(text, values as unknown[]),
  (error) => process.stderr.write(`${error.message}\n`),
).then((queue) => ({
  forms: readForms(join(projectRoot(), "forms")),
  reminders: reminderStore(database, queue),
}));

let now = new Date();
const clock = { now: () => now };

process.on("message", async ({ at }: { at: string }) => {
  const deps = await ready;
  let rss = process.memoryUsage().rss;
  const weighing = setInterval(() => {
    rss = Math.max(rss, process.memoryUsage().rss);
  }, 50);
  const started = performance.now();
  now = new Date(at);
  const planned = await planReminders({ ...deps, clock });
  clearInterval(weighing);
  process.send?.({ planned, ms: performance.now() - started, rss } satisfies Looked);
});
process.once("disconnect", () => process.exit(0));
