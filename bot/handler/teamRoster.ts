import { setTimeout as pause } from "node:timers/promises";
import type { BotDeps, TeamMember } from "./botDeps";

/** A press must be answered within ten seconds. Waiting for Teams ends earlier, so that a card is still sent. */
const MOST_MS = 4_000;

/** The people of a team or a chat; null if Teams does not say, or not in time. */
export const teamRoster = (
  { roster }: Pick<BotDeps, "roster">,
  place: Parameters<BotDeps["roster"]>[0],
): Promise<TeamMember[] | null> =>
  Promise.race([roster(place).catch(() => null), pause(MOST_MS, null, { ref: false })]);
