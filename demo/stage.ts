import { type Card, textOf } from "./card";
import type { Cast } from "./cast";
import type { TeamsClient, TeamsUser } from "./teamsClient";

export type Say = (line: string) => void;

/** Where a scene is played, and where what does not come out is noted. */
export type Stage = {
  readonly client: TeamsClient;
  readonly people: Readonly<Record<keyof Cast, TeamsUser>>;
  readonly say: Say;
  /** Notes it where something is not as it must be; the play goes on. */
  readonly expect: (what: string, holds: boolean) => void;
};

/** The second act begins with an application: its status card in the channel. */
export type StageWithStatus = Stage & { readonly status: Card };

/** Notes it where these people together press more buttons than this while something is done. */
export async function expectPresses<What>(
  { expect }: Stage,
  { what, most, people }: { what: string; most: number; people: readonly TeamsUser[] },
  act: () => Promise<What>,
): Promise<What> {
  const count = () => people.reduce((sum, { effort }) => sum + effort.presses, 0);
  const before = count();
  const done = await act();
  const presses = count() - before;
  expect(`${what} tok ${presses} trykk, skulle vært høyst ${most}`, presses <= most);
  return done;
}

/** The card must say each of these. */
export function expectOn({ client, expect }: Stage, where: string, card: Card, ...words: readonly string[]): void {
  const said = textOf(card);
  for (const each of words.map(client.said)) expect(`${where} sier ikke «${each}»`, said.includes(each));
}
