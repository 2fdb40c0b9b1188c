import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { CloudAdapter } from "botbuilder";
import type { Logger } from "pino";
import { t } from "../cards/wording";
import type { Clock, Statement } from "../domain/ports";
import type { Config } from "../env/config";
import { projectRoot } from "../env/projectRoot";
import { readForms } from "../forms";
import { announce } from "../jobs/announce";
import { lapseTakeOvers } from "../jobs/lapseTakeOvers";
import { planReminders } from "../jobs/planReminders";
import { purge } from "../jobs/purge";
import { GATHER_MS, openQueue } from "../jobs/queue";
import { type Chore, startSchedule } from "../jobs/schedule";
import { timePassed } from "../jobs/timePassed";
import { underWay } from "../jobs/underWay";
import { applicationStore } from "../prisma/applicationStore";
import { auditStore } from "../prisma/audit";
import { openDatabase } from "../prisma/client";
import { deadlineStore } from "../prisma/deadlineStore";
import { draftStore } from "../prisma/draftStore";
import { earlierAnswerStore } from "../prisma/earlierAnswerStore";
import { finalisationStore } from "../prisma/finalisationStore";
import { importStore } from "../prisma/importStore";
import { lastChannel } from "../prisma/lastChannel";
import { messageStore } from "../prisma/messageStore";
import { applyMigrations } from "../prisma/migrate";
import { personStore } from "../prisma/personStore";
import { reminderStore } from "../prisma/reminderStore";
import { sectionStore } from "../prisma/sectionStore";
import { sendTurns } from "../prisma/sendTurns";
import { takeOverStore } from "../prisma/takeOverStore";
import { undeliveredStore } from "../prisma/undeliveredStore";
import { actions } from "./actions";
import { teamsApp } from "./app";
import { commandsFor } from "./commands";
import type { BotDeps } from "./deps";
import { documentPages } from "./documentPages";
import { inTurn } from "./inTurn";
import { KeptClients } from "./keptClients";
import { signedLinks } from "./links";
import { discreet } from "./log";
import { teamsNotifier } from "./notifier";
import { outboundVia } from "./outbound";
import { readingFrom } from "./reading";
import { reopeningNews } from "./reopeningNews";
import { sendFailure } from "./sendFailure";
import { SendingClients } from "./sendingClients";
import { listen } from "./server";
import { statusBoard } from "./statusBoard";
import { whenReachable } from "./whenReachable";

/** How long a stopping bot finishes what it is doing before the rest is left to the next start. */
const GRACE_MS = 10_000;

/** How often the reminders are looked for, by the clock on the wall. */
const each = (seconds: number): string => (seconds === 60 ? "* * * * *" : `*/${seconds} * * * * *`);
/** Just after the hour, when deadlines pass and days begin. */
const EACH_HOUR = "1 * * * *";
const EACH_NIGHT = "17 3 * * *";

/** What was read out of a document is there for six weeks. */
const IMPORTS_KEPT_MS = 42 * 24 * 60 * 60 * 1000;

export type RunningBot = { readonly port: number; stop(): Promise<void> };

const credentials = ({ bot }: Config) =>
  bot
    ? {
        MicrosoftAppId: bot.id,
        MicrosoftAppPassword: bot.password ?? "",
        MicrosoftAppType: bot.type,
        MicrosoftAppTenantId: bot.tenantId,
      }
    : {};

export type BotParts = {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly linkSecret: string;
  readonly log: Logger;
  readonly clock?: Clock;
  /** How often the queue is looked at. */
  readonly queueEachMs?: number;
  /** How long a section must have rested before who has been asked about it is asked again. */
  readonly gatherMs?: number;
  /** Whether it does by itself what is to be done at its hour; somebody else may see to that. */
  readonly byTheClock?: boolean;
};

/**
 * The whole bot over one database: the composition root, and the only place that makes stores.
 * @throws PortTaken, DatabaseAway, or what the database refuses with
 */
