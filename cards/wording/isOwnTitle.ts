import en from "./en.json";
import nb from "./nb.json";
import nn from "./nn.json";

const LONGEST = 40;

const leaves = (tree: object): string[] =>
  Object.values(tree).flatMap((value: string | object) => (typeof value === "string" ? [value] : leaves(value)));

const lower = (text: string): string => text.toLowerCase().replace(/[.!?]$/, "");

const titles = new Set(
  [nb, nn, en]
    .flatMap(leaves)
    .filter((text) => text.length <= LONGEST)
    .map(lower),
);

/** Whether a typed text is one of the short texts on the cards in any language, such as a button's title. A number stands for any other. */
export const isOwnTitle = (typed: string): boolean =>
  typed !== "" && (titles.has(lower(typed)) || titles.has(lower(typed).replace(/\d+/, "{{count}}")));
