import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../../../env/config";
import { withEnvFile } from "../../../env/withEnvFile";

describe("the settings of the local bot", () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "samskriv-env-"));
    mkdirSync(join(root, "env"));
  });
  afterEach(() => rmSync(root, { recursive: true }));
  const write = (name: string, text: string) => {
    const file = join(root, "env", name);
    writeFileSync(file, text);
    return file;
  };

  it("can be in env/.env.local", () => {
    write(".env.local", '# Min maskin\nSAMSKRIV_PORT=4000\nSAMSKRIV_LOG_LEVEL="debug"\nDATABASE_URL=\n');

    expect(readConfig(withEnvFile({}, root))).toMatchObject({ port: 4000, logLevel: "debug", databaseUrl: null });
  });

  it("come from the environment if both have them, even an empty value", () => {
    write(".env.local", "SAMSKRIV_PORT=4000\nSAMSKRIV_LOG_LEVEL=debug\nSAMSKRIV_DATA_DIR=der\n");

    const config = readConfig(withEnvFile({ SAMSKRIV_PORT: "4001", SAMSKRIV_LOG_LEVEL: "" }, root));

    expect(config).toMatchObject({ port: 4001, logLevel: "info", dataDir: "der" });
  });

  it("can be in another file", () => {
    write(".env.local", "SAMSKRIV_PORT=4000\n");
    const file = write("annen", "SAMSKRIV_PORT=4002\n");

    expect(readConfig(withEnvFile({ SAMSKRIV_ENV_FILE: file }, root)).port).toBe(4002);
  });

  it("need no file", () => {
    expect(withEnvFile({ SAMSKRIV_PORT: "4001" }, root)).toEqual({ SAMSKRIV_PORT: "4001" });
  });
});
