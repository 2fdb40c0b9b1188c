import { readFileSync } from "node:fs";
import { storedPage } from "../../bot/documents/storedPage";
import { readsValues } from "../../documents/files/readsValues";
import { storedFile } from "../../documents/files/storedFile";
import { PAGE, pageAsked } from "./pageAsked";

/** What one file took, alone in a process: `megabytes` is the most that the process had, with the draft. */
export type Took = { readonly milliseconds: number; readonly megabytes: number; readonly kilobytes: number };

/** Makes one file of a draft, as the thread does, from files that hold its text, and tells what it took. */
async function main([outline = "", data = "", rest = "", fileName = ""]: readonly string[]): Promise<void> {
  const read = (file: string) => [readFileSync(file, "utf8")];
  const start = performance.now();
  const made =
    fileName === PAGE
      ? Buffer.from(storedPage(pageAsked({ outline: read(outline), rest: read(rest) }, new Date())))
      : await storedFile({
          ...{ outline: read(outline), data: readsValues(fileName, null) ? read(data) : ["null"] },
          ...{ issued: null, reader: "member", fileName, beside: { log: null, attachments: [] } },
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
