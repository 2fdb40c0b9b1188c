import type { AdaptiveCard } from "../../../cards/layout/adaptiveCard";
import type { BotDeps } from "../../handler/botDeps";
import type { Turn } from "../../handler/turn";
import { homeOf } from "../../status/homeOf";
import { actions } from "../actions";

/** Presses a button that shows a card, for the person who asked for it in words. */
export const pressed = async (deps: BotDeps, turn: Turn, verb: string, data: object): Promise<AdaptiveCard> =>
  (await actions.get(verb)?.press(deps, turn, data)) ?? homeOf(deps, turn.person);
