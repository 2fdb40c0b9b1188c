import { build } from "./build.mjs";

/**
 * Builds what has changed, and becomes the bot. In one process, so that Ctrl-C and SIGTERM reach the bot
 * itself, with no npm or shell of ours between that could end before it has put things in order.
 */
if (build()) await import("../dist/bot/local.js");
else process.exitCode = 1;
