import type { ASTNode } from "@marcbachmann/cel-js";
import { nodesIn, partsOf } from "./expression";

export const LOOPS = ["all", "exists", "exists_one", "map", "filter"];

/** How long the lists of a large application are. */
const LONG = { measures: 40, parties: 20, rows: 50 };

/** How often a rule is asked in a large application. */
export const sitesOf = (scope: string, inMeasures: boolean): number =>
  (scope === "party" ? LONG.parties : 1) * (inMeasures ? LONG.measures : 1);

/** How many rows an expression goes through in a large application: a list within a list counts for each of its rows. */
export function stepsIn(node: ASTNode): number {
  if (node.op !== "rcall" || !LOOPS.includes(node.args[0]))
    return partsOf(node).reduce((steps, part) => steps + stepsIn(part), 0);
  const [, list, within] = node.args;
  return stepsIn(list) + lengthOf(list) * within.reduce((steps, part) => steps + stepsIn(part), 1);
}

function lengthOf(list: ASTNode): number {
  const names = nodesIn(list).flatMap((node) =>
    node.op === "id" ? [node.args] : node.op === "." ? [node.args[1]] : [],
  );
  if (names.includes("parties")) return LONG.parties;
  return names.includes("measures") ? LONG.measures : LONG.rows;
}
