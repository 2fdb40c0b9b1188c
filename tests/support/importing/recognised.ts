import { join } from "node:path";
import { projectRoot } from "../../../env/projectRoot";
import { readRecognition } from "../../../importing/document/knownForms";
import type { KnownForm } from "../../../importing/model/knownForm";
import { everyEdition } from "../forms/everyEdition";

const folder = (name: string) => join(projectRoot(), name);

/** The editions that the importer reads, drafts and those of the tests too. */
export const recognised: readonly KnownForm[] = everyEdition.flatMap((form) => {
  const recognition = readRecognition(folder("forms"), form) ?? readRecognition(folder("tests/support/editions"), form);
  return recognition ? [{ form, recognition }] : [];
});
