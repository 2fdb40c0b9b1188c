import { openQueue } from "../../jobs/queue";
import { openDatabase } from "../../prisma/client";

/** A process that works through the queue, and sends nothing: what is measured is the queue. */
const database = openDatabase(process.env.DATABASE_URL as string, { poolSize: 16 });
openQueue(
  (text, values) => database.pool.query(text, values as unknown[]),
  (error) => process.stderr.write(`${error.message}\n`),
).then((queue) => {
  process.send?.("ready");
  process.once("message", () => queue.work({ applicationChanged: async () => {}, notice: async () => {} }));
});
process.once("disconnect", () => process.exit(0));
