import type { Logger } from "pino";
import { ruleFailures } from "../domain/rules/ruleFailures";
import { type LeftOut, readForms } from "../forms";
import type { Form } from "../forms/form";
import { readKnownForms } from "../importing/document/knownForms";
import type { LeftOutEdition } from "./edge/readiness";

/**
 * The editions that can be used. One that cannot is left out: no edition stops the bot. The log says why, and so does
 * `leftOut`, to whom each is given. A rule that fails later is logged once, without answers or names.
 */
export function readEditions(
  folder: string,
  log: Pick<Logger, "error">,
  leftOut: (each: LeftOutEdition) => void = () => {},
): ReadonlyMap<string, Form> {
  const forms = readForms(folder, (edition, err) => {
    log.error({ edition, mistakes: err.mistakes }, `the edition ${edition} is left out: ${err.message}`);
    leftOut({ edition, what: "leftOut", mistakes: err.mistakes });
  });
  const notReadIn: LeftOut = (edition, err) => {
    log.error({ edition, mistakes: err.mistakes }, `documents of ${edition} are not read in: ${err.message}`);
    leftOut({ edition, what: "documentsNotReadIn", mistakes: err.mistakes });
  };
  readKnownForms(folder, notReadIn, forms);
  ruleFailures.tellTo((failure) =>
    log.error(failure, `the rule ${failure.rule} of ${failure.edition} cannot be worked out: ${failure.cause}`),
  );
  return forms;
}
