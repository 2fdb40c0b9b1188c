import { readFileSync } from "node:fs";
import { storedPage } from "../../bot/documents/storedPage";
import { readsValues } from "../../documents/files/readsValues";
import { storedFile } from "../../documents/files/storedFile";
import { PAGE, pageAsked } from "./pageAsked";
import { tellTook } from "./took";

/** Makes one file of a draft, as the thread does, from files that hold its text, and tells what it took. */
const main = ([outline = "", data = "", rest = "", fileName = ""]: readonly string[]): Promise<void> =>
  tellTook(async () => {
    const read = (file: string) => [readFileSync(file, "utf8")];
    if (fileName === PAGE)
      return Buffer.from(storedPage(pageAsked({ outline: read(outline), rest: read(rest) }, new Date())));
    const made = await storedFile({
      ...{ outline: read(outline), data: readsValues(fileName, null) ? read(data) : ["null"] },
      ...{ issued: null, reader: "member", fileName, beside: { log: null, attachments: [] } },
    });
    if (!made) throw new Error(`there is no file ${fileName}`);
    return made;
  });

void main(process.argv.slice(2));
