import type { AdaptiveCard } from "../../cards/layout/adaptiveCard";
import type { Access, State, Verb } from "../../cards/verbs/verb";
import type { BotDeps } from "./botDeps";
import type { Turn } from "./turn";
import { type Context, type Guarded, type Target, withAccess } from "./withAccess";

/** One button: its verb, and what pressing it does. */
export type CardAction = {
  readonly verb: Verb;
  /** Draws the card that replaces the pressed one; null if the data is not what the button sends. */
  readonly press: (deps: BotDeps, turn: Turn, data: unknown) => Promise<AdaptiveCard | null>;
};

/** A button whose handler gets its context loaded once, after access and state are checked as the verb declares. */
export const cardAction = <Sent extends Target[Who], Who extends Guarded>(
  verb: Verb<unknown, Sent, Who>,
  handle: (deps: BotDeps, turn: Turn, data: Sent, context: Context[Who]) => Promise<AdaptiveCard> | AdaptiveCard,
): CardAction =>
  decidingAction(verb, (deps, turn, data) =>
    withAccess(verb, deps, turn, data, async (context) => handle(deps, turn, data, context)),
  );

/**
 * A button that changes something. The change itself decides who may make it and when, against what is stored at that
 * moment, not what was loaded before. Its data is parsed before the handler sees it.
 */
export const decidingAction = <Sent, Who extends Access, When extends State>(
  verb: Verb<unknown, Sent, Who, When>,
  handle: (deps: BotDeps, turn: Turn, data: Sent) => Promise<AdaptiveCard>,
): CardAction => ({
  verb,
  press: async (deps, turn, data) => {
    const sent = verb.sent.safeParse(data);
    return sent.success ? handle(deps, turn, sent.data) : null;
  },
});
