import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Template } from "adaptivecards-templating";
import fc from "fast-check";
import { compiledLayout } from "../../../../cards/layout/compiledLayout";
import { withParts } from "../../../../cards/layout/withParts";
import { projectRoot } from "../../../../env/projectRoot";

const FOLDER = join(projectRoot(), "cards", "templates");
const templates = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".json"))
  .map((file): [string, object] => [file, JSON.parse(readFileSync(join(FOLDER, file), "utf8"))]);

type Shape = { [name: string]: Shape };

/** An expression of a template. */
const expression = (source: string) => `$${`{${source}}`}`;

/** What a template names in the data around it, and in what it names. */
function shapeOf(node: unknown, around: Shape = {}): Shape {
  if (typeof node === "string")
    for (const [, path = ""] of node.matchAll(/\$\{([^}]+)\}/g)) path.split(".").reduce(within, around);
  else if (typeof node === "object" && node !== null) {
    const { $data, ...own } = node as { $data?: string };
    const data = $data === undefined ? around : within(around, /\$\{(.+)\}/.exec($data)?.[1] ?? "");
    for (const value of Object.values(own)) shapeOf(value, data);
  }
  return around;
}

function within(shape: Shape, name: string): Shape {
  const known = shape[name] ?? {};
  shape[name] = known;
  return known;
}

const scalar = fc.oneof(
  fc.string(),
  fc.constantFrom(expression("text"), "`", "\\n", "'", "æøå"),
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.constant([]),
  fc.constant({ a: [expression("b")] }),
);

/** Data of a shape: lists of none to three, single objects, and now and then something else or nothing. */
function dataOf(shape: Shape): fc.Arbitrary<unknown> {
  if (Object.keys(shape).length === 0) return scalar;
  const one = fc.record(Object.fromEntries(Object.entries(shape).map(([name, within]) => [name, dataOf(within)])));
  return fc.oneof({ weight: 3, arbitrary: fc.array(one, { maxLength: 3 }) }, { weight: 1, arbitrary: one });
}

/** The data of a whole card is one object. */
const viewOf = (shape: Shape) =>
  fc.record(Object.fromEntries(Object.entries(shape).map(([name, within]) => [name, dataOf(within)])));

it("There are templates with every part", () => {
  expect(templates.length).toBeGreaterThan(35);
});

it.each(templates)("%s is drawn as the library draws it", (_file, template) => {
  const library = new Template(withParts(template));
  const draw = compiledLayout(template);
  fc.assert(
    fc.property(viewOf(shapeOf(withParts(template))), (view) => {
      let drawn: unknown;
      try {
        drawn = library.expand({ $root: view });
      } catch {
        // It cannot print null within a text, and so no view has it there.
        fc.pre(false);
      }
      expect(draw(view)).toEqual(drawn);
    }),
    { numRuns: 40 },
  );
});

it.each([
  ["a function", { text: expression("toUpper(text)") }],
  ["an index", { text: expression("lines[0]") }],
  ["the root", { text: expression("$root.text") }],
  ["a condition", { type: "TextBlock", $when: expression("isThere") }],
  ["an expression after a path", { text: `${expression("text")} ${expression("1 + 1")}` }],
])("A template with %s is not compiled", (_what, template) => {
  expect(() => compiledLayout(template)).toThrow();
});
