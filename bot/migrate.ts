import { ConfigError } from "../env/config";
import { exitWithError } from "./main";
import { prepareDatabase } from "./prepareDatabase";

/**
 * `npm run migrate -- ROLE`: creates the tables as the owner in DATABASE_URL, and grants the bot's role access. For
 * operators who run the bot as a role that owns nothing.
 */
async function migrate([role]: readonly string[], { DATABASE_URL: url }: NodeJS.ProcessEnv): Promise<void> {
  if (!role)
    throw new ConfigError(
      "Skriv hvilken bruker boten skal ha i databasen, for eksempel: npm run migrate -- samskriv_bot",
    );
  if (!url) throw new ConfigError("DATABASE_URL: skriv adressen til databasen, med brukeren som skal eie tabellene.");
  const applied = await prepareDatabase(url, { name: role });
  const news =
    applied.length === 0 ? "Databasen var oppdatert fra før." : applied.map((name) => `Kjørt: ${name}`).join("\n");
  process.stdout.write(`${news}\n${role} kan nå lese og skrive, og eier ingenting.\n`);
}

migrate(process.argv.slice(2), process.env).catch(exitWithError);
