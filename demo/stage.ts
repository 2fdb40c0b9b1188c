import { type Card, textOf } from "./card";
import type { Cast } from "./cast";
import type { TeamsClient, TeamsUser } from "./teamsClient";

export type Say = (line: string) => void;

/** Where a scene of the second act is played, and where what does not come out is noted. */
export type Stage = {
  readonly client: TeamsClient;
  readonly people: Readonly<Record<keyof Cast, TeamsUser>>;
  /** The status card in the channel. */
  readonly status: Card;
  readonly say: Say;
  /** Notes it where something is not as it must be; the play goes on. */
  readonly expect: (what: string, holds: boolean) => void;
};

/** The card must say each of these. */
export function expectOn({ expect }: Stage, where: string, card: Card, ...words: readonly string[]): void {
  const said = textOf(card);
  for (const each of words) expect(`${where} sier ikke «${each}»`, said.includes(each));
}
