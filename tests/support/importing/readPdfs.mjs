import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

// jest cannot load the reader of PDFs, so this reads many files in one process: a JSON line for each path on stdin.
// With the argument "whole" a line is all that was read, with "text" the text alone, and without what the command prints.
const whole = process.argv.includes("whole");
const textAlone = process.argv.includes("text");
const root = process.cwd();
const built = createRequire(join(root, "dist", "importing", "main.js"));
const { documentText } = built("./document/documentText.js");
const { importForm } = built("./document/importForm.js");
const { asJson } = built("./document/asJson.js");
const { forms, institutions } = built("./document/knownForms.js").readKnownForms(join(root, "forms"));

for (const path of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const text = await documentText(readFileSync(path));
  if (textAlone && text.ok) {
    process.stdout.write(`${JSON.stringify(text.value)}\n`);
    continue;
  }
  const read = text.ok ? importForm(text.value, forms, institutions) : text;
  const form = read.ok ? forms.find(({ form: { id } }) => id === read.value.edition).form : null;
  const shown = read.ok ? (whole ? read.value : asJson(read.value, form)) : { refused: read.refusal.kind };
  process.stdout.write(`${JSON.stringify(shown)}\n`);
}
