import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/**
 * Builds what has changed, and becomes the bot. In one process, so that Ctrl-C and SIGTERM reach the bot
 * itself, with no npm or shell of ours between that could end before it has put things in order. The
 * compiler has a process of its own, since it would stay in memory for as long as the bot runs.
 */
const build = fileURLToPath(new URL("build.mjs", import.meta.url));
const { status } = spawnSync(process.execPath, [build], { stdio: "inherit" });
if (status === 0) await import("../dist/bot/local.js");
else process.exitCode = 1;
