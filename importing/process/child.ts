import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { DEFAULT_LANGUAGE, inLanguage, type Language } from "../../domain/values/language";
import { type Outcome, ok } from "../../domain/values/outcome";
import { projectRoot } from "../../env/projectRoot";
import { documentText } from "../document/documentText";
import { importForm } from "../document/importForm";
import { readKnownForms } from "../document/knownForms";
import { withIssuedForms } from "../document/withIssuedForms";
import type { FileRefusal } from "../formats/fileRefusal";
import type { Imported } from "../model/imported";
import type { ReaderMessage } from "./limits";

/** The process started by `readApart`: reads one document, replies, and exits. */
async function read(bytes: Uint8Array): Promise<Outcome<Imported, FileRefusal>> {
  const text = await documentText(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!text.ok) return text;
  // The bot says at its start which editions are left out.
  const folder = join(projectRoot(), "forms");
  const { forms, institutions } = readKnownForms(folder, () => {});
  const imported = importForm(text.value, await withIssuedForms(folder, forms), institutions);
  return imported.ok ? ok(imported.value) : imported;
}

const [, , language = DEFAULT_LANGUAGE] = process.argv.slice(2) as [string, string, Language?];
const tell = (answer: ReaderMessage) => process.send?.(answer, () => undefined);
const fail = (error: unknown) => tell({ kind: "fault", error });

process
  .once("message", (bytes: Uint8Array) => {
    inLanguage(language, () => read(bytes)).then((outcome) => tell({ kind: "read", outcome }), fail);
  })
  .once("disconnect", () => process.exit())
  .on("uncaughtException", fail);
new Worker(join(__dirname, "watch.js"), { argv: process.argv.slice(2) })
  .once("online", () => tell({ kind: "ready" }))
  .once("error", fail);
