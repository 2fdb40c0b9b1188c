import type { AdaptiveCard } from "../../cards/adaptiveCard";
import type { BotDeps } from "../deps";
import type { Turn } from "../turn";

/** Something that one can type. `said` is what was typed, without the mention, in lower case, with single spaces. */
export type Command = {
  readonly matches: (said: string) => boolean;
  /** The card that answers; null where what was asked for comes by itself. */
  readonly answer: (deps: BotDeps, turn: Turn, said: string) => Promise<AdaptiveCard | null>;
};

export const saidIn = (text: string): string =>
  text
    .replace(/<at>.*?<\/at>/gs, " ")
    .replace(/&nbsp;|\u00a0/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    // "hei!" is "hei", and "?" is itself.
    .replace(/(?<=\S)[.!?]+$/, "")
    .toLowerCase();
