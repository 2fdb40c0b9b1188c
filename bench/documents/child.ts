import { renderedFile } from "../../documents/files/renderedFile";
import { largeContent } from "./largeContent";

/** What one file took, alone in a process: `megabytes` is the most that the process had, with the content. */
export type Took = { readonly milliseconds: number; readonly megabytes: number; readonly kilobytes: number };

/** Makes one file of an application with so many measures, and tells what it took. */
async function main([measures = "5", fileName = ""]: readonly string[]): Promise<void> {
  const content = largeContent("behovsmelding-2026", Number(measures));
  const start = performance.now();
  const made = await renderedFile({ content, fileName, beside: { log: null, attachments: [] } });
  const took: Took = {
    milliseconds: Math.round(performance.now() - start),
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    kilobytes: Math.round(made.byteLength / 1024),
  };
  process.stdout.write(JSON.stringify(took));
}

void main(process.argv.slice(2));
