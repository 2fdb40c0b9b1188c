import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseEnv } from "node:util";

type Settings = Record<string, string | undefined>;

/**
 * The environment over the settings that are written in a file: what is set in both is as the environment has it, also
 * where that is empty. The file is env/.env.local unless SAMSKRIV_ENV_FILE names another; none is as good as an empty one.
 *
 * For the local bot alone: in production a file that lies about must not decide anything.
 */
export function withEnvFile(env: Settings, root: string): Settings {
  const file = env.SAMSKRIV_ENV_FILE?.trim() || join(root, "env", ".env.local");
  return existsSync(file) ? { ...parseEnv(readFileSync(file, "utf8")), ...env } : env;
}
