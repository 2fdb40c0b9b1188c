import type { AdaptiveCard } from "../../../cards/layout/adaptiveCard";
import type { BotDeps } from "../../handler/botDeps";
import type { Turn } from "../../handler/turn";

/** A typed command. `said` is the text in lower case, with single spaces and without the mention. */
export type Command = {
  /** What the log calls it: never what was typed. */
  readonly name: string;
  readonly matches: (said: string) => boolean;
  /** The card to answer with; null if the answer arrives by itself. */
  readonly answer: (deps: BotDeps, turn: Turn, said: string) => Promise<AdaptiveCard | null>;
};

/** The longest command is a word or two and a name. Text is cut first, which bounds the cost of parsing. */
const LONGEST = 2_000;

const BOT = "samskriv";
const MENTION = /<at(?:\s[^<>]*)?>[^<]*<\/at>/gi;
/** Teams wraps typed text in `<p>`, `<div>` and `<b>`, depending on the client. */
const TAG = /<\/?[a-z][^<>]*>/gi;
/** Emoji, with their joiners, skin tones and flags. */
const EMOJI = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f/gu;
const PUNCTUATION = new Set([...".,:;!?-–—…", " "]);

/** Strips surrounding punctuation: "hei!" is "hei", ", ny" is "ny", and "?" is itself. */
function withoutPunctuation(text: string): string {
  let [from, to] = [0, text.length];
  while (from < to && PUNCTUATION.has(text[from] as string)) from += 1;
  while (to > from && PUNCTUATION.has(text[to - 1] as string)) to -= 1;
  return from < to ? text.slice(from, to) : text.includes("?") ? "?" : "";
}

/** Strips the bot's name before or after the text: a chat needs no mention, but some people write the name. */
function withoutName(said: string): string {
  const words = said.split(" ");
  const bare = words.map((word) => withoutPunctuation(word.replace("@", "")));
  if (bare[0] === BOT) words.shift();
  else if (bare.at(-1) === BOT) words.pop();
  return words.length === bare.length ? said : withoutPunctuation(words.join(" "));
}

/** A thumb or a heart alone says the same as this. */
const THANKS = "takk";

/** The typed text as the commands read it. Linear in the length of the text, which is cut. */
export function saidIn(text: string): string {
  const read = text.slice(0, LONGEST);
  const said = withoutName(
    withoutPunctuation(
      read
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
  return said === "" && read.match(EMOJI) ? THANKS : said;
}
