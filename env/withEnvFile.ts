import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";

type Settings = Record<string, string | undefined>;

/**
 * Merges the environment over the settings of an env file. The environment wins, even with an empty value. The file is
 * env/.env.local unless SAMSKRIV_ENV_FILE names another; a missing file counts as empty.
 *
 * Only for the local bot: in production a stray file must not decide anything.
 */
export function withEnvFile(env: Settings, root: string): Settings {
  const file = env.SAMSKRIV_ENV_FILE?.trim() || join(root, "env", ".env.local");
  return existsSync(file) ? { ...parseEnv(readFileSync(file, "utf8")), ...env } : env;
}
