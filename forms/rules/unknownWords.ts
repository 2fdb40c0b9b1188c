import type { ASTNode } from "@marcbachmann/cel-js";
import type { Edition } from "../edition";
import { nodesIn } from "./expression";

/**
 * Texts that an expression compares with something that never has them: a kind of party, a scheme, or an option of a
 * choice. For CEL they are all texts.
 */
export const unknownWords = (form: Edition, ast: ASTNode): string[] =>
  nodesIn(ast).flatMap((node) => {
    if (node.op !== "==" && node.op !== "!=" && node.op !== "in") return [];
    const [left, right] = node.args;
    const known = wordsOf(form, left) ?? wordsOf(form, right);
    if (!known) return [];
    return [...textsIn(left), ...textsIn(right)]
      .filter((text) => !known.words.includes(text))
      .map((text) => `«${text}» er ikke ${known.what}`);
  });

const textsIn = (node: ASTNode): string[] =>
  node.op === "list" ? node.args.flatMap(textsIn) : node.op === "value" ? [node.args].filter(isText) : [];

const isText = (value: unknown): value is string => typeof value === "string";

/** The texts that what a node names can be; undefined if any. */
function wordsOf(
  { schemes, partyKinds, sections }: Edition,
  node: ASTNode,
): { what: string; words: readonly string[] } | undefined {
  if (node.op !== ".") return undefined;
  const [of, name] = node.args;
  // A measure without a scheme has the empty text.
  if (name === "scheme") return { what: "en ordning i skjemaet", words: ["", ...schemes] };
  if (name === "kind") return { what: "et slag part", words: partyKinds.map(({ id }) => id) };
  const section = of.op === "." ? sections.find(({ id }) => id === of.args[1]) : undefined;
  const field = section?.fields.find(({ id }) => id === name);
  return field?.type === "choice" || field?.type === "choices"
    ? { what: `et valg i «${section?.id}.${name}»`, words: field.options }
    : undefined;
}
