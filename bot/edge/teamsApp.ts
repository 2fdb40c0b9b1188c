import { type Activity, ActivityTypes, CardFactory, type TurnContext } from "botbuilder";
import type { Logger } from "pino";
import { z } from "zod";
import { actingAsBanner } from "../../cards/home/actingAsBanner";
import { channelWelcomeCard } from "../../cards/home/channelWelcomeCard";
import { groupChatCard } from "../../cards/home/groupChatCard";
import { noticeCard } from "../../cards/home/noticeCard";
import { welcomeCard } from "../../cards/home/welcomeCard";
import { withOverview } from "../../cards/home/withOverview";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import { homeVerbs } from "../../cards/verbs/homeVerbs";
import { DEFAULT_LANGUAGE, inLanguage } from "../../domain/values/language";
import { confirmUnsentComment } from "../approval/confirmUnsentComment";
import { TeamsApplication } from "../delivery/teamsApplication";
import { toStorableText } from "../delivery/toStorableText";
import { answerConsent } from "../fetching/answerConsent";
import { absentInputs } from "../handler/absentInputs";
import type { BotDeps } from "../handler/botDeps";
import type { CardAction } from "../handler/cardAction";
import { confirmUnsavedForm } from "../handler/confirmUnsavedForm";
import { markDrawing, pressOf } from "../handler/pressOf";
import type { Turn } from "../handler/turn";
import { receiveFiles } from "../importing/receiveFiles";
import { sentIn } from "../importing/sentIn";
import { membersChanged } from "../people/membersChanged";
import { confirmUnsavedAnswers } from "../writing/confirmUnsavedAnswers";
import { type Command, saidIn } from "./commands/command";
import { inGroupChat } from "./commands/inGroupChat";
import { openNamed } from "./commands/openNamed";
import { turnOf } from "./turnOf";

/** Teams gives up on a card click after 10 seconds; an answer that says so must come before that. */
const MOST_MS = 8_500;

const Execute = z.object({ action: z.object({ verb: z.string(), data: z.unknown() }) });
const OfSomething = z.object({ applicationId: z.string().uuid() });

const CARD = "application/vnd.microsoft.card.adaptive";

/**
 * The only reader of TurnContext. Finds who did what and which handler answers, and makes sure that there is always an
 * answer.
 */
