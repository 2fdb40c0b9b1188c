import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { Language } from "../domain/values/language";
import { type Button, buttonsOf, type Card, inputsOf, textOf } from "./card";
import type { Account, Connector, Sent } from "./connector";
import { saidIn } from "./said";

export type Team = { readonly tenantId: string; readonly teamId: string; readonly channelId: string };

const PATIENCE_MS = 60_000;

/** The button to the person's tasks. Of all personal cards only the tasks themselves are without it. */
const HOME = "me/tasks";
const leadsHome = (card: Card): boolean => buttonsOf(card).some(({ verb }) => verb === HOME);

/** People in Teams, as the bot sees them: they type, and press buttons on the cards that they were sent. */
export class TeamsClient {
  constructor(
    private readonly botUrl: string,
    private readonly connector: Connector,
    readonly team: Team,
    readonly language: Language = "nb",
  ) {
    this.said = saidIn(language);
  }

  /** What the bot says, in the language of these people, where the bokmål is this. */
  readonly said: (bokmal: string) => string;

  as(account: Account): TeamsUser {
    return new TeamsUser(this, this.connector, account);
  }

  /** Delivers an activity to the bot, as Teams does. @returns the body of its answer. */
  async deliver(activity: Record<string, unknown>): Promise<{ status: number; body: unknown }> {
    const response = await fetch(`${this.botUrl}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(activity),
    });
    const body = await response.text();
    return { status: response.status, body: body ? JSON.parse(body) : null };
  }

  /** What the bot sends to a conversation after a moment; waits until there is something that fits. */
  async awaitSent(from: number, fits: (message: Sent) => boolean, what: string): Promise<Sent> {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const found = this.connector.sent.slice(from).find(fits);
      if (found) return found;
      if (Date.now() > until) throw new Error(`no message came: ${what}`);
      await pause(25);
    }
  }

  sentSince(from: number): readonly Sent[] {
    return this.connector.sent.slice(from);
  }

  get mark(): number {
    return this.connector.sent.length;
  }

  base(account: Account, conversation: Record<string, unknown>): Record<string, unknown> {
    return {
      id: randomUUID(),
      channelId: "msteams",
      serviceUrl: this.connector.url,
      timestamp: new Date().toISOString(),
      ...(this.language === "nb" ? {} : { locale: `${this.language}-NO` }),
      from: account,
      recipient: { id: "bot", name: "Samskriv" },
      conversation: { tenantId: this.team.tenantId, ...conversation },
    };
  }
}

/** One person. `channel` and `chat` are the two places where a person meets the bot. */
export class TeamsUser {
  /** How many buttons the person has pressed, and how many times they had to type a command to the bot. */
  readonly effort = { presses: 0, commands: 0 };
  /** The answer to the person's last press in their own chat, and how many messages had been sent by then. */
  #answered: { readonly card: Card | null; readonly mark: number } = { card: null, mark: 0 };

  constructor(
    private readonly client: TeamsClient,
    private readonly connector: Connector,
    readonly account: Account,
  ) {}

  get chatId(): string {
    return this.connector.opened(this.account.id) ?? `chat-with-${this.account.id}`;
  }

  private get chat() {
    return { id: this.chatId, conversationType: "personal" };
  }

  private get channel() {
    return { id: this.client.team.channelId, conversationType: "channel", isGroup: true };
  }

  /** The card that is in front of the person in their own chat; null before there is any. */
  get card(): Card | null {
    const came = this.client.sentSince(this.#answered.mark).filter((sent) => this.isOwn(sent));
    return came.at(-1)?.card ?? this.#answered.card;
  }

  private isOwn({ conversationId, card }: Sent): boolean {
    return conversationId === this.chatId && card !== null;
  }

  /** The person's tasks: by the button of the card in front of them, or else by that of the channel's newest card. */
  async home(): Promise<Card> {
    if (this.card && leadsHome(this.card)) return this.press(this.card, HOME);
    const { channelId } = this.client.team;
    const shown = this.client
      .sentSince(0)
      .findLast(({ conversationId, card }) => conversationId === channelId && card !== null && leadsHome(card));
    const from = this.client.mark;
    await this.press(shown?.card ?? {}, HOME, {}, "channel");
    const came = await this.client.awaitSent(
      from,
      (sent) => this.isOwn(sent) && !leadsHome(sent.card as Card),
      `the tasks of ${this.account.name}`,
    );
    return came.card as Card;
  }

  activity(where: "chat" | "channel", more: Record<string, unknown>): Record<string, unknown> {
    const { teamId, channelId, tenantId } = this.client.team;
    const channelData = {
      tenant: { id: tenantId },
      ...(where === "channel" ? { team: { id: teamId }, channel: { id: channelId } } : {}),
    };
    return { ...this.client.base(this.account, where === "chat" ? this.chat : this.channel), channelData, ...more };
  }

  /** Types something, in the channel with the mention that the bot needs there. @returns the card that answers. */
  async say(text: string, where: "chat" | "channel" = "chat"): Promise<Card> {
    this.effort.commands += 1;
    const from = this.client.mark;
    const said = this.activity(where, {
      type: "message",
      text: where === "channel" ? `<at>Samskriv</at> ${text}` : text,
    });
    await this.client.deliver(said);
    const { channelId } = this.client.team;
    const answered = await this.client.awaitSent(
      from,
      // In a chat cards come by themselves meanwhile; in a channel a status card that is asked for is posted anew.
      ({ kind, conversationId, answers }) =>
        where === "chat" ? answers === said.id : kind === "sent" && conversationId === channelId,
      `an answer to «${text}»`,
    );
    return answered.card ?? {};
  }

  /** Presses a button by its title or verb, with what stands in the card's inputs and what is typed over it. */
  async press(
    card: Card,
    titleOrVerb: string | ((button: Button) => boolean),
    typed: Readonly<Record<string, string>> = {},
    where: "chat" | "channel" = "chat",
  ): Promise<Card> {
    const wanted =
      typeof titleOrVerb === "string"
        ? ({ title, verb }: Button) =>
            [titleOrVerb, this.client.said(titleOrVerb)].includes(title) || verb === titleOrVerb
        : titleOrVerb;
    const button = buttonsOf(card).find(wanted);
    if (!button) throw new Error(`no button «${titleOrVerb}» on the card:\n${textOf(card)}`);
    const inputs =
      button.associatedInputs === "none" ? {} : Object.fromEntries(inputsOf(card).map(({ id, value }) => [id, value]));
    for (const id of Object.keys(typed))
      if (!(id in inputs)) throw new Error(`no input «${id}» on the card:\n${textOf(card)}`);
    this.effort.presses += 1;
    return this.execute(button.verb, { ...button.data, ...inputs, ...typed }, where);
  }

  async execute(verb: string, data: unknown, where: "chat" | "channel" = "chat"): Promise<Card> {
    const card = await this.answerTo(
      this.activity(where, {
        type: "invoke",
        name: "adaptiveCard/action",
        value: { action: { type: "Action.Execute", verb, data }, trigger: "manual" },
      }),
    );
    if (where === "chat") this.#answered = { card, mark: this.client.mark };
    return card;
  }

  async answerTo(invoke: Record<string, unknown>): Promise<Card> {
    const { status, body } = await this.client.deliver(invoke);
    const answer = body as { statusCode?: number; value?: Card } | null;
    if (status !== 200 || !answer?.value) throw new Error(`the bot answered ${status}: ${JSON.stringify(body)}`);
    return answer.value;
  }

  /** The next card that the bot sends to this person's chat after `from`, whose text holds these words. */
  async receive(from: number, words: string): Promise<Card> {
    const came = await this.client.awaitSent(
      from,
      (sent) => this.isOwn(sent) && textOf(sent.card as Card).includes(this.client.said(words)),
      `«${words}» to ${this.account.name}`,
    );
    return came.card as Card;
  }
}
