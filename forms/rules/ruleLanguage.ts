import { Environment } from "@marcbachmann/cel-js";

/** Kroner in the sentence of a rule. It is written as money where it is shown, and nothing can be done with it before. */
class Kroner {
  constructor(readonly kroner: number) {}
}

/** An expression is a line of a form, not a program. */
const limits = { maxAstNodes: 300, maxDepth: 40, maxListElements: 100, maxMapEntries: 20, maxCallArguments: 8 };

/** CEL with the functions of rules: `kr(amount)`, and `list.sum()`. */
export const ruleLanguage = (): Environment =>
  new Environment({ limits })
    .registerType("Kroner", { ctor: Kroner, fields: {} })
    .registerFunction("kr(int): Kroner", (amount: bigint) => new Kroner(Number(amount)))
    .registerFunction({
      name: "sum",
      receiverType: "list<int>",
      returnType: "int",
      handler: (numbers: readonly bigint[]) => numbers.reduce((sum, each) => sum + each, 0n),
      params: [],
    })
    .registerFunction({
      name: "sum",
      receiverType: "list<double>",
      returnType: "double",
      handler: (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0),
      params: [],
    });
