import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, "dist");
const stamp = join(dist, ".built");
const schema = join(root, "prisma", "schema.prisma");
const generated = join(root, "prisma", "generated");
const { resolve } = createRequire(import.meta.url);

/**
 * Brings dist/ up to date with the sources, and answers whether it is. Says so in one line when
 * there is something to do, and lets the compiler speak when it finds fault.
 *
 * What dist/ was made from is kept as one fingerprint over the name, size and time of each source,
 * so an unchanged tree costs a few milliseconds and starts no compiler. Where no compiler is
 * installed (a production image), dist/ is taken as it stands.
 */
export function build() {
  if (!hasCompiler())
    return existsSync(dist) || fail("Mangler både dist/ og TypeScript. Kjør «npm ci» og «npm run build» først.");
  if (isCurrent()) return true;

  return alone(() => {
    if (isCurrent()) return true;
    console.log("Bygger Samskriv …");
    if (!generateClient()) return false;
    const print = fingerprint();
    if (!outputsAreThere()) rmSync(join(dist, ".tsbuildinfo"), { force: true });
    const compiled = run(resolve("typescript/bin/tsc"), [
      "--project",
      root,
      "--pretty",
      String(Boolean(process.stdout.isTTY)),
    ]);
    removeOrphans();
    if (!compiled) return false;
    writeFileSync(stamp, print);
    return true;
  });
}

const isCurrent = () => readIf(stamp) === fingerprint() && outputsAreThere();

function fingerprint() {
  const inputs = [...sources(), "tsconfig.json", "package-lock.json", "prisma/schema.prisma"];
  return hash(
    inputs
      .map((path) => {
        const { size, mtimeMs } = statSync(join(root, path), { throwIfNoEntry: false }) ?? {};
        return `${path} ${size} ${mtimeMs}`;
      })
      .join("\n"),
  );
}

/** What tsconfig.json includes, without what it leaves out. JSON counts, since the compiler copies what is imported. */
function sources() {
  const { include } = JSON.parse(readFileSync(join(root, "tsconfig.json"), "utf8"));
  return include.flatMap((name) => (name.endsWith(".ts") ? [name] : filesIn(name)));
}

function filesIn(folder, base = root) {
  if (!existsSync(join(base, folder))) return [];
  return readdirSync(join(base, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === "node_modules" ? [] : filesIn(path, base);
    return /\.(ts|json)$/.test(path) || base === dist ? [path] : [];
  });
}

/** The compiler's own memory does not notice that somebody has deleted what it once wrote. */
function outputsAreThere() {
  const written = new Set(existsSync(dist) ? outputs() : []);
  return sources().every(
    (path) => !path.endsWith(".ts") || path.endsWith(".d.ts") || written.has(path.replace(/\.ts$/, ".js")),
  );
}

const outputs = () =>
  readdirSync(dist, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesIn(entry.name, dist) : [entry.name],
  );

/** Takes away what was compiled from sources that are gone: a test or an edition of the form must not live on in dist/. */
function removeOrphans() {
  for (const path of outputs()) {
    const source = /\.js(\.map)?$/.test(path) ? path.replace(/\.js(\.map)?$/, ".ts") : path;
    if (/\.(js|map|json)$/.test(path) && !existsSync(join(root, source))) rmSync(join(dist, path));
  }
}

/** The Prisma client follows from the schema, the configuration and Prisma's version, whatever their dates. */
function generateClient() {
  const version = JSON.parse(readFileSync(resolve("prisma/package.json"), "utf8")).version;
  const madeFrom = hash([version, readFileSync(schema), readFileSync(join(root, "prisma.config.ts"))].join("\n"));
  const note = join(generated, ".made-from");
  if (readIf(note) === madeFrom) return true;

  const quiet = { CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" };
  if (
    !run(resolve("prisma/build/index.js"), ["generate", "--no-hints"], {
      env: { ...process.env, ...quiet },
      hideOutput: true,
    })
  )
    return false;
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

function run(script, args, { env = process.env, hideOutput = false } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    env,
    stdio: hideOutput ? "pipe" : "inherit",
  });
  if (hideOutput && status !== 0) process.stderr.write(Buffer.concat([stdout, stderr]));
  return status === 0;
}

function hasCompiler() {
  try {
    return Boolean(resolve("typescript/bin/tsc"));
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
