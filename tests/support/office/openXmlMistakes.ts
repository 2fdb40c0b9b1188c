import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { projectRoot } from "../../../env/projectRoot";

const run = promisify(execFile);
const MOST_OUTPUT = 16 * 1024 * 1024;

/**
 * What Microsoft's Open XML SDK finds wrong in Office files, by their names: .docx, .xlsx or .pptx. All of them are
 * checked in one process, which takes some seconds to start (049).
 */
export async function openXmlMistakes(files: ReadonlyMap<string, Uint8Array>): Promise<Map<string, string[]>> {
  const folder = await mkdtemp(join(tmpdir(), "samskriv-openxml-"));
  try {
    const paths = new Map([...files.keys()].map((name, index) => [join(folder, `${index}-${name}`), name]));
    for (const [path, name] of paths) await writeFile(path, files.get(name) as Uint8Array);
    const script = join(projectRoot(), "tests/support/office/checkOpenXml.mjs");
    const { stdout } = await run(process.execPath, [script, ...paths.keys()], { maxBuffer: MOST_OUTPUT });
    const found = JSON.parse(stdout) as Record<string, string[]>;
    return new Map([...paths].map(([path, name]) => [name, found[path] ?? ["was not checked"]]));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
