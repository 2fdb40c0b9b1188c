import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { CloudAdapter } from "botbuilder";
import type { Logger } from "pino";
import { t } from "../cards/wording";
import { LINK_MINUTES } from "../domain/fetching/documentLink";
import type { Clock } from "../domain/ports/clock";
import type { Statement } from "../domain/ports/outbox";
import { clouds } from "../env/clouds";
import type { Config } from "../env/config";
import { projectRoot } from "../env/projectRoot";
import type { Form } from "../forms/form";
import { inFlightLimit } from "../jobs/inFlightLimit";
import { GATHER_LOCALLY_MS, GATHER_MS, openQueue } from "../jobs/queue";
import { startSchedule } from "../jobs/startSchedule";
import { lastChannel } from "../prisma/application/lastChannel";
import { applyMigrations } from "../prisma/connection/applyMigrations";
import { openDatabase } from "../prisma/connection/openDatabase";
import { refuseWithoutForm } from "./application/refuseWithoutForm";
import { attachmentPage } from "./attachments/attachmentPage";
import { tellingLostChannels } from "./delivery/channelLost";
import { type ConnectorToken, connectorToken } from "./delivery/connectorToken";
import { KeptClients } from "./delivery/keptClients";
import { outboundVia } from "./delivery/outbound";
import { rateLimitedOutbound } from "./delivery/rateLimitedOutbound";
import { SendingClients } from "./delivery/sendingClients";
import { calendarPage } from "./documents/calendarPage";
import { documentPages } from "./documents/documentPages";
import { fetchedFile } from "./documents/fetchedFile";
import { issuedForms } from "./documents/issuedForms";
import { keepFiles } from "./documents/keepFiles";
import { signedLinks } from "./documents/links";
import type { PageWords } from "./documents/pageWords";
import { versionFile } from "./documents/versionFile";
import { actions } from "./edge/actions";
import { answerUnready } from "./edge/answerUnready";
import { botFrameworkOptions } from "./edge/botFrameworkOptions";
import type { ConnectionTimes } from "./edge/boundConnections";
import { commandsFor } from "./edge/commands";
import { listen } from "./edge/listen";
import { TurnAdapter } from "./edge/messagesRoute";
import { redactingLogger } from "./edge/openLog";
import { type LeftOutEdition, readiness } from "./edge/readiness";
import type { LimitsOfPort } from "./edge/requestLimits";
import { teamsApp } from "./edge/teamsApp";
import { uploadsTo } from "./fetching/uploadsTo";
import type { BotDeps } from "./handler/botDeps";
import { readingFrom } from "./importing/readingFrom";
import { channelNews } from "./notices/channelNews";
import { MissedCards } from "./notices/missedCards";
import { queueWorkers } from "./notices/queueWorkers";
import { reopeningNews } from "./notices/reopeningNews";
import { statusBoard } from "./notices/statusBoard";
import { teamsNotifier } from "./notices/teamsNotifier";
import { readEditions } from "./readEditions";
import { retryUntilConnected } from "./retryUntilConnected";
import { scheduledJobs } from "./scheduledJobs";
import { storesOver } from "./stores";

/** How long a stopping bot may finish its work; the rest waits for the next start. Shorter than main.ts waits. */
const GRACE_MS = 9_000;

export type RunningBot = {
  readonly port: number;
  /** The editions that it knows. */
  readonly forms: ReadonlyMap<string, Form>;
  stop(): Promise<void>;
};

export type BotParts = {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly linkSecret: string;
  readonly log: Logger;
  readonly clock?: Clock;
  /** The editions of the form, or the folder to read them from; those in the folder forms by default. */
  readonly forms?: ReadonlyMap<string, Form>;
  readonly formsFolder?: string;
  /** Milliseconds between two polls of the queue. */
  readonly queueEachMs?: number;
  /** Milliseconds without changes before a section's approvers are asked again. */
  readonly gatherMs?: number;
  /** Whether this process runs the scheduled jobs (off in tests). */
  readonly byTheClock?: boolean;
  /** Whether Teams takes files from the bot; where it has a registration, by default. */
  readonly sendsFiles?: boolean;
  /** The token by which Teams knows the bot; that of its registration by default. */
  readonly connector?: ConnectorToken;
  /** Overrides the request limits. */
  readonly limits?: Partial<LimitsOfPort>;
  /** Overrides the connection timeouts. */
  readonly times?: Partial<ConnectionTimes>;
};

/**
 * The composition root: the whole bot over one database.
 * @throws PortTaken, DatabaseAway, or the database's own error
 */
