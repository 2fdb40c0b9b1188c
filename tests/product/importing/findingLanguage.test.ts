import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inLanguage, type Language } from "../../../domain/values/language";
import { projectRoot } from "../../../env/projectRoot";
import { documentText } from "../../../importing/document/documentText";
import { readApart } from "../../../importing/process/readApart";

describe("what is found in a document", () => {
  let text = "";
  beforeAll(async () => {
    const file = readFileSync(join(projectRoot(), "tests/support/importing/documents", "base.docx"));
    const read = await documentText(file);
    if (!read.ok) throw new Error("the base cannot be read");
    text = read.value.replace("150 000,-\t250 000,- (Nord)\t400 000,-", "150 000,-\t250 000,- (Nord)\t410 000,-");
  });
  const found = async (language: Language) => {
    const read = await inLanguage(language, () => readApart(Buffer.from(text)));
    if (!read.ok) throw new Error(read.refusal.kind);
    return read.value.findings.map(({ message }) => message).join("\n");
  };

  it.each([
    ["nb", "Forskjellen er"],
    ["nn", "Skilnaden er"],
    ["en", "The difference is"],
  ] as const)("is said in %s to who sent it, by the process that reads it", async (language, said) => {
    expect(await found(language)).toContain(said);
  });
});
