import pg from "pg";
import embedded from "../../../dist/tools/postgres/startEmbeddedPostgres.js";

/**
 * A process that starts the embedded server, as the bot does, writes its note in the table of that
 * name, and says `{ url }` on a line of its own. It keeps the server until it is killed, or whoever
 * started it is gone. At SIGINT it writes once more, stops the server, and says `stopped`.
 */
const [dataDir, note] = process.argv.slice(2);
const server = await embedded.startEmbeddedPostgres({ dataDir });

process.on("SIGINT", async () => {
  await write(`${note}, and after Ctrl-C`);
  await server.stop();
  console.log("stopped");
  process.exit(0);
});

await write(note);
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