export function teamsApp(
  deps: BotDeps,
  actions: ReadonlyMap<string, CardAction>,
  commands: readonly Command[],
  log: Logger,
): TeamsApplication {
  const app = new TeamsApplication();

  /** Runs a handler. An error becomes a card with a reference that is in the log too. */
  async function answer<Answer extends AdaptiveCard | null>(
    activity: Activity,
    about: Record<string, unknown>,
    handle: () => Promise<Answer>,
  ): Promise<Answer | AdaptiveCard> {
    const started = Date.now();
    const turnLog = log.child({ activityId: activity.id, ...about });
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`no answer after ${MOST_MS} ms`)), MOST_MS);
    });
    try {
      const card = await Promise.race([handle(), late]);
      turnLog.debug({ ms: Date.now() - started }, "answered");
      return card;
    } catch (error) {
      const reference = deps.newId().slice(0, 8).toUpperCase();
      turnLog.error({ reference, err: error }, "the turn failed");
      return noticeCard({ kind: "fault", reference });
    } finally {
      clearTimeout(timer);
    }
  }

  /**
   * Samskriv uses team channels and personal chats. A group chat is told where to go, since one person's tasks would be shown to
   * all; an unknown kind of conversation may be one.
   */
  const isGroupChat = ({ conversation }: Activity): boolean =>
    conversation.conversationType !== "personal" && conversation.conversationType !== "channel";

  const inRole = (turn: Turn, card: AdaptiveCard): AdaptiveCard =>
    turn.acting ? actingAsBanner(card, turn.person.name) : card;

  async function press(activity: Activity): Promise<AdaptiveCard> {
    const parsed = Execute.safeParse(activity.value);
    if (!parsed.success) return noticeCard({ kind: "tampered" });
    const { verb, data } = parsed.data.action;
    const about = OfSomething.safeParse(data);
    return answer(
      activity,
      { verb: actions.has(verb) ? verb : null, ...(about.success ? about.data : {}) },
      async () => {
        const turn = await turnOf(deps, activity);
        if (isGroupChat(activity)) {
          await deps.messages.send(turn.cause, [{ kind: "home", personId: turn.person.id }]);
          return noticeCard({ kind: "sent-to-chat" });
        }
        const action = actions.get(verb);
        const press = pressOf(turn.person.id, verb, data, deps.clock.now());
        const pressed: Turn = { ...turn, cause: { ...turn.cause, press } };
        const left = action && (await confirmUnsavedForm(actions, deps, turn, verb, data));
        const card =
          left &&
          (left.asks ??
            absentInputs(verb, left.data) ??
            (await confirmUnsavedAnswers(deps, turn, verb, left.data)) ??
            (await confirmUnsentComment(deps, turn, verb, left.data)) ??
            (await action.press(deps, pressed, left.data ?? {})));
        // The press itself may have changed whom the person acts as.
        const now = deps.acting && verb === homeVerbs.play.name ? await turnOf(deps, activity) : turn;
        return inRole(now, card ?? noticeCard({ kind: "tampered" }));
      },
    );
  }

  /** The answer to Teams' question about a file, which is not a card of ours. */
  const consent = (activity: Activity): Promise<AdaptiveCard | null> =>
    answer(activity, { consent: true }, async () => {
      if (isGroupChat(activity)) return null;
      const turn = await turnOf(deps, activity);
      const card = await answerConsent(deps, turn, activity.value);
      return card && inRole(turn, card);
    });

  async function say(activity: Activity): Promise<AdaptiveCard | null> {
    const said = saidIn(activity.text ?? "");
    const command = commands.find(({ matches }) => matches(said)) ?? openNamed;
    const [file, ...others] = sentIn(activity);
    return answer(activity, { command: command.name }, async () => {
      const turn = await turnOf(deps, activity);
      if (!(await deps.messages.firstTime(turn.cause))) return null;
      if (file) {
        const { cause, serviceUrl, tenantId } = turn;
        const chat = { conversationId: cause.conversationId, serviceUrl, tenantId };
        const received = await receiveFiles(deps, turn, [file, ...others], {
          tell: (later) => deps.tell(chat, inRole(turn, withOverview(later))),
          onError: (err) => log.error({ activityId: activity.id, err }, "a file that was sent was not read"),
        });
        return inRole(turn, received);
      }
      const answered = await (isGroupChat(activity)
        ? inGroupChat(deps, turn, command)
        : command.answer(deps, turn, said));
      // The command itself may have changed whom the person acts as.
      return answered && inRole(deps.acting ? await turnOf(deps, activity) : turn, answered);
    });
  }

  /** The only place that reads the raw activity: from here on all its text can be stored. */
  const received = ({ activity }: TurnContext): Activity => toStorableText(activity);

  /** The card as it leaves: in a personal chat each leads to the overview. */
  const leaving = ({ conversation }: Activity, card: AdaptiveCard): AdaptiveCard =>
    markDrawing(conversation.conversationType === "personal" ? withOverview(card) : card, deps.newId);

  const sendCard = (context: TurnContext, card: AdaptiveCard) =>
    context.sendActivity({ attachments: [CardFactory.adaptiveCard(leaving(context.activity, card))] });

  /** Each activity speaks the language of whoever sent it, once `turnOf` has found them. */
  const on = (type: ActivityTypes, handle: (context: TurnContext) => Promise<void>) =>
    app.activity(type, (context) => inLanguage(DEFAULT_LANGUAGE, () => handle(context)));

  on(ActivityTypes.Invoke, async (context) => {
    const activity = received(context);
    if (activity.name === "fileConsent/invoke") {
      const card = await consent(activity);
      await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200 } });
      if (card) await sendCard(context, card);
      return;
    }
    const isPress = activity.name === "adaptiveCard/action";
    const card = isPress ? await press(activity) : noticeCard({ kind: "tampered" });
    await context.sendActivity({
      type: ActivityTypes.InvokeResponse,
      value: { status: 200, body: { statusCode: 200, type: CARD, value: leaving(activity, card) } },
    });
  });

  on(ActivityTypes.Message, async (context) => {
    const card = await say(received(context));
    if (card) await sendCard(context, card);
  });

  on(ActivityTypes.ConversationUpdate, async (context) => {
    const activity = received(context);
    await membersChanged(deps, await turnOf(deps, activity), activity);
  });

  on(ActivityTypes.InstallationUpdate, async (context) => {
    const activity = received(context);
    if (activity.action !== "add") return;
    const turn = await turnOf(deps, activity);
    if (!(await deps.messages.firstTime(turn.cause))) return;
    if (turn.channel) await deps.channels.partnership(turn.channel);
    const welcome = turn.channel ? channelWelcomeCard : isGroupChat(activity) ? groupChatCard : welcomeCard;
    await sendCard(context, welcome());
  });

  return app;
}
