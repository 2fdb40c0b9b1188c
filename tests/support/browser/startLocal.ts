import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { freePort } from "../../../demo/product";
import { projectRoot } from "../../../env/projectRoot";

/** `npm start` on ports of its own. */
export async function startLocal(dataDir: string): Promise<{ url: string; child: ChildProcess }> {
  const [port, playground] = [await freePort(), await freePort()];
  const env = {
    ...process.env,
    SAMSKRIV_PORT: String(port),
    SAMSKRIV_PLAYGROUND_PORT: String(playground),
    SAMSKRIV_DATA_DIR: dataDir,
    SAMSKRIV_LOG_LEVEL: "warn",
    DATABASE_URL: "",
    // The developer's own env/.env.local must not be used.
    SAMSKRIV_ENV_FILE: join(dataDir, "settings.env"),
  };
  const child = spawn(process.execPath, [join(projectRoot(), "scripts", "start.mjs")], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const chunk of child.stdout)
    if (String(chunk).includes("er klar")) return { url: `http://127.0.0.1:${playground}`, child };
  throw new Error("npm start ended");
}
