import type { z } from "zod";
import type { AdaptiveCard } from "../../cards/kit/adaptiveCard";
import type { BotDeps } from "./deps";
import type { Turn } from "./turn";

/** One button: the verb that its card carries, and what pressing it does. */
export type CardAction = {
  readonly verb: string;
  /** The card that takes the pressed card's place, or null if the data is not what the button sends. */
  readonly press: (deps: BotDeps, turn: Turn, data: unknown) => Promise<AdaptiveCard | null>;
};

/** A button whose data is parsed before its handler sees it: data that somebody changed never gets there. */
export function cardAction<Schema extends z.ZodTypeAny>(
  verb: string,
  schema: Schema,
  handle: (deps: BotDeps, turn: Turn, data: z.output<Schema>) => Promise<AdaptiveCard>,
): CardAction {
  return {
    verb,
    press: async (deps, turn, data) => {
      const parsed = schema.safeParse(data);
      return parsed.success ? handle(deps, turn, parsed.data) : null;
    },
  };
}
