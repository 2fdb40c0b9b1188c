import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The password of the embedded server, created at the first start and kept in a file that only the bot's user can read.
 * Other users of the machine can reach the port; the password keeps them out.
 *
 * The file is created atomically, by a link that only one process can make, so two bots starting at once agree on the
 * password.
 */
export function serverPassword(dataDir: string): string {
  const file = join(dataDir, "postgres-password");
  const kept = read(file);
  if (kept) return kept;
  if (kept === "") rmSync(file, { force: true });

  const draft = `${file}.${process.pid}-${randomBytes(4).toString("hex")}`;
  writeFileSync(draft, randomBytes(24).toString("base64url"), { mode: 0o600, flag: "wx", flush: true });
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(file, "utf8").trim();
}

function read(file: string): string | null {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
