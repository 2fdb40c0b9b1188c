import { actingAsBanner } from "../../cards/home/actingAsBanner";
import { withOverview } from "../../cards/home/withOverview";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { mentionCard } from "../../cards/reminders/mentionCard";
import type { Notice } from "../../domain/application/notice";
import { isCoordinator } from "../../domain/application/structure";
import type { Notifier } from "../../domain/ports/notifier";
import type { PersonAddress } from "../../domain/ports/personStore";
import { inLanguage } from "../../domain/values/language";
import { retryWrite } from "../../jobs/retryWrite";
import { ChannelLost } from "../delivery/channelLost";
import { refusedWith } from "../delivery/outbound";
import { NoAddress } from "../delivery/sendFailure";
import { askConsent, sendAccepted } from "../fetching/fileDelivery";
import { loadWithForm } from "../handler/loadWithForm";
import { homeOf } from "../status/homeOf";
import { approvalShown } from "./approvalsFor";
import { cardForNotice } from "./cardForNotice";
import { channelNews } from "./channelNews";
import type { NotifierDeps } from "./notifierDeps";
import { postDraft } from "./postDraft";
import { deadlineNewsFor, reminderFor } from "./reminderFor";
import { tellChannelLeft } from "./tellChannelLeft";

type ToPerson = Exclude<Notice, { kind: "draft" | "channel-left" }>;

/** Sends the queued messages. Each card is drawn when it is sent, so that it shows the current state. */
export function teamsNotifier(deps: NotifierDeps): Notifier {
  const { clock, persons, reminders, outbound } = deps;
  const channels = channelNews(deps);

  /** Sends to the person's own chat; if acting is possible, to the chat of the user who plays the person. */
  async function sendTo(address: PersonAddress, card: AdaptiveCard, applicationId: string | null): Promise<void> {
    const player = deps.acting ? await persons.playedBy(address.id) : null;
    if (!player) deps.missed?.keep(address, card);
    const to = player ?? address;
    const leading = withOverview(card);
    const shown = player ? actingAsBanner(leading, address.name) : leading;
    const serviceUrl =
      to.serviceUrl ??
      (applicationId === null ? null : ((await deps.channels.partnershipOf(applicationId))?.serviceUrl ?? null));
    if (serviceUrl === null) throw new NoAddress(`no address for person ${to.id}`);
    const { tenantId } = to;
    try {
      if (to.conversationId !== null) {
        try {
          const { conversationId } = to;
          await outbound.toConversation({ conversationId, serviceUrl, tenantId }, shown);
          // A person who was reached is no longer blocked; another process may already have recorded that.
          if (to.blocked) await retryWrite(() => persons.opened(to.id, { conversationId, serviceUrl }));
          return;
        } catch (error) {
          // If the conversation no longer exists, a new one is opened.
          if (refusedWith(error) !== 404) throw error;
        }
      }
      const conversationId = await outbound.open(to, serviceUrl);
      await persons.opened(to.id, { conversationId, serviceUrl });
      await outbound.toConversation({ conversationId, serviceUrl, tenantId }, shown);
    } catch (error) {
      // Blocked or uninstalled: recorded until the person writes to the bot, or is reached.
      if (refusedWith(error) === 403) await persons.blocked(to.id, clock.now());
      throw error;
    }
  }

  /** Mentions a person whom the bot cannot write to in the channel, once a day, if the coordinator allows it. */
  async function mention(person: PersonAddress, day: string): Promise<void> {
    if (await reminders.wasMentioned(person.id, day)) return;
    for (const id of new Set((await reminders.partsOf(person.id, day)).map(({ applicationId }) => applicationId))) {
      const [found, partnership, { mentionsInChannel }] = await Promise.all([
        loadWithForm(deps, id),
        deps.channels.partnershipOf(id),
        reminders.loadSettings(id),
      ]);
      if (!found || !partnership || !mentionsInChannel) continue;
      try {
        const about = { application: found.application, person, now: clock.now() };
        const card = inLanguage(partnership.language, () => mentionCard(about));
        await outbound.post(partnership, card);
      } catch (error) {
        if (!(error instanceof ChannelLost)) throw error;
        await channels.lost(id);
        continue;
      }
      await retryWrite(() => reminders.mentioned(person.id, day, clock.now()));
    }
  }

  async function remind(address: PersonAddress, day: string): Promise<void> {
    const card = await reminderFor(deps, address, day);
    if (!card) return reminders.dropped(address.id, day, clock.now());
    const [part] = await reminders.partsOf(address.id, day);
    try {
      await sendTo(address, card, part?.applicationId ?? null);
    } catch (error) {
      if (refusedWith(error) === 403 || error instanceof NoAddress) await mention(address, day);
      throw error;
    }
    await retryWrite(() => reminders.sent(address.id, day, clock.now()));
  }

  /** One card for all moved deadlines that the person was not told of; none if nothing is left to tell. */
  async function tellOfDeadlines(address: PersonAddress, applicationId: string): Promise<void> {
    const news = await deadlineNewsFor(deps, address.id);
    if (!news) return;
    await sendTo(address, news.card, applicationId);
    await retryWrite(() => deps.deadlines.told(news.newsIds, clock.now()));
  }

  /** One person's notice, in their language. */
  async function toPerson(notice: ToPerson, address: PersonAddress): Promise<void> {
    if (notice.kind === "reminder") return remind(address, notice.day);
    if (notice.kind === "home") return sendTo(address, await homeOf(deps, address), null);
    if (notice.kind === "deadline-moved") return tellOfDeadlines(address, notice.applicationId);
    if (notice.kind === "file-offer" || notice.kind === "file-upload") {
      const step = notice.kind === "file-offer" ? askConsent : sendAccepted;
      return step(deps, { address, send: (card, about) => sendTo(address, card, about) }, notice.offerId);
    }
    // The time before the load, so that what is written meanwhile counts as unsettled.
    const at = clock.now();
    const found = await loadWithForm(deps, notice.applicationId);
    const card = found && (await cardForNotice({ ...deps, clock: { now: () => at } }, found, notice, address));
    if (!card) return;
    await sendTo(address, card, notice.applicationId);
    if (notice.kind === "approval-request") await retryWrite(() => approvalShown(deps, found, notice, at));
    if (notice.kind === "take-over" && isCoordinator(found.application, address.id))
      await retryWrite(() => deps.takeOvers.told(notice.takeOverId, clock.now()));
  }

  return {
    async deliver(notice) {
      if (notice.kind === "draft") return postDraft(deps, notice);
      if (notice.kind === "channel-left") return tellChannelLeft(deps, notice);
      const address = await persons.address(notice.personId);
      if (address) await inLanguage(address.language, () => toPerson(notice, address));
    },
  };
}
