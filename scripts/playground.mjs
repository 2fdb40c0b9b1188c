/** Runs Microsoft's local Teams client in this process, and ends with the process that started it. */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

process.on("disconnect", () => process.exit(0));
process.on("SIGTERM", () => process.exit(0));

const require = createRequire(import.meta.url);

// It would listen to the whole network, and whoever opens its page can be anybody in the partnership.
const { Server } = require("node:net");
const { listen } = Server.prototype;
Server.prototype.listen = function (port, ...more) {
  return Number.isInteger(Number(port)) && typeof more[0] !== "string"
    ? listen.call(this, Number(port), "127.0.0.1", ...more)
    : listen.call(this, port, ...more);
};

const cli = join(dirname(require.resolve("@microsoft/m365agentsplayground/package.json")), "cli.js");
process.argv[1] = cli;
require(cli);
