/** An Adaptive Card as a client sees it: what it says, which inputs it has and which buttons. */
export type Card = { readonly [property: string]: unknown };
export type Button = {
  readonly title: string;
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly associatedInputs?: string;
  readonly style?: string;
};
export type Input = {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly type: string;
  readonly choices: readonly { title: string; value: string }[];
};

function* elementsOf(node: unknown): Generator<Record<string, unknown>> {
  if (Array.isArray(node)) {
    for (const each of node) yield* elementsOf(each);
  } else if (typeof node === "object" && node !== null) {
    yield node as Record<string, unknown>;
    for (const [name, value] of Object.entries(node))
      if (name !== "data" && name !== "choices") yield* elementsOf(value);
  }
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

export const inputsOf = (card: Card): Input[] =>
  [...elementsOf(card)]
    .filter(({ type }) => text(type).startsWith("Input."))
    .map(({ id, label, value, type, choices }) => ({
      id: text(id),
      label: text(label),
      value: text(value),
      type: text(type),
      choices: Array.isArray(choices) ? choices : [],
    }));

export const buttonsOf = (card: Card): Button[] =>
  [...elementsOf(card)]
    .filter(({ type }) => type === "Action.Execute")
    .map(({ title, verb, data, associatedInputs, style }) => ({
      title: text(title),
      verb: text(verb),
      data: (data ?? {}) as Record<string, unknown>,
      ...(typeof associatedInputs === "string" ? { associatedInputs } : {}),
      ...(style === "positive" ? { style } : {}),
    }));

/** The primary button of a card: the next step of the person who has it. */
export function primaryOf(card: Card): Button {
  const found = buttonsOf(card).find(({ style }) => style === "positive");
  if (!found) throw new Error(`no primary button on the card:\n${textOf(card)}`);
  return found;
}

export const linksOf = (card: Card): { title: string; url: string }[] =>
  [...elementsOf(card)]
    .filter(({ type }) => type === "Action.OpenUrl")
    .map(({ title, url }) => ({ title: text(title), url: text(url) }));

/** All that the card says, one text a line. */
export const textOf = (card: Card): string =>
  [...elementsOf(card)]
    .flatMap(({ type, text: said, inlines, label, title }) => [
      type === "TextBlock" || type === "Badge" ? text(said) : "",
      Array.isArray(inlines)
        ? inlines.map((run) => (typeof run === "string" ? run : text((run as { text?: unknown }).text))).join("")
        : "",
      text(label),
      text(type).startsWith("Action.") ? text(title) : "",
    ])
    .filter((line) => line !== "")
    .join("\n");
