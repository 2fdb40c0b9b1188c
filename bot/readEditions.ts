import type { Logger } from "pino";
import { readForms } from "../forms";
import type { Form } from "../forms/form";
import { readKnownForms } from "../importing/document/knownForms";

/** The editions that can be used. One that cannot is left out, and the log says why: no edition stops the bot. */
export function readEditions(folder: string, log: Pick<Logger, "error">): ReadonlyMap<string, Form> {
  const forms = readForms(folder, (edition, err) =>
    log.error({ edition, mistakes: err.mistakes }, `the edition ${edition} is left out: ${err.message}`),
  );
  readKnownForms(folder, (edition, err) => {
    if (forms.has(edition))
      log.error({ edition, mistakes: err.mistakes }, `documents of ${edition} are not read in: ${err.message}`);
  });
  return forms;
}
