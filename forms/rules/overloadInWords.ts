import type { ASTNode } from "@marcbachmann/cel-js";
import { typeInWords } from "./typeInWords";

type Side = { readonly type: string; readonly node: ASTNode; readonly text: string };

const NUMBERS = ["int", "double"];

/** Two values that an operator cannot take, from CEL's "no such overload: int + double", and what to write instead. */
export function overloadInWords(summary: string, node: ASTNode, source: string): string | undefined {
  const textOf = ({ start, end }: ASTNode) => source.slice(start, end);
  const operator = node.op;
  if (operator === "!_" || operator === "-_") {
    const type = summary.slice(summary.indexOf(operator[0] ?? "") + 1);
    const wanted = operator === "!_" ? "noe som er sant eller usant, som «!(year > 2027)»" : "et tall";
    return `«${operator[0]}» står foran ${wanted}, og «${textOf(node.args)}» er ${typeInWords(type)}`;
  }
  const [leftType, rightType] = summary.replace(/^no such overload: /, "").split(` ${operator} `);
  if (!leftType || !rightType || !Array.isArray(node.args)) return undefined;
  const [one, other] = node.args as [ASTNode, ASTNode];
  const left = { type: leftType, node: one, text: textOf(one) };
  const right = { type: rightType, node: other, text: textOf(other) };
  return `${whatItIs(left, operator, right)}. ${insteadOf(left, operator, right)}`;
}

const whatItIs = (left: Side, operator: string, right: Side): string =>
  `«${left.text}» er ${typeInWords(left.type)}, «${right.text}» er ${typeInWords(right.type)}, og «${operator}» kan ikke stå mellom dem`;

function insteadOf(left: Side, operator: string, right: Side): string {
  const write = (text: string) => `Skriv «${text}»`;
  const both = (of: (side: Side) => string) => write(`${of(left)} ${operator} ${of(right)}`);
  const missing = [left, right].find(({ type }) => type === "null");
  if (missing) return `Om noe er besvart, skrives slik: «has(${(missing === left ? right : left).text})»`;
  if (operator === "in")
    return right.type.startsWith("list")
      ? "Det som letes etter, må være av samme slag som det som er i lista"
      : "Etter «in» står en liste: «party.kind in ['uh', 'fagskole']»";
  const list = [left, right].find(({ type }) => type.startsWith("list"));
  if (list) return ofList(list, list === left ? right : left, operator, both);
  if (NUMBERS.includes(left.type) && NUMBERS.includes(right.type))
    return both(({ text, type, node }) => (operator === "%" ? whole(text, type) : fractional(text, type, node)));
  const text = [left, right].find(({ type }) => type === "string");
  const number = [left, right].find(({ type }) => NUMBERS.includes(type));
  if (text && number && operator === "+") return both((side) => (side === number ? `string(${side.text})` : side.text));
  if (text && number && number.node.op === "value" && ["==", "!="].includes(operator))
    return both((side) => (side === number ? `'${side.text}'` : side.text));
  if (text && number) return "Skal det regnes med svaret, må feltet være et tall i skjemaet";
  return "Begge sider må være av samme slag, som «party.sum.grant > 0» eller «party.kind == 'uh'»";
}

function ofList(list: Side, other: Side, operator: string, both: (of: (side: Side) => string) => string): string {
  if (NUMBERS.some((type) => list.type === `list<${type}>`) && NUMBERS.includes(other.type))
    return `${both((side) => (side === list ? `${side.text}.sum()` : side.text))} for summen, eller «size(${list.text})» for antallet`;
  if (NUMBERS.includes(other.type)) return both((side) => (side === list ? `size(${side.text})` : side.text));
  return operator === "==" && list.type === `list<${other.type}>`
    ? `Skriv «${other.text} in ${list.text}»`
    : `Det som gjelder hver av dem, skrives slik: «${list.text}.all(x, x == ...)»`;
}

/** `1` is written `1.0`; what is no figure is made one with decimals. */
function fractional(text: string, type: string, { op }: ASTNode): string {
  if (type === "double") return text;
  return op === "value" ? `${text}.0` : `double(${text})`;
}

const whole = (text: string, type: string): string => (type === "int" ? text : `int(${text})`);
