import type { AdaptiveCard } from "../cards/adaptiveCard";
import { asWhom } from "../cards/asWhom";
import { changeRequestCard } from "../cards/changeRequestCard";
import { consultationCard } from "../cards/consultationCard";
import { draftPartCard } from "../cards/draftPartCard";
import { invitationCard } from "../cards/invitationCard";
import { joinKindCard } from "../cards/joinKindCard";
import { makeFinalCard } from "../cards/makeFinalCard";
import { measuresCard } from "../cards/measuresCard";
import { mentionCard } from "../cards/mentionCard";
import { questionCard } from "../cards/questionCard";
import { roleNewsCard } from "../cards/roleNewsCard";
import { takeOverCard } from "../cards/takeOverCard";
import { takeOverNewsCard } from "../cards/takeOverNewsCard";
import { channelParts } from "../documents/parts";
import { isCoordinator, membershipsOf } from "../domain/application";
import { isToDiscuss } from "../domain/consultation";
import { restedMs } from "../domain/difference";
import { totalsOf } from "../domain/ledger";
import { standingOf } from "../domain/makeFinal";
import type { Notice } from "../domain/notice";
import type { Notifier, Person, PersonAddress } from "../domain/ports";
import { awaitedFrom, recordAt, sectionAt } from "../domain/section";
import { askedAbout, awaitedOwners, stands } from "../domain/takeOver";
import { threadOf } from "../domain/thread";
import { placesOf, samePlace } from "../domain/walk";
import { approvalOf } from "./approvalCard";
import type { BotDeps } from "./deps";
import { draftFrom } from "./draft";
import { draftCardOf } from "./draftCardOf";
import { homeOf } from "./home";
import type { Links } from "./links";
import { type Outbound, refusedWith } from "./outbound";
import { deadlineNewsFor, reminderFor } from "./reminder";
import { NoAddress } from "./sendFailure";
import { threadOfPlace } from "./threadOfPlace";
import { untilStored } from "./untilStored";

export type NotifierDeps = Pick<
  BotDeps,
  | "applications"
  | "sections"
  | "forms"
  | "clock"
  | "persons"
  | "drafts"
  | "finalisations"
  | "reminders"
  | "deadlines"
  | "takeOvers"
  | "mode"
> & {
  readonly outbound: Outbound;
  readonly links: Links;
  /** How long a section must have rested before who has been asked about it is asked again. */
  readonly gatherMs: number;
};

