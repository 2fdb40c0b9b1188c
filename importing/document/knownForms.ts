import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FormError, readForms } from "../../forms";
import { Institutions, Recognition } from "../../forms/recognition";
import type { KnownForm } from "../model/knownForm";

export type KnownForms = { readonly forms: readonly KnownForm[]; readonly institutions: Institutions["institutions"] };

/** Every edition with a recognition file in `import/`, and the institutions. Read once. @throws FormError */
export function readKnownForms(folder: string): KnownForms {
  const read = (name: string): unknown => {
    try {
      return JSON.parse(readFileSync(join(folder, "import", name), "utf8"));
    } catch (cause) {
      throw new FormError(`import/${name}: ${(cause as Error).message}`, { cause });
    }
  };
  const forms = [...readForms(folder).values()].map((form): KnownForm => {
    const parsed = Recognition.safeParse(read(`${form.id}.json`));
    if (!parsed.success) throw new FormError(`import/${form.id}.json: ${mistakesIn(parsed.error.issues)}`);
    const recognition = parsed.data;
    for (const [index, { section, field }] of recognition.parts.entries()) {
      const fields = form.sections.find(({ id }) => id === section)?.fields;
      if (!fields || (field !== undefined && !fields.some(({ id }) => id === field)))
        throw new FormError(
          `import/${form.id}.json: parts.${index}: the form has no ${field ? `field "${section}.${field}"` : `section "${section}"`}`,
        );
    }
    return { form, recognition };
  });
  const institutions = Institutions.safeParse(read("institutions.json"));
  if (!institutions.success) throw new FormError(`import/institutions.json: ${mistakesIn(institutions.error.issues)}`);
  return { forms, institutions: institutions.data.institutions };
}

const mistakesIn = (
  issues: readonly { readonly path: readonly (string | number)[]; readonly message: string }[],
): string => issues.map(({ path, message }) => `${path.join(".") || "the file"}: ${message}`).join("; ");
