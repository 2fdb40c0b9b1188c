import { openLog, redactingLogger } from "../../bot/edge/openLog";
import { stopOnSignal } from "../../bot/main";
import { startBot } from "../../bot/startBot";
import { readConfig } from "../../env/config";
import { readForms } from "../../forms";

/** The bot with the editions of another folder, `BENCH_FORMS`, as a process of its own. */
async function run({ BENCH_FORMS = "", DATABASE_URL = "", ...env }: NodeJS.ProcessEnv): Promise<void> {
  const config = readConfig({ ...env, DATABASE_URL });
  const log = redactingLogger(openLog(config));
  const bot = await startBot({
    config,
    databaseUrl: DATABASE_URL,
    linkSecret: "bench",
    log,
    forms: readForms(BENCH_FORMS),
  });
  stopOnSignal(bot.stop);
}

run(process.env).catch((error: Error) => {
  process.stderr.write(`${error.stack ?? error.message}\n`);
  process.exit(1);
});
