import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const usage = "Usage: npm run new:verb -- room/name, for example approval/withdraw";

/** Placeholders that pass the tests of all cards, until somebody writes what the card should say. */
const WORDS = { title: "Ny knapp", text: "Her skal det stå hva knappen gjorde.", button: "Vis på nytt" };

const ACTIONS = "bot/edge/actions.ts";
const NB = "cards/wording/nb.json";
const SIMPLE_CARDS = "tests/support/cards/every/simple.ts";
const ROOMS_TEST = "tests/unit/floors/rooms.test.ts";

/** Writes a verb with its handler, card, words and product test, all of which work, and lists it where tests require. */
function main([verb = ""]) {
  const [room, name, ...rest] = verb.split("/");
  if (!room || !name || rest.length > 0) return fail(usage);
  const problem = problemWith(room, name);
  if (problem) return fail(problem);

  const changed = changesFor(room, name);
  // Nothing is written until every change has found its place.
  for (const [path, text] of changed) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const unsorted = sortImports([...changed.keys()]);
  if (unsorted) return fail(unsorted);
  console.log(`${room}/${name} is ready:\n${[...changed.keys()].map((path) => `  ${path}`).join("\n")}

Try it:  npm run validate && npm run test:product -- product/${room}/${name}
Next:    its words, who may press it and when (cards/verbs/${room}Verbs.ts), and the card that has its button.
         docs/how-to/add-a-button.md says how it changes something.`);
  return 0;
}

/** Why a verb cannot have this name, as a sentence. */
function problemWith(room, name) {
  const rooms = filesIn("bot").filter((each) => existsSync(join(root, verbsOf(each))));
  if (!rooms.includes(room)) return `There is no room «${room}». The rooms are ${rooms.join(", ")}.`;
  if (!/^[a-z][a-z0-9]+([A-Z][a-z0-9]*)*$/.test(name)) return `«${name}» is not camelCase, like withdraw or askChange.`;
  const verbs = filesIn("cards/verbs").map((file) => read(`cards/verbs/${file}`));
  if (verbs.some((text) => text.includes(`"${room}/${name}"`)) || read(verbsOf(room)).includes(`\n  ${name}:`))
    return `There is a verb «${room}/${name}» already.`;
  const taken = takenBy(name);
  return taken && `The name «${name}» is taken: ${taken}. Choose another.`;
}

function takenBy(name) {
  const file = ["bot", "cards"]
    .flatMap((floor) => filesIn(floor, { recursive: true }).map((path) => join(floor, path)))
    .find((path) => [`${name}.ts`, `${name}Card.ts`].includes(basename(path)));
  if (file) return `there is ${file}`;
  if (new RegExp(`\\b${name}\\b`).test(read(ACTIONS))) return `${ACTIONS} uses it`;
  if (name in JSON.parse(read(NB))) return `${NB} has words under it`;
  return isReserved(name) ? "it is a word of JavaScript" : null;
}

/** The new text of each file, by path. */
function changesFor(room, name) {
  const verb = `${room}/${name}`;
  const verbs = read(verbsOf(room));
  const imported = /\bOfApplication\b/.test(verbs) ? verbs : `import { OfApplication } from "./cardData";\n${verbs}`;
  const declared = `  ${name}: verb("${verb}", { data: OfApplication, access: "member", state: "drafting" }),\n`;
  const put = (path, text, anchor, line) => [path, insert(path, text, anchor, line)];
  const list = (path, anchor, line, imports = "") => put(path, imports + read(path), anchor, line);
  const made = (template) => fill(read(`scripts/newVerb/${template}.ts.template`), { room, name, ...WORDS });
  return new Map([
    put(verbsOf(room), imported, /\n(?=\};\n$)/, declared),
    [`bot/${room}/${name}.ts`, made("handler")],
    [`cards/${room}/${name}Card.ts`, made("card")],
    [`tests/product/${room}/${name}.test.ts`, made("test")],
    [NB, `${JSON.stringify({ ...JSON.parse(read(NB)), [name]: WORDS }, null, 2)}\n`],
    list(ACTIONS, /\nconst all.* = \[\n/, `  ${name},\n`, `import { ${name} } from "../${room}/${name}";\n`),
    list("tests/support/bot/verbRules.ts", /\n(?=\]\);\n$)/, `  ...inRoom("member", "${room}", "${name}"),\n`),
    list("tests/product/status/audit.test.ts", /\nconst NO_ACT = \[\n/, `  "${verb}",\n`),
    list(
      SIMPLE_CARDS,
      /\nexport const simpleCards = [\s\S]*?\n {2}return \[\n/,
      `    ["${verb}", ${name}Card(application)],\n`,
      `import { ${name}Card } from "../../../../cards/${room}/${name}Card";\n`,
    ),
    // The third file makes it a room of full size.
    ...(filesIn(`bot/${room}`).length === 2 ? [[ROOMS_TEST, read(ROOMS_TEST).replace(`"bot/${room}", `, "")]] : []),
  ]);
}

/** Puts a line after the anchor, which must be in the file exactly once. */
function insert(path, text, anchor, line) {
  const parts = text.split(anchor);
  if (parts.length !== 2)
    throw new Error(`${path} has ${parts.length - 1} places like ${anchor} for the line «${line.trim()}», not one.`);
  return text.replace(anchor, (found) => found + line);
}

const fill = (template, values) => template.replace(/\{\{(\w+)\}\}/g, (_, key) => values[key]);
const verbsOf = (room) => `cards/verbs/${room}Verbs.ts`;
const read = (path) => readFileSync(join(root, path), "utf8");
const filesIn = (folder, options) => readdirSync(join(root, folder), options);

function isReserved(name) {
  try {
    return !new Function(`"use strict"; const ${name} = 0;`);
  } catch {
    return true;
  }
}

/** Biome orders the imports and wraps what has become too long. Returns what it cannot mend. */
function sortImports(paths) {
  const biome = createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome");
  const { status, stderr } = spawnSync(process.execPath, [biome, "check", "--write", ...paths], {
    cwd: root,
    encoding: "utf8",
  });
  return status === 0 ? null : stderr;
}

function fail(message) {
  console.error(message);
  return 1;
}

process.exitCode = main(process.argv.slice(2));
