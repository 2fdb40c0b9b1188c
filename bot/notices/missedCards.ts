import { AsyncResource } from "node:async_hooks";
import { othersGotCard } from "../../cards/home/othersGotCard";
import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import type { PersonId } from "../../domain/application/structure";
import type { Person } from "../../domain/ports/personStore";
import type { BotDeps } from "../handler/botDeps";

type Chat = Parameters<BotDeps["tell"]>[0];

/** More cards at once would be more than anybody reads, and more than may be sent before the turn is answered. */
const MOST = 6;

/** Cards that follow from one press are told of in one line each, on one card. */
const TOGETHER_MS = 1_500;

/**
 * Local mode: what was sent to people whom nobody plays. Whoever plays them next gets it, and the player is told of it
 * at once. It is kept in memory: each person's own chat has it as well.
 */
export class MissedCards {
  readonly #cards = new Map<PersonId, AdaptiveCard[]>();
  #player: { readonly id: PersonId; readonly chat: Chat } | null = null;
  /** The line is not part of the queued message that it follows from, and takes none of that message's places. */
  readonly #outside = new AsyncResource("MissedCards");
  #untold: { readonly id: PersonId; readonly name: string; readonly card: AdaptiveCard }[] = [];

  constructor(
    private readonly tell: BotDeps["tell"],
    private readonly togetherMs = TOGETHER_MS,
  ) {}

  /** Somebody plays from this chat: they are told what the others get. */
  playsFrom(id: PersonId, chat: Chat): void {
    this.#player = { id, chat };
  }

  keep({ id, name }: Person, card: AdaptiveCard): void {
    const before = this.#cards.get(id) ?? [];
    if (before.some((each) => JSON.stringify(each) === JSON.stringify(card))) return;
    this.#cards.set(id, [...before, card].slice(-MOST));
    if (this.#player === null || this.#player.id === id) return;
    this.#untold.push({ id, name, card });
    if (this.#untold.length === 1)
      this.#outside.runInAsyncScope(() => setTimeout(() => void this.#say(), this.togetherMs).unref());
  }

  /** The cards that a person has missed, the newest last. They are missed no longer. */
  take(id: PersonId): readonly AdaptiveCard[] {
    const cards = this.#cards.get(id) ?? [];
    this.#cards.delete(id);
    return cards;
  }

  async #say(): Promise<void> {
    // Whoever is played meanwhile has been given theirs.
    const got = this.#untold.splice(0).filter(({ id, card }) => this.#cards.get(id)?.includes(card));
    // The line is a hint: if it does not arrive, the cards are still there to play.
    if (this.#player && got.length > 0) await this.tell(this.#player.chat, othersGotCard(got)).catch(() => {});
  }
}
