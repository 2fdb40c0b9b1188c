import { readFileSync } from "node:fs";
import { readsValues } from "../../documents/files/documentFiles";
import { storedFile } from "../../documents/files/storedFile";

/** What one file took, alone in a process: `megabytes` is the most that the process had, with the draft. */
export type Took = { readonly milliseconds: number; readonly megabytes: number; readonly kilobytes: number };

/** Makes one file of a draft, as the thread does, from files that hold its text, and tells what it took. */
async function main([outline = "", data = "", fileName = ""]: readonly string[]): Promise<void> {
  const text = {
    outline: [readFileSync(outline, "utf8")],
    data: [readsValues(fileName, null) ? readFileSync(data, "utf8") : "null"],
  };
  const start = performance.now();
  const made = await storedFile({
    ...{ ...text, issued: null, reader: "member", fileName },
    beside: { log: null, attachments: [] },
  });
  if (!made) throw new Error(`there is no file ${fileName}`);
  const took: Took = {
    milliseconds: Math.round(performance.now() - start),
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    kilobytes: Math.round(made.byteLength / 1024),
  };
  process.stdout.write(JSON.stringify(took));
}

void main(process.argv.slice(2));
