import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { projectRoot } from "../env/projectRoot";
import { documentText } from "../importing/documentText";
import { fileSentence } from "../importing/fileRefusal";
import { importForm } from "../importing/importForm";
import { readKnownForms } from "../importing/knownForms";

/** Runs in a thread of its own, so that a long document keeps nobody waiting: see reading.ts. */
async function read(name: string, bytes: Uint8Array): Promise<{ read: unknown } | { sentence: string }> {
  const text = await documentText(Buffer.from(bytes));
  if (!text.ok) return { sentence: fileSentence(name, text.refusal) };
  const { forms, institutions } = readKnownForms(join(projectRoot(), "forms"));
  const imported = importForm(text.value, forms, institutions);
  return imported.ok ? { read: imported.value } : { sentence: fileSentence(name, imported.refusal) };
}

const { name, bytes } = workerData as { name: string; bytes: Uint8Array };
read(name, bytes).then((answer) => parentPort?.postMessage(answer));
