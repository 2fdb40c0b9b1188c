import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { draftFrom } from "../../bot/documents/compiledDraft";
import { contentFor } from "../../documents/files/contentFor";
import { renderedFile } from "../../documents/files/renderedFile";
import { wholeFileName } from "../../documents/outline/documentParts";
import { tellTook } from "./took";

/** Puts together the archive of a draft, as the thread does, from its head and a folder of kept files. */
const main = ([head = "", folder = ""]: readonly string[]): Promise<void> =>
  tellTook(async () => {
    const kept = readdirSync(folder).map((fileName) => {
      const bytes = readFileSync(join(folder, fileName));
      return { fileName, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
    });
    const draft = draftFrom(JSON.parse(readFileSync(head, "utf8")));
    const fileName = wholeFileName(draft.outline, "zip");
    const content = contentFor(draft, "everybody");
    return renderedFile({ content, fileName, beside: { log: null, attachments: [], kept } });
  });

void main(process.argv.slice(2));
