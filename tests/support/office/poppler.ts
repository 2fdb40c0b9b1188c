import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const MOST_OUTPUT = 64 * 1024 * 1024;

/** What a program of poppler says of a PDF: `popplerSays(body, "pdfinfo", "-struct")`. @throws if it cannot read it */
export async function popplerSays(
  body: Uint8Array,
  program: "pdfinfo" | "pdffonts" | "pdftotext",
  ...flags: string[]
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "samskriv-pdf-"));
  try {
    const file = join(folder, "file.pdf");
    await writeFile(file, body);
    const { stdout } = await run(program, [...flags, file, ...(program === "pdftotext" ? ["-"] : [])], {
      maxBuffer: MOST_OUTPUT,
    });
    return stdout;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
