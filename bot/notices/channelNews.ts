import { isCoordinator, type PersonId } from "../../domain/application/structure";
import type { OutgoingMessage } from "../../domain/ports/undelivered";
import type { BotDeps } from "../handler/botDeps";

/** Notifies people that an application's channel is lost: its coordinators, and people waiting for a post. */
export function channelNews({ applications, channels, drafts }: Pick<BotDeps, "applications" | "channels" | "drafts">) {
  async function lost(applicationId: string, waiting: readonly PersonId[] = []): Promise<void> {
    const application = await applications.load(applicationId);
    if (!application) return;
    const leading = application.members.map(({ personId }) => personId).filter((id) => isCoordinator(application, id));
    await channels.lost(applicationId, [...new Set([...leading, ...waiting])]);
  }

  return {
    lost,
    async undelivered(what: OutgoingMessage): Promise<void> {
      if (!("applicationId" in what)) return;
      const draft = what.kind === "draft" ? await drafts.loadHead(what.draftId) : null;
      await lost(what.applicationId, draft ? [draft.createdBy] : []);
    },
  };
}
