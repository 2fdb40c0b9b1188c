import { fork } from "node:child_process";
import { join } from "node:path";

// Starts a reading process as the bot does, gives it a document that keeps it busy, and says which process it is.
const limits = { milliseconds: 600_000, megabytes: 512, heapMegabytes: 320 };
const child = fork(
  join(import.meta.dirname, "..", "..", "..", "dist", "importing", "process", "child.js"),
  [String(process.pid), JSON.stringify(limits)],
  { env: {}, serialization: "advanced", stdio: ["ignore", "ignore", "ignore", "ipc"] },
);
child.once("message", () => {
  child.send(Buffer.from("<p>".repeat(1_000_000)), () => process.send(child.pid));
});
