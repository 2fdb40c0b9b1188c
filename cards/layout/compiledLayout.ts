import type { AdaptiveCard } from "./adaptiveCard";
import { withParts } from "./withParts";

/** Draws a part of a card from the data around it. */
type Draw = (data: unknown) => unknown;

type Node = Readonly<Record<string, unknown>>;

/** An expression is a name in the data around it, or a path of names. */
const EXPRESSION = /\$\{([A-Za-z]+(?:\.[A-Za-z]+)*)\}/;
const ANY_EXPRESSION = /\$\{|\$(?:when|root|index|host)/;

/**
 * `layout` for a card that every save draws: the template becomes a function when the module loads, and is drawn ten times
 * as fast (docs/decisions/056). It is drawn as the library draws it, which a test holds for every template that we have.
 *
 * @throws if the template has an expression that is not a plain path, or another word of the language than `$data`
 */
export function compiledLayout<View extends object>(template: object): (view: View) => AdaptiveCard {
  const draw = compiled(withParts(template));
  return (view) => draw(view) as AdaptiveCard;
}

function compiled(node: unknown): Draw {
  if (typeof node === "string") return compiledText(node);
  if (Array.isArray(node)) return compiledList(node);
  return typeof node === "object" && node !== null ? compiledObject(node as Node) : () => node;
}

/** A text that is one expression is its value, of whatever type; within a longer text the value is printed. */
function compiledText(text: string): Draw {
  const [before = "", path, ...after] = text.split(EXPRESSION);
  if (path === undefined) {
    if (ANY_EXPRESSION.test(text)) throw new Error(`an expression that is not a path: ${text}`);
    return () => text;
  }
  const value = compiledPath(path);
  const isWhole = before === "" && after.length === 1 && after[0] === "";
  const missing = `\${${path}}`;
  // What is not there is printed as the expression itself, as the library does.
  if (isWhole) return (data) => (value(data) === undefined ? missing : value(data));
  const rest = compiledText(text.slice(text.indexOf("}", text.indexOf("${")) + 1));
  return (data) => `${before}${value(data) ?? missing}${rest(data)}`;
}

function compiledPath(path: string): Draw {
  const [first = "", ...names] = path.split(".");
  if (names.length === 0) return (data) => (data as Node)[first];
  return (data) => names.reduce((value, name) => (value as Node | undefined)?.[name], (data as Node)[first]);
}

/** An object with `$data` that is a list is drawn for each in it, in place. */
function compiledList(nodes: readonly unknown[]): Draw {
  const draws = nodes.map(compiled);
  return (data) => {
    const drawn: unknown[] = [];
    for (const draw of draws) {
      const each = draw(data);
      if (Array.isArray(each)) for (const one of each) drawn.push(one);
      else if (each !== null) drawn.push(each);
    }
    return drawn;
  };
}

function compiledObject({ $data, ...own }: Node): Draw {
  const draws = Object.entries(own).map(([key, value]) => {
    if (key.startsWith("$") && ANY_EXPRESSION.test(key)) throw new Error(`not a word of a compiled template: ${key}`);
    return [key, compiled(value)] as const;
  });
  const drawn: Draw = (data) => {
    const object: Record<string, unknown> = {};
    for (const [key, draw] of draws) object[key] = draw(data);
    return object;
  };
  if ($data === undefined) return drawn;
  const context = compiled($data);
  return (data) => {
    const within = context(data);
    if (!Array.isArray(within)) return drawn(within);
    if (within.length <= 1) return within.length === 0 ? null : drawn(within[0]);
    return within.map(drawn);
  };
}
