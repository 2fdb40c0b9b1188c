import type { ASTNode } from "@marcbachmann/cel-js";
import type { CelFault } from "./celFault";
import { functionInWords } from "./functionInWords";
import { overloadInWords } from "./overloadInWords";
import { typeInWords } from "./typeInWords";

/** What is wrong with the types of an expression; undefined if nobody has put that into words. */
export function typesInWords({ code, summary = "", range, node }: CelFault, source: string): string | undefined {
  const here = range ? source.slice(range.start, range.end) : source;
  const [first = "", second = ""] = [...summary.matchAll(/'([^']*)'/g)].map(([, type = ""]) => type);
  switch (code) {
    case "no_such_overload":
      return overloadInWords(summary, node as ASTNode, source);
    case "no_matching_overload":
      return functionInWords(summary);
    case "invalid_logical_operand":
      return `på hver side av «&&» og «||» står noe som er sant eller usant, og her står ${typeInWords(first)}. Skriv for eksempel «party.sum.grant > 0»`;
    case "invalid_condition_type":
      return `«${here}» er ${typeInWords(first)}, og må være sant eller usant. Skriv for eksempel «${first === "int" ? `${here} > 0` : "party.sum.grant > 0"}»`;
    case "incompatible_ternary_branches":
      return `det som står på hver side av «:», må være av samme slag, og er ${typeInWords(first)} og ${typeInWords(second)}${decimal(first, second)}`;
    case "heterogeneous_list_element":
      return `alt i en liste må være av samme slag, og her står ${typeInWords(first)} og ${typeInWords(second)}${decimal(first, second)}`;
    case "invalid_index_type":
      return inList(node as ASTNode, source);
    case "cannot_index_type":
      return withoutParts(typeInWords(first), node as ASTNode, source);
    default:
      return undefined;
  }
}

const decimal = (one: string, other: string): string =>
  [one, other].sort().join() === "double,int" ? ". Et helt tall med desimaler skrives slik: «1.0»" : "";

/** A list has places, not names. */
function inList(node: ASTNode, source: string): string {
  const { start, end } = (node.op === "." || node.op === "[]" ? node.args[0] : node) as ASTNode;
  const list = source.slice(start, end);
  const name = node.op === "." ? node.args[1] : "name";
  return name === "size"
    ? `antallet i en liste skrives «size(${list})»`
    : `«${list}» er en liste. Verdien i hver av dem skrives slik: «${list}.map(x, x.${name})»`;
}

/** A figure or a text has nothing in it. */
function withoutParts(type: string, node: ASTNode, source: string): string {
  if (node.op !== "." && node.op !== "[]") return `dette er ${type}, og har ikke noe i seg`;
  const [{ start, end }, name] = node.args;
  const part = typeof name === "string" ? `noe «${name}»` : "noe";
  return `«${source.slice(start, end)}» er ${type}, og har ikke ${part} i seg`;
}
