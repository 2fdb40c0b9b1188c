import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import { FormError, type LeftOut, readForms } from "../../forms";
import { inFile } from "../../forms/fileMistake";
import type { Form } from "../../forms/form";
import { unknownKind } from "../../forms/mistakes/inPartyKinds";
import type { Path } from "../../forms/mistakes/mistake";
import { parseFile } from "../../forms/parseEdition";
import { Institutions, Recognition } from "../../forms/recognition/recognition";
import type { KnownForm } from "../model/knownForm";
import { withComputedFields } from "./withComputedFields";
import { withOwnLabels } from "./withOwnLabels";

export type KnownForms = { readonly forms: readonly KnownForm[]; readonly institutions: Institutions["institutions"] };

/**
 * Every edition with a recognition.json that is no draft, and the institutions. Read once. One that cannot be used is
 * given to `leftOut`; the others are read. `editions` are those of the folder, if they are read already.
 * @throws FormError if the institutions cannot be read, or nobody takes what is left out
 */
export function readKnownForms(
  folder: string,
  leftOut: LeftOut = (_, err) => {
    throw err;
  },
  editions: ReadonlyMap<string, Form> = readForms(folder, leftOut),
): KnownForms {
  const forms = [...editions.values()].flatMap((form): KnownForm[] => {
    if (form.status === "draft") return [];
    try {
      const recognition = readRecognition(folder, form);
      return recognition ? [{ form, recognition }] : [];
    } catch (err) {
      if (!(err instanceof FormError)) throw err;
      leftOut(form.id, err);
      return [];
    }
  });
  const { value } = parsed(Institutions, "institutions.json", readFileSync(join(folder, "institutions.json")));
  return { forms, institutions: value.institutions };
}

/** How documents of the edition are recognised; null if they are not read in. @throws FormError */
export function readRecognition(folder: string, form: Form): Recognition | null {
  const path = join(folder, form.id, "recognition.json");
  if (!existsSync(path)) return null;
  const { value, read } = parsed(Recognition, `${form.id}/recognition.json`, readFileSync(path));
  const lost = value.parts.flatMap(({ section, field }, index) => {
    const fields = form.sections.find(({ id }) => id === section)?.fields;
    if (fields && (field === undefined || fields.some(({ id }) => id === field))) return [];
    const message = field
      ? `skjemaet har ikke feltet «${section}.${field}»`
      : `skjemaet har ikke seksjonen «${section}»`;
    return [inFile(read, { path: ["parts", index], message })];
  });
  const unknown = namedKinds(value).flatMap(({ kind, path }) =>
    unknownKind(form, kind, path).map((each) => inFile(read, each)),
  );
  const columns = Object.keys(value.labels.columns).flatMap((column) =>
    form.columns.some(({ id }) => id === column)
      ? []
      : [inFile(read, { path: ["labels", "columns", column], message: `skjemaet har ikke kolonnen «${column}»` })],
  );
  const faults = [...lost, ...unknown, ...columns];
  if (faults.length > 0) throw new FormError(faults);
  return withOwnLabels(withComputedFields(value, form), form);
}

/** Every place that names one of the form's kinds of party. */
const namedKinds = ({ partyKinds, checks }: Recognition): { readonly kind: string; readonly path: Path }[] => [
  ...Object.keys(partyKinds).map((kind) => ({ kind, path: ["partyKinds", kind] })),
  ...checks.flatMap((check, index) =>
    check.check === "several"
      ? check.kinds.map((kind, place) => ({ kind, path: ["checks", index, "kinds", place] }))
      : [],
  ),
];

function parsed<Schema extends z.ZodTypeAny>(schema: Schema, file: string, bytes: Uint8Array) {
  const { value, read, mistakes } = parseFile(schema, file, bytes);
  if (value === undefined || mistakes.length > 0) throw new FormError(mistakes);
  return { value, read };
}
