import type { AdaptiveCard } from "../../../cards/layout/adaptiveCard";

export type Node = { readonly [key: string]: unknown };

/** Every object inside a card, from the outside in. */
export function nodesOf(card: unknown): Node[] {
  const found: Node[] = [];
  const visit = (part: unknown): void => {
    if (typeof part !== "object" || part === null) return;
    if (!Array.isArray(part)) found.push(part as Node);
    for (const each of Object.values(part)) visit(each);
  };
  visit(card);
  return found;
}

const ofType = (card: AdaptiveCard, ...types: string[]): Node[] =>
  nodesOf(card).filter(({ type }) => types.includes(String(type)));

export const buttonsOf = (card: AdaptiveCard): Node[] => ofType(card, "Action.Execute");
export const inputsOf = (card: AdaptiveCard): Node[] =>
  nodesOf(card).filter(({ type }) => String(type).startsWith("Input."));
export const inputOf = (card: AdaptiveCard, id: string): Node => {
  const found = inputsOf(card).find((input) => input.id === id);
  if (!found) throw new Error(`no input ${id} among ${inputsOf(card).map((input) => input.id)}`);
  return found;
};
export const buttonOf = (card: AdaptiveCard, verb: string): Node => {
  const found = buttonsOf(card).find((button) => button.verb === verb);
  if (!found) throw new Error(`no button ${verb} among ${buttonsOf(card).map((button) => button.verb)}`);
  return found;
};

/** Each line that a person wrote, and each run of words, as it is drawn: where no Markdown is read. */
export const writtenIn = (card: AdaptiveCard): string[] =>
  ofType(card, "RichTextBlock").map(({ inlines }) =>
    (inlines as (string | Node)[]).map((run) => (typeof run === "string" ? run : String(run.text))).join(""),
  );

/** What TextBlocks say, where Markdown is read. */
export const saidIn = (card: AdaptiveCard): string[] => ofType(card, "TextBlock").map(({ text }) => String(text));

/** All that a person can read: texts, labels, titles, values of inputs. Ids, verbs and data of buttons are left out. */
export const wordsIn = (card: AdaptiveCard): string[] => [
  ...writtenIn(card),
  ...saidIn(card),
  ...nodesOf(card).flatMap(({ label, title, altText, value, legend }) =>
    [label, title, altText, value, legend].filter((each) => typeof each === "string"),
  ),
];