export async function startBot({
  config,
  databaseUrl,
  linkSecret,
  log: given,
  clock = { now: () => new Date() },
  queueEachMs,
  gatherMs = GATHER_MS,
  byTheClock = true,
}: BotParts): Promise<RunningBot> {
  const log = discreet(given);
  const forms = readForms(join(projectRoot(), "forms"));
  const waiting = (err: Error) => log.warn({ err }, "the database is away; waiting for it");
  await whenReachable(() => applyMigrations(databaseUrl), waiting);
  const database = openDatabase(databaseUrl, {
    poolSize: 16,
    onError: (err) => log.warn({ err }, "a database connection broke"),
  });
  const direct: Statement = (text, values) => database.pool.query(text, values as unknown[]);
  const sending = underWay(config.sendsAtOnce, (about) => log.debug(about, "a queued message is leaving"));
  const queue = await whenReachable(
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

  const applications = applicationStore(database, queue);
  const sections = sectionStore(database.pool, queue);
  const messages = messageStore(database, queue);
  const imports = importStore(database.prisma);
  const reminders = reminderStore(database, queue);
  const undelivered = undeliveredStore(database.prisma, queue);
  const adapter = new CloudAdapter(new KeptClients(credentials(config)));
  adapter.onTurnError = async (_context, err) => log.error({ err }, "a turn failed outside of its handler");
  const stopping = new AbortController();
  const turns = sendTurns(database.pool);
  const botId = config.bot?.id ?? "";
  const outbound = inTurn(
    outboundVia(new CloudAdapter(new SendingClients(credentials(config))), botId),
    turns,
    stopping.signal,
    sending,
  );
  const links = signedLinks(linkSecret, config.publicUrl);
  const deps: BotDeps = {
    mode: config.mode,
    forms,
    applications,
    sections,
    persons: personStore(database.prisma),
    deadlines: deadlineStore(database.prisma, queue),
    reminders,
    drafts: draftStore(database.prisma, queue),
    earlier: earlierAnswerStore(database.prisma),
    finalisations: finalisationStore(database, queue),
    takeOvers: takeOverStore(database.prisma, queue),
    audit: auditStore(direct),
    links,
    messages,
    imports,
    undelivered,
    reading: readingFrom(config.bot ? "teams" : "machine"),
    tell: outbound.toConversation,
    roster: outboundVia(adapter, botId).roster,
    clock,
    newId: randomUUID,
  };
  const local = config.mode === "local" ? { lastChannel: () => lastChannel(database.prisma) } : null;
  const app = teamsApp(deps, actions, commandsFor(local), log);
  const pages = documentPages({
    ...deps,
    links,
    words: (key, values) => t(`documentPage.${key}`, values),
    now: () => clock.now(),
  });

  const listening = await listen(
    { adapter, app, pages, log, healthy: async () => void (await direct("select 1", [])) },
    config,
  ).catch(async (error) => {
    await queue.stop(0);
    await database.close();
    throw error;
  });

  const notifier = teamsNotifier({ ...deps, outbound, links, gatherMs });
  const status = statusBoard(deps, outbound);
  const reopenings = reopeningNews(deps, outbound);
  queue.work({
    applicationChanged: (applicationId) =>
      applications.alone(applicationId, async () => {
        await announce({ forms, applications, sections, status, clock }, applicationId);
        await reopenings.tell(applicationId);
      }),
    notice: (notice) => notifier.deliver(notice),
    judge: sendFailure,
    async givenUp(jobId, what, why) {
      log.warn({ jobId, kind: what.kind, why }, "a message was given up");
      await undelivered.keep(jobId, what, why, clock.now());
    },
  });
  const chores: Chore[] = [
    {
      name: "reminders",
      cron: each(config.tickSeconds),
      run: () => planReminders({ forms, reminders, clock }),
    },
    { name: "time that has passed", cron: EACH_HOUR, run: timePassed({ applications, clock }) },
    {
      name: "wishes to take over that lapse",
      cron: EACH_HOUR,
      run: () => lapseTakeOvers({ takeOvers: deps.takeOvers, clock }),
    },
    { name: "purge", cron: EACH_NIGHT, run: () => purge({ messages, undelivered, turns, clock }) },
    {
      name: "purge of imports",
      cron: EACH_NIGHT,
      run: () => imports.forgetBefore(new Date(clock.now().getTime() - IMPORTS_KEPT_MS)),
    },
  ];
  const stopSchedule = startSchedule(byTheClock ? chores : [], (name, err) =>
    log.error({ err, chore: name }, "a chore failed"),
  );

  return {
    port: listening.port,
    async stop() {
      stopping.abort();
      await Promise.all([stopSchedule(), listening.close(), queue.stop(GRACE_MS)]);
      await database.close();
    },
  };
}
