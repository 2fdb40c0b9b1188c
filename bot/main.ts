import { resolve } from "node:path";
import { ConfigError, readConfig } from "../env/config";
import { projectRoot } from "../env/projectRoot";
import { FormError } from "../forms";
import { MigrationError } from "../prisma/connection/applyMigrations";
import { databaseFor } from "./databaseFor";
import { consoleToLog } from "./edge/consoleToLog";
import { openLog, redactingLogger } from "./edge/openLog";
import { PortTaken } from "./edge/portTaken";
import { endOnFault } from "./endOnFault";
import { localLinkSecret } from "./localLinkSecret";
import { DatabaseAway } from "./retryUntilConnected";
import { type RunningBot, startBot } from "./startBot";

/** Errors that an operator can fix: printed as a sentence, without a stack. */
const canBeMended = (error: unknown): error is Error =>
  [ConfigError, FormError, MigrationError, PortTaken, DatabaseAway].some((mendable) => error instanceof mendable);

/** How long an orderly stop may take before the process ends anyway. */
const AT_MOST_MS = 10_000;

/** Says why the bot does not start or stop in order, and exits. */
export function exitWithError(error: unknown): never {
  if (canBeMended(error)) process.stderr.write(`${error.message}\n`);
  else if (process.env.SAMSKRIV_ENV?.trim() === "production")
    redactingLogger(openLog({ logFormat: "json", logLevel: "fatal" })).fatal({ err: error }, "the process ends");
  else process.stderr.write(`${(error as Error).stack ?? String(error)}\n`);
  process.exit(1);
}

/** Stops in order at the first signal, within ten seconds; a second signal ends at once. */
export function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stopping = true;
      setTimeout(() => exitWithError(new Error(`not stopped after ${AT_MOST_MS} ms`)), AT_MOST_MS).unref();
      stop().then(
        () => process.exit(0),
        (error) => exitWithError(error),
      );
    });
  }
}

/**
 * Runs the bot with its database, as the environment configures it.
 * @throws ConfigError, FormError, PortTaken, DatabaseAway
 */
export async function run(env: NodeJS.ProcessEnv): Promise<RunningBot & { config: ReturnType<typeof readConfig> }> {
  const config = readConfig(env);
  const log = redactingLogger(openLog(config));
  endOnFault(log);
  consoleToLog(log);
  const database = await databaseFor(config);
  const linkSecret = config.linkSecret ?? localLinkSecret(resolve(projectRoot(), config.dataDir));
  try {
    const bot = await startBot({ config, databaseUrl: database.url, linkSecret, log });
    return {
      config,
      port: bot.port,
      forms: bot.forms,
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
  run(process.env).then(({ stop }) => stopOnSignal(stop), exitWithError);
}
