import pg from "pg";
import embedded from "../../dist/prisma/embedded.js";

/**
 * A process that starts the embedded server, as the bot does, and says `{ url }` on a line of its
 * own when it is up. It keeps the server until it is killed, or whoever started it is gone; at
 * SIGINT it notes down, in the database, that it could still write to it, stops the server, and
 * says `stopped`.
 */
const [dataDir] = process.argv.slice(2);
const server = await embedded.startEmbeddedPostgres({ dataDir });

process.on("SIGINT", async () => {
  await write("written after Ctrl-C");
  await server.stop();
  console.log("stopped");
  process.exit(0);
});

await write("written at start");
console.log(JSON.stringify({ url: server.url }));
process.stdin.on("end", () => process.exit()).resume();

async function write(text) {
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query("SELECT pg_advisory_lock(1)");
  await client.query("CREATE TABLE IF NOT EXISTS note (text text)");
  await client.query("INSERT INTO note VALUES ($1)", [text]);
  await client.end();
}
