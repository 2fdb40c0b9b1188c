import { Environment } from "@marcbachmann/cel-js";

/** Kroner in the sentence of a rule. It is written as money where it is shown, and nothing can be done with it before. */
class Kroner {
  constructor(readonly kroner: number) {}
}

/** An expression is a line of a form, not a program. */
const limits = { maxAstNodes: 300, maxDepth: 40, maxListElements: 100, maxMapEntries: 20, maxCallArguments: 8 };

const isWhole = (numbers: readonly (bigint | number)[]): numbers is readonly bigint[] =>
  numbers.every((each) => typeof each === "bigint");

/** Where a rule is evaluated, a list does not know its type: CEL may call the sum of whole numbers for any list. */
const sumOf = (numbers: readonly (bigint | number)[]): bigint | number =>
  isWhole(numbers)
    ? numbers.reduce((sum, each) => sum + each, 0n)
    : numbers.reduce<number>((sum, each) => sum + Number(each), 0);

/** CEL with the functions of rules: `kr(amount)`, and `list.sum()`. */
export const ruleLanguage = (): Environment =>
  new Environment({ limits })
    .registerType("Kroner", { ctor: Kroner, fields: {} })
    .registerFunction("kr(int): Kroner", (amount: bigint) => new Kroner(Number(amount)))
    .registerFunction({
      name: "sum",
      receiverType: "list<int>",
      returnType: "int",
      handler: sumOf,
      params: [],
    })
    .registerFunction({
      name: "sum",
      receiverType: "list<double>",
      returnType: "double",
      handler: sumOf,
      params: [],
    });
