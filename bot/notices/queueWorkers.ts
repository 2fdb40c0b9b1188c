import type { Logger } from "pino";
import type { Notifier } from "../../domain/ports/notifier";
import type { Workers } from "../../jobs/queue";
import { type AnnounceDeps, refreshAndNotify } from "../../jobs/refreshAndNotify";
import { sendFailure } from "../delivery/sendFailure";
import type { BotDeps } from "../handler/botDeps";
import type { channelNews } from "./channelNews";
import type { reopeningNews } from "./reopeningNews";

type Parts = AnnounceDeps &
  Pick<BotDeps, "applications" | "undelivered" | "clock"> & {
    readonly log: Logger;
    readonly notifier: Notifier;
    readonly channels: ReturnType<typeof channelNews>;
    readonly reopenings: ReturnType<typeof reopeningNews>;
    readonly versionFiles: Workers["versionFiles"];
  };

/** What is done with each job of the queue: an application that changed, what is told to one person, files to make. */
export const queueWorkers = (parts: Parts): Workers => ({
  applicationChanged: (applicationId) =>
    parts.applications.withApplicationLock(applicationId, async () => {
      await refreshAndNotify(parts, applicationId);
      await parts.reopenings.tell(applicationId);
    }),
  notice: (notice) => parts.notifier.deliver(notice),
  versionFiles: parts.versionFiles,
  failureOf: sendFailure,
  async givenUp(jobId, what, why) {
    parts.log.warn({ jobId, kind: what.kind, why }, "a message was given up");
    await parts.undelivered.keep(jobId, what, why, parts.clock.now());
    if (why === "channel-lost") await parts.channels.undelivered(what);
  },
});
