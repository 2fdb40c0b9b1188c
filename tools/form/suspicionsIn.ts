import type { Form, FormSection } from "../../forms/form";
import type { Mistake } from "../../forms/mistakes/mistake";

/** What can be used, and is hardly meant: nobody must answer a section, a section that nobody sees in full, ... */
export function suspicionsIn(form: Form): Mistake[] {
  return form.sections.flatMap((section, index) => {
    const at = ["sections", index];
    const writers = new Set(section.fields.flatMap((field) => field.writers));
    return [
      ...section.fields
        .filter((field) => !("specifies" in field) && !("year" in field && field.year !== 1))
        .flatMap((field, place): Mistake[] =>
          field.requiredIf && field.requiredOf.length === 0
            ? [
                {
                  path: [...at, "fields", place, "requiredIf"],
                  message: `«requiredIf» gjelder bare dem som må svare, og «requiredOf» er tom: ingen må svare på «${field.id}»`,
                },
              ]
            : [],
        ),
      ...(isOptional(section)
        ? [{ path: at, message: `ingen må svare på noe i «${section.id}»: seksjonen kan leveres tom` }]
        : []),
      ...section.approvers.flatMap(({ kind, rule }, place): Mistake[] =>
        section.approval === "own" && rule !== "asked" && !writers.has(kind)
          ? [
              {
                path: [...at, "approvers", place],
                message: `«${kind}» skal godkjenne sin egen del av «${section.id}», men skriver ingenting der`,
              },
            ]
          : [],
      ),
    ];
  });
}

const isOptional = ({ fields }: FormSection): boolean =>
  fields.length > 0 && fields.every(({ requiredOf }) => requiredOf.length === 0);
