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
  if (of.op === "id") return optionsOfColumn(sections, name);
  const section = of.op === "." ? sections.find(({ id }) => id === of.args[1]) : undefined;
  const field = section?.fields.find(({ id }) => id === name);
  return field?.type === "choice" || field?.type === "choices"
    ? { what: `et valg i «${section?.id}.${name}»`, words: field.options }
    : undefined;
}

/** What a row of tables is asked about (`m.status`), if every list of the form with such rows has the same there. */
function optionsOfColumn(
  sections: Edition["sections"],
  name: string,
): { what: string; words: readonly string[] } | undefined {
  const columns = sections
    .flatMap(({ fields }) => fields)
    .flatMap((field): readonly { id: string; type: string; options?: readonly string[] }[] =>
      field.type === "table"
        ? field.columns
        : field.type === "rows"
          ? field.columns.map((id) => ({ id, type: "text" }))
          : [],
    )
    .filter(({ id }) => id === name);
  if (columns.length === 0 || columns.some(({ type }) => type !== "choice")) return undefined;
  return { what: `et valg i kolonnen «${name}»`, words: columns.flatMap(({ options = [] }) => options) };
}
