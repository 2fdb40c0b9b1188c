import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import module from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, "dist");
const schema = join(root, "prisma", "schema.prisma");
const generated = join(root, "prisma", "generated");
/** What a program reads beside itself, and the compiler leaves alone: templates of pages, and their style. */
const BESIDE_CODE = [{ folder: join("documents", "page", "templates"), files: /\.(eta|css)$/ }];
const require = module.createRequire(import.meta.url);

/**
 * Brings dist/ up to date with the sources, and answers whether it is. Says so in one line when there is something to
 * do, and lets the compiler speak when it finds fault.
 *
 * The compiler's own memory (dist/.tsbuildinfo) knows what dist/ was made from: docs/decisions/032. Where no compiler is
 * installed (a production image), dist/ is taken as it stands.
 */
export function build() {
  if (!hasCompiler())
    return existsSync(dist) || fail("Mangler både dist/ og TypeScript. Kjør «npm ci» og «npm run build» først.");
  return alone(() => generateClient() && compile() && copyBesideCode());
}

function copyBesideCode() {
  for (const { folder, files } of BESIDE_CODE) {
    const [from, to] = [join(root, folder), join(dist, folder)];
    const names = existsSync(from) ? readdirSync(from).filter((name) => files.test(name)) : [];
    if (names.length > 0) mkdirSync(to, { recursive: true });
    for (const name of names)
      if (readIf(join(from, name)) !== readIf(join(to, name))) {
        announce();
        copyFileSync(join(from, name), join(to, name));
      }
    for (const name of existsSync(to) ? readdirSync(to) : [])
      if (files.test(name) && !names.includes(name)) rmSync(join(to, name));
  }
  return true;
}

function compile() {
  module.enableCompileCache?.();
  const ts = require("typescript");
  const format = process.stdout.isTTY ? ts.formatDiagnosticsWithColorAndContext : ts.formatDiagnostics;
  const report = (fault) => console.log(format([fault], ts.createCompilerHost({})));
  const host = ts.createSolutionBuilderHost(ts.sys, undefined, report);
  const stale = ts.createSolutionBuilder(host, [root], {}).getNextInvalidatedProject();
  if (stale?.kind === ts.InvalidatedProjectKind.Build) announce();
  const isCompiled = !stale || stale.done() === ts.ExitStatus.Success;
  removeOrphans();
  return isCompiled;
}

let isAnnounced = false;
function announce() {
  if (!isAnnounced) console.log("Bygger Samskriv …");
  isAnnounced = true;
}

function filesIn(folder) {
  return readdirSync(join(dist, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesIn(path) : [path];
  });
}

/** Takes away what was compiled from sources that are gone: a test or an edition of the form must not live on in dist/. */
function removeOrphans() {
  for (const path of filesIn("")) {
    const source = /\.js(\.map)?$/.test(path) ? path.replace(/\.js(\.map)?$/, ".ts") : path;
    if (/\.(js|map|json)$/.test(path) && !existsSync(join(root, source))) rmSync(join(dist, path));
  }
}

/** The Prisma client follows from the schema, the configuration and Prisma's version, whatever their dates. */
function generateClient() {
  const version = JSON.parse(readFileSync(require.resolve("prisma/package.json"), "utf8")).version;
  const madeFrom = hash([version, readFileSync(schema), readFileSync(join(root, "prisma.config.ts"))].join("\n"));
  const note = join(generated, ".made-from");
  if (readIf(note) === madeFrom) return true;
  announce();

  const quiet = { CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" };
  const generate = [require.resolve("prisma/build/index.js"), "generate", "--no-hints"];
  const { status, stdout, stderr } = spawnSync(process.execPath, generate, {
    cwd: root,
    env: { ...process.env, ...quiet },
  });
  if (status !== 0) return fail(`${stdout}${stderr}`);
  writeFileSync(note, madeFrom);
  return true;
}

/** Two builds at once (`npm start` beside `npm test`) would write the same files: the second waits. */
function alone(work) {
  const lock = join(dist, ".building");
  mkdirSync(dist, { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
      break;
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      const { mtimeMs } = statSync(lock, { throwIfNoEntry: false }) ?? {};
      const holder = Number(readIf(lock));
      const abandoned = holder ? !isAlive(holder) : Date.now() - mtimeMs > 1000;
      if (abandoned || Date.now() - mtimeMs > 120_000) rmSync(lock, { force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
    }
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function hasCompiler() {
  try {
    return Boolean(require.resolve("typescript"));
  } catch {
    return false;
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === "EPERM";
  }
}

function fail(message) {
  console.error(message);
  return false;
}

const hash = (text) => createHash("sha256").update(text).digest("hex");
const readIf = (file) => (existsSync(file) ? readFileSync(file, "utf8") : null);

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = build() ? 0 : 1;
