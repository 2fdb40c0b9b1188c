import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * A file opened by LibreOffice and saved in another format, such as "pdf", "docx", "xlsx" or "csv". It runs with a
 * profile of its own, since two that share one do not run at the same time.
 *
 * @throws if LibreOffice does not open it
 */
export async function openedByLibreOffice(body: Uint8Array, fileName: string, to: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), "samskriv-office-"));
  try {
    const file = join(folder, basename(fileName));
    await writeFile(file, body);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const out = join(folder, "out");
    await run("soffice", [profile, "--headless", "--convert-to", to, "--outdir", out, file]);
    const made = `${basename(file, extname(file))}.${to.split(":")[0]}`;
    return await readFile(join(out, made));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