/** Sends what the queue holds. Each card is drawn when it is sent, so that it shows what holds then. */
export function teamsNotifier(deps: NotifierDeps): Notifier {
  const { applications, forms, clock, persons, drafts, reminders, outbound } = deps;

  async function opened(applicationId: string) {
    const application = await applications.load(applicationId);
    const form = application && forms.get(application.formId);
    return application && form ? { application, form } : null;
  }

  /** The card for one person's notice, or null when there is nothing left to say. */
  async function cardFor(
    notice: Exclude<Notice, { kind: "draft" | "home" | "reminder" | "deadline-moved" }>,
    person: Person,
  ): Promise<AdaptiveCard | null> {
    const found = await opened(notice.applicationId);
    if (!found) return null;
    const { application, form } = found;
    if (application.status !== "drafting") return null;
    switch (notice.kind) {
      case "approval-request": {
        if (!placesOf(form, application).some((place) => samePlace(place, notice))) return null;
        const section = sectionAt(form, application, notice);
        if (isToDiscuss(form, application, section, person.id)) return consultationCard({ application, section });
        const waiting = awaitedFrom(section, application, person.id).length > 0;
        if (!waiting || section.state !== "awaitingApproval") return null;
        const rested = restedMs(recordAt(application, notice).answers, clock.now());
        if (notice.again && rested !== null && rested < deps.gatherMs) {
          await deps.sections.askLater(notice);
          return null;
        }
        return approvalOf(deps, person.id, found, notice);
      }
      case "change-request": {
        const request = recordAt(application, notice).changeRequests.find(({ id }) => id === notice.requestId);
        if (!request || request.resolved) return null;
        const partyName = application.parties.find(({ id }) => id === request.partyId)?.name ?? "";
        return changeRequestCard({
          form,
          application,
          place: { measureId: notice.measureId, sectionId: notice.sectionId },
          request,
          partyName,
        });
      }
      case "comment":
        return placesOf(form, application).some((place) => samePlace(place, notice))
          ? threadOfPlace(deps, person.id, found, { measureId: notice.measureId, sectionId: notice.sectionId })
          : null;
      case "question": {
        const place = { measureId: notice.measureId, sectionId: notice.sectionId };
        if (!placesOf(form, application).some((each) => samePlace(each, place))) return null;
        const asked = threadOf(recordAt(application, place)).findLast(({ to }) => to?.personId === person.id);
        return asked && membershipsOf(application, person.id).length > 0
          ? questionCard({ form, application, place, question: asked, personId: person.id, now: clock.now() })
          : null;
      }
      case "role-news": {
        const party = application.parties.find(({ id }) => id === notice.partyId);
        return roleNewsCard({
          application,
          partyName: party?.name ?? "",
          from: notice.from,
          to: notice.to?.name ?? null,
          isMine: notice.to?.personId === person.id,
          unmanned: !application.members.some(({ partyId }) => partyId === notice.partyId),
          leads: isCoordinator(application, person.id),
        });
      }
      case "take-over": {
        const takeOver = await deps.takeOvers.find(application.id, notice.takeOverId);
        if (!takeOver || !stands(application, takeOver, clock.now())) return null;
        if (isCoordinator(application, person.id)) return takeOverCard({ application, takeOver, speaksFor: null });
        const speaksFor = askedAbout(application, takeOver, person.id);
        return speaksFor.length > 0 ? takeOverCard({ application, takeOver, speaksFor }) : null;
      }
      case "take-over-news": {
        const takeOver = await deps.takeOvers.find(application.id, notice.takeOverId);
        if (!takeOver) return null;
        const awaited = awaitedOwners(application, takeOver).map(({ party }) => party);
        return takeOverNewsCard({
          application,
          takeOver,
          awaited,
          stands: stands(application, takeOver, clock.now()),
          isMine: takeOver.asker === person.id,
          led: notice.led,
        });
      }
      case "invitation":
        return invitationCard({ application, form, invitedBy: notice.invitedBy, now: clock.now() });
      case "join":
        return joinKindCard({ application, problem: null });
      case "final":
        return isCoordinator(application, person.id)
          ? makeFinalCard({
              form,
              application,
              personId: person.id,
              standing: standingOf(form, application),
              typedReason: "",
              problem: null,
            })
          : null;
      case "measures":
        return isCoordinator(application, person.id)
          ? measuresCard({
              application,
              totals: totalsOf(application, application.amounts),
              schemes: form.schemes,
              undo: null,
              problems: {},
              typed: null,
            })
          : null;
    }
  }

  /** Writes into the person's own chat; locally, into the chat of whoever plays the person. */
  async function sendTo(address: PersonAddress, card: AdaptiveCard, applicationId: string | null): Promise<void> {
    const player = deps.mode === "local" ? await persons.playedBy(address.id) : null;
    const to = player ?? address;
    const shown = player ? asWhom(card, address.name) : card;
    const serviceUrl =
      to.serviceUrl ??
      (applicationId === null ? null : ((await applications.partnershipOf(applicationId))?.serviceUrl ?? null));
    if (serviceUrl === null) throw new NoAddress(`no address for person ${to.id}`);
    const { tenantId } = to;
    try {
      if (to.conversationId !== null) {
        try {
          return await outbound.toConversation({ conversationId: to.conversationId, serviceUrl, tenantId }, shown);
        } catch (error) {
          // A conversation that is no longer there is opened anew.
          if (refusedWith(error) !== 404) throw error;
        }
      }
      const conversationId = await outbound.open(to, serviceUrl);
      await persons.opened(to.id, { conversationId, serviceUrl });
      await outbound.toConversation({ conversationId, serviceUrl, tenantId }, shown);
    } catch (error) {
      // Blocked or uninstalled: recorded on the person until the person writes to the bot.
      if (refusedWith(error) === 403) await persons.blocked(to.id, clock.now());
      throw error;
    }
  }

  /** Mentions somebody whom the bot cannot write to in the channel, once a day, where the coordinator allows it. */
  async function mention(person: PersonAddress, day: string): Promise<void> {
    if (await reminders.wasMentioned(person.id, day)) return;
    for (const id of new Set((await reminders.partsOf(person.id, day)).map(({ applicationId }) => applicationId))) {
      const [found, partnership, { mentionsInChannel }] = await Promise.all([
        opened(id),
        applications.partnershipOf(id),
        reminders.remindingOf(id),
      ]);
      if (!found || !partnership || !mentionsInChannel) continue;
      await outbound.post(partnership, mentionCard({ application: found.application, person, now: clock.now() }));
      await untilStored(() => reminders.mentioned(person.id, day, clock.now()));
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
    await untilStored(() => reminders.sent(address.id, day, clock.now()));
  }

  /** All deadlines that were moved and the person was not told of, in one card; nothing if there is none left. */
  async function tellOfDeadlines(address: PersonAddress, applicationId: string): Promise<void> {
    const news = await deadlineNewsFor(deps, address.id);
    if (!news) return;
    await sendTo(address, news.card, applicationId);
    await untilStored(() => deps.deadlines.told(news.newsIds, clock.now()));
  }

  async function postDraft({ applicationId, draftId }: Extract<Notice, { kind: "draft" }>): Promise<void> {
    const [draft, partnership, found] = await Promise.all([
      drafts.load(draftId),
      applications.partnershipOf(applicationId),
      opened(applicationId),
    ]);
    if (!draft || !partnership || !found) return;
    const kept = draftFrom(draft.outline);
    let root = draft.rootActivityId;
    if (root === null) {
      root = await outbound.post(partnership, draftCardOf(deps, found, draft));
      const posted = root;
      await untilStored(() => drafts.rootPosted(draftId, posted));
    }
    const parts = channelParts(kept.outline);
    for (const [index, part] of parts.entries()) {
      if (index < draft.repliesSent) continue;
      await outbound.reply(
        partnership,
        root,
        draftPartCard({ ...part, version: draft.version, final: kept.final?.number ?? null }),
      );
      await untilStored(() => drafts.replyPosted(draftId, index + 1));
    }
    await drafts.posted(draftId, clock.now());
  }

  return {
    async deliver(notice) {
      if (notice.kind === "draft") return postDraft(notice);
      const address = await persons.address(notice.personId);
      if (!address) return;
      if (notice.kind === "reminder") return remind(address, notice.day);
      if (notice.kind === "home") return sendTo(address, await homeOf(deps, address), null);
      if (notice.kind === "deadline-moved") return tellOfDeadlines(address, notice.applicationId);
      const card = await cardFor(notice, address);
      if (card) await sendTo(address, card, notice.applicationId);
    },
  };
}
