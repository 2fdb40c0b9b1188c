/** Runs Microsoft's local Teams client in this process, and ends with the process that started it. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

process.on("disconnect", () => process.exit(0));
process.on("SIGTERM", () => process.exit(0));

const require = createRequire(import.meta.url);
const cli = join(dirname(require.resolve("@microsoft/m365agentsplayground/package.json")), "cli.js");
process.argv[1] = cli;
require(cli);
