/**
 * Checks Office files with Microsoft's Open XML SDK, compiled to WebAssembly: the schema of every part, and what the
 * schema cannot say. Prints a JSON object with the mistakes of each file. It runs apart, since the SDK takes 400 MB.
 *
 * Usage: node checkOpenXml.mjs FILE...
 */
import { readFileSync } from "node:fs";
import validate, { getFileFormatFromName } from "@ooxml-tools/validate";

const mistakes = {};
for (const file of process.argv.slice(2)) {
  const found = await validate(new Uint8Array(readFileSync(file)), getFileFormatFromName(file), "Microsoft365");
  mistakes[file] = found.map(({ description, path }) => `${path.partUri} ${path.xpath}: ${description}`);
}
process.stdout.write(JSON.stringify(mistakes), () => process.exit(0));
