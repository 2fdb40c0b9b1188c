import { setTimeout as pause } from "node:timers/promises";
import type { BotDeps, TeamMember } from "./deps";

/** Who presses is answered within ten seconds; Teams is waited for no longer than this, so that a card still comes. */
const MOST_MS = 4_000;

/** The people of a team, or of a chat; null where Teams does not say who they are, or not in time. */
export const teamRoster = (
  { roster }: Pick<BotDeps, "roster">,
  place: Parameters<BotDeps["roster"]>[0],
): Promise<TeamMember[] | null> =>
  Promise.race([roster(place).catch(() => null), pause(MOST_MS, null, { ref: false })]);
