import type { AdaptiveCard } from "../../../cards/kit/adaptiveCard";
import type { BotDeps } from "../../handler/deps";
import type { Turn } from "../../handler/turn";

/** Something that one can type. `said` is what was typed, without the mention, in lower case, with single spaces. */
export type Command = {
  readonly matches: (said: string) => boolean;
  /** The card that answers; null where what was asked for comes by itself. */
  readonly answer: (deps: BotDeps, turn: Turn, said: string) => Promise<AdaptiveCard | null>;
};

/** The longest command is a word or two and a name. Cut first, so that no text costs more than this. */
const LONGEST = 2_000;

const BOT = "samskriv";
const MENTION = /<at(?:\s[^<>]*)?>[^<]*<\/at>/gi;
/** Teams wraps what is typed in `<p>`, `<div>` and `<b>`, depending on the client. */
const TAG = /<\/?[a-z][^<>]*>/gi;
/** Pictures, with the joiners, skin tones and flags that belong to them. */
const EMOJI = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f/gu;
const PUNCTUATION = new Set([...".,:;!?-–—…", " "]);

/** Without the punctuation around it: "hei!" is "hei", ", ny" is "ny", and "?" is itself. */
function withoutPunctuation(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && PUNCTUATION.has(text[from] as string)) from += 1;
  while (to > from && PUNCTUATION.has(text[to - 1] as string)) to -= 1;
  return from < to ? text.slice(from, to) : text.includes("?") ? "?" : "";
}

/** Without the bot's name before or after it: whoever writes in a chat needs no mention, and some write the name. */
function withoutName(said: string): string {
  const words = said.split(" ");
  const bare = words.map((word) => withoutPunctuation(word.replace("@", "")));
  if (bare[0] === BOT) words.shift();
  else if (bare.at(-1) === BOT) words.pop();
  return words.length === bare.length ? said : withoutPunctuation(words.join(" "));
}

/** What somebody typed, as the commands read it. Linear in the length of the text, which is cut. */
export const saidIn = (text: string): string =>
  withoutName(
    withoutPunctuation(
      text
        .slice(0, LONGEST)
        .replace(MENTION, " ")
        .replace(TAG, " ")
        .replaceAll("&nbsp;", " ")
        .replace(EMOJI, " ")
        .replace(/\s/g, " ")
        .split(" ")
        .filter((word) => word !== "")
        .join(" ")
        .toLowerCase(),
    ),
  );
