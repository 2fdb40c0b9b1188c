import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Reads PDF files in one process of their own: what the command prints for each, with "whole" all that was read, with
 * "text" the text that is read.
 */
// biome-ignore lint/suspicious/noExplicitAny: what a program reads that knows the shape from the documentation
export function readAllPdfs(documents: readonly Buffer[], shape: "printed" | "whole" | "text" = "printed"): any[] {
  const folder = mkdtempSync(join(tmpdir(), "samskriv-pdfs-"));
  try {
    const paths = documents.map((bytes, index) => {
      const path = join(folder, `${index}.pdf`);
      writeFileSync(path, bytes);
      return path;
    });
    const { stdout, stderr } = spawnSync(process.execPath, [join(__dirname, "readPdfs.mjs"), shape], {
      input: paths.join("\n"),
      encoding: "utf8",
      maxBuffer: 1 << 28,
    });
    const lines = stdout.split("\n").filter(Boolean);
    if (lines.length !== documents.length) throw new Error(stderr);
    return lines.map((line) => JSON.parse(line));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
