import type { ASTNode, Environment } from "@marcbachmann/cel-js";
import type { Edition } from "../edition";
import type { CelFault } from "./celFault";
import { nodesIn, partsOf } from "./expression";
import { mistakeInWords } from "./mistakeInWords";
import { namesAtHand } from "./namesAtHand";
import { LOOPS, stepsIn } from "./stepsIn";
import { typeInWords } from "./typeInWords";
import { unknownWords } from "./unknownWords";

/** Lists within lists within lists: enough for parties within measures, and never slow. */
const MOST_NESTED = 3;

/** The most rows that all places of a rule go through together in a large application. */
const MOST_STEPS = 1_000_000;

/** `dyn` switches the check of types off, and a pattern in `matches` can take any time. */
const REFUSED = ["dyn", "matches"];

/** What is wrong with one expression, which must be of one of these types. */
export const mistakesInExpression = (
  edition: Edition,
  language: Environment,
  source: string,
  types: readonly string[],
  sites = 1,
): string[] => mistakesOf(edition, language, source, types, sites).map((message) => `«${source}»: ${message}`);

function mistakesOf(
  edition: Edition,
  language: Environment,
  source: string,
  types: readonly string[],
  sites: number,
): string[] {
  let ast: ASTNode;
  try {
    ast = language.parse(source).ast;
  } catch (error) {
    return [mistakeInWords(error, source)];
  }
  const nodes = nodesIn(ast);
  const refused = nodes.flatMap((node) =>
    node.op === "call" || node.op === "rcall" ? REFUSED.filter((name) => name === node.args[0]) : [],
  );
  if (refused.length > 0) return [`${refused.join(", ")} kan ikke brukes i regler`];
  if (nodes.some((node) => node.op === "[]" && node.args[1].op === "value" && typeof node.args[1].args === "string"))
    return ["navnet på et felt skrives etter punktum, ikke i klammer"];
  if (nestedIn(ast) > MOST_NESTED) return [`den går gjennom mer enn ${MOST_NESTED} lister i hverandre`];
  if (stepsIn(ast) * sites > MOST_STEPS)
    return [
      "den går gjennom for mange lister i en stor søknad. Spør i et videre scope, eller gå gjennom færre lister i hverandre",
    ];

  const { valid, type = "", error } = language.check(source);
  const inWords = (fault: unknown, text: string) =>
    mistakeInWords(fault, text, namesAtHand(edition, language, (fault ?? {}) as CelFault, text));
  if (!valid) return [inWords(error, source)];
  const lookedUp = withoutHas(source, nodes);
  const looked = language.check(lookedUp);
  if (!looked.valid) return [inWords(looked.error, lookedUp)];
  if (!types.includes(type)) return [`er ${typeInWords(type)}, og må være ${types.map(typeInWords).join(" eller ")}`];
  return unknownWords(edition, ast);
}

/** `has(...)` takes any name for granted. What it asks about is looked up like everything else. */
const withoutHas = (source: string, nodes: readonly ASTNode[]): string =>
  nodes
    .flatMap((node) => {
      const asked = node.op === "call" && node.args[0] === "has" ? node.args[1][0] : undefined;
      return asked ? [{ node, asked }] : [];
    })
    .sort((a, b) => b.node.start - a.node.start)
    .reduce(
      (text, { node, asked }) =>
        `${text.slice(0, node.start)}(dyn(${source.slice(asked.start, asked.end)}) != null)${text.slice(node.end)}`,
      source,
    );

/** How many lists are gone through within each other. */
function nestedIn(node: ASTNode): number {
  if (node.op !== "rcall" || !LOOPS.includes(node.args[0])) return Math.max(0, ...partsOf(node).map(nestedIn));
  const [, list, within] = node.args;
  return Math.max(nestedIn(list), 1 + Math.max(0, ...within.map(nestedIn)));
}
