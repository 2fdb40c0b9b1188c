import type { Logger } from "pino";
import type { FormToFill, IssuedForms } from "../../documents/files/formToFill";
import { mappingFaults } from "../../documents/issued/mappingFaults";
import { type FileMistake, inFile } from "../../forms/fileMistake";
import type { Form } from "../../forms/form";
import { readIssuedForm } from "../../forms/issued/readIssuedForm";
import { FormError } from "../../forms/parseEdition";

type NotFilledIn = {
  readonly edition: string;
  readonly what: "formNotFilledIn";
  readonly mistakes: readonly FileMistake[];
};

/**
 * The issuers' own Word forms, by edition, read once, at start. One that cannot be filled in is told to the log and to
 * `leftOut`, and its edition has documents of our own instead.
 */
export function issuedForms(
  folder: string,
  forms: ReadonlyMap<string, Form>,
  log: Pick<Logger, "error">,
  leftOut: (each: NotFilledIn) => void,
): IssuedForms {
  const issued = new Map<string, FormToFill>();
  for (const [edition, form] of forms)
    try {
      const read = readIssuedForm(folder, form);
      if (!read) continue;
      const { docx, mapping } = read;
      const faults = mappingFaults(form, read);
      if (faults.length > 0) throw new FormError(faults.map((each) => inFile(read.read, each)));
      issued.set(edition, { docx, mapping });
    } catch (err) {
      if (!(err instanceof FormError)) throw err;
      issued.set(edition, "unusable");
      log.error({ edition, mistakes: err.mistakes }, `the form.docx of ${edition} is not filled in: ${err.message}`);
      leftOut({ edition, what: "formNotFilledIn", mistakes: err.mistakes });
    }
  return {
    of: (edition) => issued.get(edition) ?? null,
    failed: (edition, err) =>
      log.error({ edition, err }, `a draft could not be filled into the form.docx of ${edition}`),
  };
}
