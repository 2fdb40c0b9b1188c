import { mkdirSync } from "node:fs";
import { connect } from "node:net";
import { join, resolve } from "node:path";
import { editionsAtStart } from "../cards/application/editionsAtStart";
import { readConfig } from "../env/config";
import { projectRoot } from "../env/projectRoot";
import { withEnvFile } from "../env/withEnvFile";
import { PortTaken } from "./edge/portTaken";
import { exitWithError, run, stopOnSignal } from "./main";
import { startPlayground } from "./playground";

/** Whether something listens on a port of this machine. */
const isTaken = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host: "127.0.0.1", port });
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });

/** If `npm start` is killed without a signal to this process, nobody else would stop the bot. */
function stopWithParent(stop: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    // Only once: a second signal would end the process before everything is in order.
    clearInterval(watch);
    stop();
  }, 500).unref();
}

/** The bot, its database and Microsoft's local Teams client, for trying it on one machine. */
async function startLocally(): Promise<void> {
  const env = withEnvFile(process.env, projectRoot());
  const config = readConfig(env);
  // Checked before anything is started, so that nothing has to be stopped again.
  if (await isTaken(config.port)) throw new PortTaken(config.port, "SAMSKRIV_PORT");
  if (await isTaken(config.playgroundPort)) throw new PortTaken(config.playgroundPort, "SAMSKRIV_PLAYGROUND_PORT");

  const folder = resolve(projectRoot(), config.dataDir);
  mkdirSync(folder, { recursive: true });
  const bot = run(env);
  const playground = startPlayground({
    botPort: config.port,
    port: config.playgroundPort,
    config: join(projectRoot(), "env", "playground.yml"),
    folder,
  });
  const stop = async () => {
    await Promise.all([playground.then((each) => each.stop()), bot.then((each) => each.stop())]);
  };
  stopOnSignal(stop);
  stopWithParent(() => process.kill(process.pid, "SIGTERM"));
  try {
    const [{ forms }, { url }] = await Promise.all([bot, playground]);
    process.stdout.write(welcome(url, config.dataDir, editionsAtStart(forms)));
  } catch (error) {
    await Promise.allSettled([playground.then((each) => each.stop()), bot.then((each) => each.stop())]);
    throw error;
  }
}

const welcome = (url: string, dataDir: string, editions: readonly string[]): string => `
Samskriv er klar.

  1. Åpne ${url} i nettleseren. Det er Microsofts lokale Teams-klient.
  2. Gå til kanalen «Behovsmelding» under Teams, skriv @Samskriv, velg boten i listen, og skriv: ny
  3. Vil du prøve det alene, skriv «spill som Ola» i den personlige chatten, så svarer du som en av de andre.

${editions.join("\n")}

Ctrl-C stopper alt. Det du har skrevet, ligger i ${dataDir} og er der neste gang.
`;

startLocally().catch(exitWithError);
