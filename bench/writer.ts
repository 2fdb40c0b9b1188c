import { valueDigest } from "../domain/writing/saveAnswers";
import { PARAGRAPHS } from "./paragraphs";

/**
 * One person who saves the same section again and again, as plain data that another process can be given.
 *
 * `data` is what the button "Lagre" sends with all that stands in the card's inputs; a turn puts a new text into
 * `input` and a new version into its base.
 */
export type Writer = {
  readonly activity: Readonly<Record<string, unknown>>;
  readonly data: Readonly<Record<string, unknown>> & { readonly base: Readonly<Record<string, string>> };
  readonly input: string;
  /** The place that "Lagre og neste" leads to, as it stands in the JSON of its card. */
  readonly next: string;
  /** How often the field was saved, before the first turn and after the last. */
  version: number;
  text: string;
};

export type Press = {
  readonly body: string;
  readonly text: string;
  /** What the answer says if the text was saved and the right card shown. */
  readonly expected: string;
};

/** A text that was never written before. */
const newText = (id: string): string => `${PARAGRAPHS[0]} (${id})`;

/** The next save of a writer: every other time with "Lagre og neste", every other time with "Lagre". */
export function pressOf({ activity, data, input, next, version, text }: Writer, id: string): Press {
  const typed = newText(id);
  const then = version % 2 === 0 ? "next" : "stay";
  const base = { ...data.base, [input]: baseOf(version, text) };
  const value = {
    action: { type: "Action.Execute", verb: "section/save", data: { ...data, then, base, [input]: typed } },
    trigger: "manual",
  };
  return {
    body: JSON.stringify({ ...activity, id, timestamp: new Date().toISOString(), value }),
    text: typed,
    expected: then === "next" ? next : JSON.stringify({ [input]: baseOf(version + 1, typed) }).slice(1, -1),
  };
}

const baseOf = (version: number, text: string): string => `${version}:${valueDigest(text)}`;
