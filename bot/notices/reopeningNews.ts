import { reopenedCard } from "../../cards/finalising/reopenedCard";
import { inLanguage } from "../../domain/values/language";
import { retryWrite } from "../../jobs/retryWrite";
import type { Outbound } from "../delivery/outbound";
import type { BotDeps } from "../handler/botDeps";

/** Tells the channel that an application was reopened, once per reopening. */
export const reopeningNews = (
  {
    applications,
    finalisations,
    clock,
    channels,
  }: Pick<BotDeps, "applications" | "finalisations" | "clock" | "channels">,
  outbound: Pick<Outbound, "post">,
) => ({
  async tell(applicationId: string): Promise<void> {
    const untold = await finalisations.untold(applicationId);
    if (untold.length === 0) return;
    const [application, partnership] = await Promise.all([
      applications.load(applicationId),
      channels.partnershipOf(applicationId),
    ]);
    if (!application || !partnership) return;
    for (const finalisation of untold) {
      const card = inLanguage(partnership.language, () =>
        reopenedCard({ application, finalisation, where: "channel" }),
      );
      await outbound.post(partnership, card);
      await retryWrite(() => finalisations.told(finalisation.id, clock.now()));
    }
  },
});
