import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The folder that holds package.json.
 *
 * Found by walking up, because this file runs both as TypeScript (jest) and from dist/, one folder deeper. Files looked
 * up from here are next to the sources, never in dist/.
 */
export function projectRoot(): string {
  let folder = __dirname;
  while (!existsSync(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error(`No package.json above ${__dirname}`);
    folder = parent;
  }
  return folder;
}
