import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { projectRoot } from "../../../env/projectRoot";

const PRELOADED = pathToFileURL(join(projectRoot(), "tests/support/workerData.mjs")).href;
/** Asks for its data as jest-light-runner does, once it is told to. */
const WORKER = `process.on("message", (told) => {
  if (told !== "go on") return;
  process.on("message", (message) => message?.workerData && process.send({ got: message.workerData }));
  process.send("jest-light-runner-get-worker-data");
});`;

it("A process of the unit tests gets the runner's data although these come before it asks", async () => {
  const folder = mkdtempSync(join(tmpdir(), "samskriv-worker-"));
  const file = join(folder, "worker.mjs");
  writeFileSync(file, WORKER);
  const worker = fork(file, { execArgv: ["--import", PRELOADED], env: {} });
  try {
    worker.send({ type: "jest-light-runner-worker-data", workerData: "the data" });
    worker.send("go on");
    expect(await once(worker, "message").then(([first]) => first)).toEqual({ got: "the data" });
  } finally {
    worker.kill();
    rmSync(folder, { recursive: true });
  }
});