export async function startBot({
  config,
  databaseUrl,
  linkSecret,
  log: given,
  clock = { now: () => new Date() },
  forms: givenForms,
  formsFolder = join(projectRoot(), "forms"),
  queueEachMs,
  gatherMs = config.bot ? GATHER_MS : GATHER_LOCALLY_MS,
  byTheClock = true,
  sendsFiles = config.bot !== null,
  connector,
  limits,
  times,
}: BotParts): Promise<RunningBot> {
  const log = redactingLogger(given);
  const leftOut: LeftOutEdition[] = [];
  const forms = givenForms ?? readEditions(formsFolder, log, (each) => void leftOut.push(each));
  const issued = issuedForms(formsFolder, forms, log, (each) => void leftOut.push(each));
  const editions = [...forms.values()].map(({ id, status, regions }) => ({ id, status, regions }));
  log.info({ editions }, "the editions of the form");
  const waiting = (err: Error) => log.warn({ err }, "the database is away; waiting for it");
  const unready = await answerUnready(config, log);
  await retryUntilConnected(() => applyMigrations(databaseUrl), waiting).finally(unready.stop);
  const database = openDatabase(databaseUrl, {
    poolSize: 16,
    onError: (err) => log.warn({ err }, "a database connection broke"),
  });
  const direct: Statement = (text, values) => database.pool.query(text, values as unknown[]);
  const sending = inFlightLimit(config.sendsAtOnce, (about) => log.debug(about, "a queued message is leaving"));
  const queue = await retryUntilConnected(
    () =>
      openQueue(direct, (err, about) => log.warn({ err, ...about }, "a queued message failed"), {
        ...(queueEachMs === undefined ? {} : { eachMs: queueEachMs }),
        gatherMs,
        onStep: (step, about) => log.debug(about, `a queued message was ${step}`),
        noticesAtOnce: config.sendsAtOnce + 5,
        during: sending.during,
      }),
    waiting,
  );

  const stores = storesOver(database, queue);
  const registration = botFrameworkOptions(config.bot);
  const serviceHosts = config.senders?.serviceHosts ?? null;
  const authentication = new KeptClients(registration, serviceHosts);
  const adapter = new TurnAdapter(authentication);
  adapter.onTurnError = async (_context, err) => log.error({ err }, "a turn failed outside of its handler");
  const stopping = new AbortController();
  const botId = config.bot?.id ?? "";
  const { audience } = config.bot?.cloud ?? clouds.public;
  const outbound = rateLimitedOutbound(
    tellingLostChannels(outboundVia(new CloudAdapter(new SendingClients(registration, serviceHosts)), botId, audience)),
    stores.turns,
    stopping.signal,
    sending,
  );
  const inATurn = outboundVia(adapter, botId, audience);
  const reach = config.bot ? "teams" : "machine";
  const links = signedLinks(linkSecret, config.publicUrl);
  const missed = config.bot ? null : new MissedCards(outbound.toConversation);
  const local = missed && { missed, lastChannel: () => lastChannel(database.prisma) };
  const deps: BotDeps = {
    acting: config.bot === null,
    local,
    forms,
    issued,
    ...stores,
    applications: { ...stores.applications, ...refuseWithoutForm(stores.applications, forms) },
    links,
    attachmentBytes: config.attachmentBytes,
    sendsFiles,
    reading: readingFrom(reach, connector ?? connectorToken(config.bot, registration, serviceHosts)),
    tell: outbound.toConversation,
    remove: outbound.remove,
    redraw: inATurn.update,
    roster: inATurn.roster,
    isMember: inATurn.isMember,
    clock,
    newId: randomUUID,
  };
  const app = teamsApp(deps, actions, commandsFor(local), log);
  const fetchFile = versionFile({ ...stores, issued });
  const behindLinks = {
    ...{ ...deps, links, botId: config.bot?.id ?? null, now: () => clock.now() },
    words: ((key) => t(`documentPage.${key}`, { minutes: LINK_MINUTES })) satisfies PageWords,
  };
  const pages = documentPages({ ...behindLinks, fetchFile });
  const calendar = calendarPage(behindLinks);
  const attachment = attachmentPage(behindLinks);

  const healthy = async () => void (await direct("select 1", []));
  const listening = await listen(
    {
      adapter,
      authentication,
      tokenIssuer: config.bot?.cloud.tokenIssuer ?? null,
      app,
      pages,
      calendar,
      attachment,
      senders: config.senders,
      log,
      healthy,
      ready: readiness({ database: healthy, working: queue.working, leftOut }),
      ...(limits ? { limits } : {}),
      ...(times ? { times } : {}),
    },
    config,
  ).catch(async (error) => {
    await queue.stop(0);
    await database.close();
    throw error;
  });

  const channels = channelNews(deps);
  const notifier = teamsNotifier({
    ...deps,
    outbound,
    fetchFile,
    upload: uploadsTo(reach),
    gatherMs,
    missed,
  });
  const status = statusBoard(deps, outbound);
  const reopenings = reopeningNews(deps, outbound);
  const versionFiles = keepFiles({ ...stores, issued, makeFile: fetchedFile });
  queue.work(queueWorkers({ ...stores, forms, clock, log, status, notifier, channels, reopenings, versionFiles }));
  const jobs = byTheClock ? scheduledJobs({ ...stores, forms, clock, newId: randomUUID }, config.tickSeconds) : [];
  const stopSchedule = startSchedule(jobs, (name, err) => log.error({ err, chore: name }, "a chore failed"));

  return {
    port: listening.port,
    forms,
    async stop() {
      stopping.abort();
      await Promise.all([stopSchedule(), listening.close(GRACE_MS), queue.stop(GRACE_MS)]);
      await database.close();
    },
  };
}
