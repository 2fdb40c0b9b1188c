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
import { planReminders } from "../jobs/planReminders";
import { purge } from "../jobs/purge";
import { openQueue } from "../jobs/queue";
import { startSchedule } from "../jobs/schedule";
import { applicationStore } from "../prisma/applicationStore";
import { openDatabase } from "../prisma/client";
import { draftStore } from "../prisma/draftStore";
import { earlierAnswerStore } from "../prisma/earlierAnswerStore";
import { lastChannel } from "../prisma/lastChannel";
import { messageStore } from "../prisma/messageStore";
import { applyMigrations } from "../prisma/migrate";
import { personStore } from "../prisma/personStore";
import { reminderStore } from "../prisma/reminderStore";
import { sectionStore } from "../prisma/sectionStore";
import { actions } from "./actions";
import { teamsApp } from "./app";
import { commandsFor } from "./commands";
import type { BotDeps } from "./deps";
import { documentPages } from "./documentPages";
import { KeptClients } from "./keptClients";
import { signedLinks } from "./links";
import { discreet } from "./log";
import { teamsNotifier } from "./notifier";
import { outboundVia, refusedWith } from "./outbound";
import { listen } from "./server";
import { statusBoard } from "./statusBoard";

/** How long a stopping bot finishes what it is doing before the rest is left to the next start. */
const GRACE_MS = 10_000;

/** How often the reminders are looked for. */
const EACH_MINUTE = "* * * * *";
const EACH_NIGHT = "17 3 * * *";

export type RunningBot = { readonly port: number; stop(): Promise<void> };

const authentication = ({ bot }: Config) =>
  new KeptClients(
    bot
      ? {
          MicrosoftAppId: bot.id,
          MicrosoftAppPassword: bot.password ?? "",
          MicrosoftAppType: bot.type,
          MicrosoftAppTenantId: bot.tenantId,
        }
      : {},
  );

export type BotParts = {
  readonly config: Config;
  readonly databaseUrl: string;
  readonly linkSecret: string;
  readonly log: Logger;
  readonly clock?: Clock;
  /** How often the queue is looked at. */
  readonly queueEachMs?: number;
};

/**
 * The whole bot over one database: the composition root, and the only place that makes stores.
 * @throws PortTaken, or what the database refuses with
 */
export async function startBot({
  config,
  databaseUrl,
  linkSecret,
  log: given,
  clock = { now: () => new Date() },
  queueEachMs,
}: BotParts): Promise<RunningBot> {
  const log = discreet(given);
  const forms = readForms(join(projectRoot(), "forms"));
  await applyMigrations(databaseUrl);
  const database = openDatabase(databaseUrl, {
    poolSize: 16,
    onError: (err) => log.warn({ err }, "a database connection broke"),
  });
  const direct: Statement = (text, values) => database.pool.query(text, values as unknown[]);
  const queue = await openQueue(
    direct,
    (err, about) => log.warn({ err, ...about }, "a queued message failed"),
    queueEachMs,
  );

  const applications = applicationStore(database, queue);
  const sections = sectionStore(database.pool, queue);
  const messages = messageStore(database, queue);
  const reminders = reminderStore(database.prisma, queue);
  const adapter = new CloudAdapter(authentication(config));
  adapter.onTurnError = async (_context, err) => log.error({ err }, "a turn failed outside of its handler");
  const outbound = outboundVia(adapter, config.bot?.id ?? "");
  const links = signedLinks(linkSecret, config.publicUrl);
  const deps: BotDeps = {
    mode: config.mode,
    forms,
    applications,
    sections,
    persons: personStore(database.prisma),
    drafts: draftStore(database.prisma, queue),
    earlier: earlierAnswerStore(database.prisma),
    messages,
    roster: outbound.roster,
    clock,
    newId: randomUUID,
  };
  const local = config.mode === "local" ? { lastChannel: () => lastChannel(database.prisma) } : null;
  const app = teamsApp(deps, actions, commandsFor(local), log);
  const pages = documentPages({
    drafts: deps.drafts,
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

  const notifier = teamsNotifier({ ...deps, reminders, outbound, links });
  const status = statusBoard(deps, outbound);
  /** Where Teams lets the bot write no more, trying again changes nothing before somebody installs it anew. */
  const unlessRefused = async (work: () => Promise<void>, about: Record<string, unknown>): Promise<void> => {
    try {
      await work();
    } catch (err) {
      if (refusedWith(err) !== 403) throw err;
      log.warn({ err, ...about }, "Teams does not let the bot write here");
    }
  };
  queue.work({
    applicationChanged: (applicationId) =>
      unlessRefused(
        () =>
          applications.alone(applicationId, () =>
            announce({ forms, applications, sections, status, clock }, applicationId),
          ),
        { applicationId },
      ),
    notice: (notice) =>
      unlessRefused(() => notifier.deliver(notice), {
        kind: notice.kind,
        ...("applicationId" in notice && { applicationId: notice.applicationId }),
      }),
  });
  const stopSchedule = startSchedule(
    [
      { name: "reminders", cron: EACH_MINUTE, run: () => planReminders({ forms, applications, reminders, clock }) },
      { name: "purge", cron: EACH_NIGHT, run: () => purge({ messages, clock }) },
    ],
    (name, err) => log.error({ err, chore: name }, "a chore failed"),
  );

  return {
    port: listening.port,
    async stop() {
      await stopSchedule();
      await listening.close();
      await queue.stop(GRACE_MS);
      await database.close();
    },
  };
}
