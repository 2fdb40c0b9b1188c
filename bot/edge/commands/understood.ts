import { type Key, t, words } from "../../../cards/wording";
import en from "../../../cards/wording/sayings.en.json";
import nb from "../../../cards/wording/sayings.nb.json";
import { LANGUAGES } from "../../../domain/values/language";
import { saidIn } from "./command";
import { errorsBetween, mentions } from "./saysName";

/** Something that people ask for: a verb that shows a card, or the name of a command. */
export type Saying = keyof typeof nb.sayings;

/** What a person asks for, and about which application or part of it; "" if they did not say. */
export type Understood = { readonly saying: Saying; readonly about: string };

/** Wordings of one language. Norwegian ones are bokmål and nynorsk together. */
type Sayings = {
  readonly fillers: readonly string[];
  readonly leads: readonly string[];
  readonly sayings: Readonly<Record<string, { readonly said: readonly string[] }>>;
};

const english: Sayings = en;
const fillers = [...nb.fillers, ...english.fillers];
const leads = [...nb.leads, ...english.leads];
const all = Object.entries(nb.sayings) as [Saying, { titles: string[]; said: string[] }][];

/** A title in every language, bokmål last: what it means there, it means to all. */
const titlesOf = (key: string): string[] =>
  [...LANGUAGES].reverse().map((language) => saidIn(words(language)(key as Key)));

/** Every wording, in any language: a person may write in another than the bot does. The title of a button means that button, whatever else it is close to. */
const wordings: ReadonlyMap<string, Saying> = new Map([
  ...all.flatMap(([saying, { said }]) =>
    [...(english.sayings[saying]?.said ?? []), ...said].map((text): [string, Saying] => [text, saying]),
  ),
  ...all.flatMap(([saying, { titles }]) => titles.flatMap(titlesOf).map((title): [string, Saying] => [title, saying])),
]);

/** The title of the button that leads to it; null if it has none. */
export const titleOfSaying = (saying: Saying): string | null => {
  const [key] = nb.sayings[saying].titles;
  return key === undefined ? null : t(key as Key);
};

/** The wording that is meant, if the typing errors leave one only. */
function meant(text: string): Saying | null {
  const exact = wordings.get(text);
  if (exact) return exact;
  const close = [...wordings].flatMap(([wording, saying]) => {
    const errors = errorsBetween(text, wording);
    return errors === null ? [] : [{ saying, errors }];
  });
  const fewest = Math.min(...close.map(({ errors }) => errors));
  const [only, ...others] = new Set(close.filter(({ errors }) => errors === fewest).map(({ saying }) => saying));
  return others.length > 0 ? null : (only ?? null);
}

/** "kan du vise meg tiltak" asks for "tiltak". */
export function withoutLead(said: string): string {
  const lead = leads.find((each) => said.startsWith(`${each} `));
  return lead === undefined ? said : said.slice(lead.length + 1);
}

const BETWEEN = /^(for|til|i|på|hos|om|av|to|in|on|of|about|with) /;

/** "når er fristen for solstrand" asks for "når er fristen", about "solstrand". */
function aboutOne(said: string): Understood | null {
  const words = said.split(" ");
  for (let heads = Math.min(words.length - 1, 6); heads > 0; heads -= 1) {
    const saying = meant(words.slice(0, heads).join(" "));
    const rest = words.slice(heads);
    const about = rest.every((word) => fillers.includes(word)) ? "" : rest.join(" ").replace(BETWEEN, "");
    if (saying) return { saying, about };
  }
  return null;
}

/** Reads what a person typed as something that they ask for. Null if it says anything else. */
export function understood(said: string): Understood | null {
  const bare = withoutLead(said);
  const saying = meant(said) ?? meant(bare);
  return saying ? { saying, about: "" } : (aboutOne(said) ?? aboutOne(bare));
}

/** Whether a whole text asks for this and nothing more: "takk for sist, kan du …" is not "takk". */
export function isSaid(said: string, what: Saying): boolean {
  const read = understood(said);
  return read?.saying === what && read.about === "";
}

/** What a sentence may be about, the longest wording first. A person chooses among them: nothing is opened on it. */
export const mentionedIn = (sentence: string): Saying[] => [
  ...new Set(
    [...wordings]
      .filter(([wording]) => mentions(sentence, wording))
      .sort(([a], [b]) => b.length - a.length)
      .map(([, saying]) => saying),
  ),
];
