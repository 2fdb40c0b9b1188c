import { resolve } from "node:path";
import { ConfigError, readConfig } from "../env/config";
import { projectRoot } from "../env/projectRoot";
import { FormError } from "../forms";
import { MigrationError } from "../prisma/migrate";
import { type RunningBot, startBot } from "./bot";
import { databaseFor } from "./database";
import { localLinkSecret } from "./linkSecret";
import { openLog } from "./log";
import { PortTaken } from "./server";
import { DatabaseAway } from "./whenReachable";

/** What a person can mend is said in a sentence, without a stack. */
const canBeMended = (error: unknown): error is Error =>
  [ConfigError, FormError, MigrationError, PortTaken, DatabaseAway].some((mendable) => error instanceof mendable);

/** Says why it does not start, and ends. */
export function giveUp(error: unknown): never {
  process.stderr.write(`${canBeMended(error) ? error.message : ((error as Error).stack ?? String(error))}\n`);
  process.exit(1);
}

/** Stops once, at the first signal; a second one ends at once. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      stop().then(
        () => process.exit(0),
        (error) => giveUp(error),
      );
    });
  }
}

/** The bot with its database, as the environment sets it up. @throws ConfigError, FormError, PortTaken, DatabaseAway */
export async function run(env: NodeJS.ProcessEnv): Promise<RunningBot & { config: ReturnType<typeof readConfig> }> {
  const config = readConfig(env);
  const database = await databaseFor(config);
  const linkSecret = config.linkSecret ?? localLinkSecret(resolve(projectRoot(), config.dataDir));
  try {
    const bot = await startBot({ config, databaseUrl: database.url, linkSecret, log: openLog(config) });
    return {
      config,
      port: bot.port,
      async stop() {
        await bot.stop();
        await database.stop();
      },
    };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

if (require.main === module) {
  run(process.env).then(({ stop }) => stopOnSignal(stop), giveUp);
}
