import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { startPlayground } from "../bot/playground";
import { formatKroner } from "../domain/amounts/formatKroner";
import { DEFAULT_LANGUAGE, LANGUAGES, type Language } from "../domain/values/language";
import { projectRoot } from "../env/projectRoot";
import { startEmbeddedPostgres } from "../tools/postgres/startEmbeddedPostgres";
import { textOf } from "./card";
import { chooseLanguage } from "./chooseLanguage";
import { type Account, startConnector } from "./connector";
import { download, linesOf } from "./documents";
import { SUMS } from "./figures";
import { freePort, startProduct } from "./product";
import { play } from "./scenario";
import { playOn } from "./secondAct";
import { differences, effortTable, summarise, totalsTable, typedTooMuch } from "./summary";
import { TeamsClient } from "./teamsClient";
import { STATEMENT } from "./union";

type PlaygroundConfig = {
  config: { tenantId: string; users: Account[]; teams: { id: string; channels: { id: string; name: string }[] }[] };
};

/** Plays a whole partnership through the running product, with the Playground's five users, and checks its figures. */
async function demo(out: string, language: Language): Promise<number> {
  const started = Date.now();
  const say = (line: string) =>
    process.stdout.write(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  ${line}\n`);
  const dataDir = mkdtempSync(join(tmpdir(), "samskriv-demo-"));
  const stops: (() => Promise<unknown>)[] = [async () => rmSync(dataDir, { recursive: true, force: true })];
  try {
    say("Starter PostgreSQL, boten og Agents Playground");
    const database = await startEmbeddedPostgres({ dataDir });
    stops.unshift(database.stop);
    const product = await startProduct(dataDir, { DATABASE_URL: database.url });
    stops.unshift(product.stop);
    const playground = await startPlayground({
      botPort: Number(new URL(product.url).port),
      port: await freePort(),
      config: join(projectRoot(), "env", "playground.yml"),
      folder: dataDir,
    });
    stops.unshift(playground.stop);
    const { config } = (await (await fetch(`${playground.url}/_internal/v1/config`)).json()) as PlaygroundConfig;
    const connector = await startConnector({ accounts: config.users, upstream: `${playground.url}/_connector` });
    stops.unshift(connector.close);

    const [team] = config.teams;
    const channelId = team?.channels.find(({ name }) => name === "Behovsmelding")?.id ?? "";
    const client = new TeamsClient(
      product.url,
      connector,
      {
        tenantId: config.tenantId,
        teamId: team?.id ?? "",
        channelId,
      },
      language,
    );
    const [kari, ola, liv, per, anne] = config.users as [Account, Account, Account, Account, Account];
    const people = {
      kari: client.as(kari),
      ola: client.as(ola),
      liv: client.as(liv),
      per: client.as(per),
      anne: client.as(anne),
    };
    if (language === "en") for (const each of Object.values(people)) await chooseLanguage(each, language);
    const wrong: string[] = [];
    const scenes: string[] = [];
    const told = (line: string) => {
      scenes.push(line);
      say(line);
    };
    const expect = (what: string, holds: boolean) => {
      if (!holds) wrong.push(what);
    };
    const stage = { client, people, say, expect };
    const { applicationId, status, root, replies } = await play(stage);

    say("Andre akt");
    const documentsUrl = await playOn({ ...stage, say: told, status });

    say("Henter dokumentene");
    mkdirSync(out, { recursive: true });
    const documents = await download(documentsUrl, out);
    const summary = await summarise(database.url, applicationId);
    const posted = { rootActivityId: root.activityId, replies };
    const efforts = Object.values(people).map(({ account, effort }) => ({ who: account.name, ...effort }));
    const written = { ...summary, documents, posted, scenes, efforts };
    writeFileSync(join(out, "summary.json"), `${JSON.stringify(written, null, 2)}\n`);

    wrong.push(...differences(summary), ...typedTooMuch(efforts));
    const shown = textOf(root.card ?? {});
    for (const kroner of [SUMS.owner, SUMS.uh, SUMS.total]) {
      if (!shown.includes(formatKroner(kroner))) wrong.push(`Kortet i kanalen viser ikke ${formatKroner(kroner)}`);
    }
    const heaviest = Math.max(...connector.sent.map(({ bytes }) => bytes));
    if (heaviest > 40_000) wrong.push(`En melding er på ${heaviest} byte`);
    if (documents.length !== summary.totals.byMeasure.length)
      wrong.push(`${documents.length} dokumenter til ${summary.totals.byMeasure.length} tiltak`);
    for (const name of documents)
      if (!(await linesOf(join(out, name))).join("\n").includes(STATEMENT))
        wrong.push(`${name} har ikke uttalelsen slik den ble skrevet`);

    process.stdout.write(`\n${totalsTable(summary)}\n\n${effortTable(efforts)}\n\n`);
    process.stdout.write(
      `${summary.sections.approved} av ${summary.sections.total} seksjoner er godkjent, ${replies} svar i kanalen, ${documents.length} dokumenter i ${out}\n`,
    );
    for (const line of wrong) process.stderr.write(`Feil: ${line}\n`);
    return wrong.length === 0 ? 0 : 1;
  } finally {
    for (const stop of stops) await stop();
  }
}

const { values } = parseArgs({
  options: { out: { type: "string", default: "demo-out" }, language: { type: "string", default: DEFAULT_LANGUAGE } },
});
const language = LANGUAGES.find((each) => each === values.language);
if (!language) {
  process.stderr.write(`«${values.language}» er ikke et språk her: bruk ${LANGUAGES.join(", ")}.\n`);
  process.exit(2);
}
demo(resolve(values.out), language).then(
  (code) => process.exit(code),
  (error: Error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
