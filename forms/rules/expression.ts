import type { ASTNode, Environment } from "@marcbachmann/cel-js";
import { ruleLanguage } from "./ruleLanguage";

/** What an expression names: its variables, and the fields of them. */
export type Names = { readonly variables: ReadonlySet<string>; readonly fields: ReadonlySet<string> };

/** An expression of an edition, in CEL. It is parsed once, when it is first needed. */
export type Expression = {
  readonly source: string;
  readonly names: Names;
  /**
   * Its value; undefined if it cannot be told. `failed` hears the cause, as a code without answers, unless a value that it
   * needs is just not there.
   */
  evaluate(view: Readonly<Record<string, unknown>>, failed?: (cause: string) => void): unknown;
};

/** Of an expression that cannot be read (`mistakesInExpression` says why). */
const NO_NAMES: Names = { variables: new Set(), fields: new Set() };

/** What CEL says where an answer, or the row of a list, is not there. */
const ABSENT = ["no_such_key", "index_out_of_bounds"];

/**
 * The types of an expression are checked against the form (`mistakesInRules`), so nothing is declared here. The sum of an
 * empty list is a whole 0 even among figures with decimals, and so can be an answer to a field that has got decimals since.
 */
const evaluating = withMixedFigures(ruleLanguage().clone({ unlistedVariablesAreDyn: true }));

function withMixedFigures(language: Environment): Environment {
  const mixed = (sign: string, of: (left: number, right: number) => number) => {
    const handle = (left: number | bigint, right: number | bigint) => of(Number(left), Number(right));
    language.registerOperator(`int ${sign} double`, handle).registerOperator(`double ${sign} int`, handle);
  };
  mixed("+", (left, right) => left + right);
  mixed("-", (left, right) => left - right);
  mixed("*", (left, right) => left * right);
  mixed("/", (left, right) => left / right);
  return language;
}

export function expression(source: string): Expression {
  let parsed: { readonly run: (view: object) => unknown; readonly names: Names } | undefined;
  const parse = () => {
    if (!parsed) {
      const run = evaluating.parse(source);
      parsed = { run, names: namesIn(run.ast) };
    }
    return parsed;
  };
  return {
    source,
    get names() {
      try {
        return parse().names;
      } catch {
        return NO_NAMES;
      }
    },
    evaluate(view, failed) {
      try {
        return parse().run(view);
      } catch (error) {
        const { code, name } = error as { readonly code?: string; readonly name?: string };
        // The message can hold the value that it is about.
        if (!ABSENT.includes(code ?? "")) failed?.(code ?? name ?? "unknown");
        return undefined;
      }
    },
  };
}

const isNode = (value: unknown): value is ASTNode => typeof value === "object" && value !== null && "op" in value;

/** The parts that a node is made of. */
export const partsOf = ({ args }: ASTNode): ASTNode[] => ([args] as unknown[]).flat(3).filter(isNode);

/** A node, and all within it. */
export const nodesIn = (node: ASTNode): ASTNode[] => [node, ...partsOf(node).flatMap(nodesIn)];

function namesIn(ast: ASTNode): Names {
  const nodes = nodesIn(ast);
  return {
    variables: new Set(nodes.flatMap((node) => (node.op === "id" ? [node.args] : []))),
    fields: new Set(nodes.flatMap((node) => (node.op === "." ? [node.args[1]] : []))),
  };
}
