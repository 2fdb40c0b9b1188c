import { partiesInLine } from "../../domain/application/derivedLine";
import { schemeOf, schemesInUse } from "../../domain/application/scheme";
import { measuresOf } from "../../domain/application/structure";
import type { Application, Section } from "../../domain/section/section";
import type { Form, FormSection } from "../../forms/form";
import { fullName } from "./answersOf";
import type { Block } from "./block";

type Derived = FormSection["derived"][number];

/** What the application already knows: a line of text, or boxes if the form has boxes. */
export function knownBlock(form: Form, application: Application, section: Section, { label, from }: Derived): Block {
  if (from !== "schemes")
    return { kind: "line", label, value: knownOf(form, application, section, from), private: false };
  const used = schemesInUse(form, application);
  const options = form.schemes.map((scheme) => ({
    label: scheme.label,
    chosen: used.includes(scheme),
    scheme: scheme.id,
  }));
  return {
    kind: "choice",
    label,
    private: false,
    entries: [{ party: null, note: null, answered: used.length > 0, options }],
  };
}

function knownOf(
  form: Form,
  application: Application,
  { measureId }: Section,
  from: Exclude<Derived["from"], "schemes">,
): string | null {
  const measure = application.measures.find(({ id }) => id === measureId);
  if (typeof from === "object") return partiesInLine(form, application, from).map(fullName).join("; ") || null;
  switch (from) {
    case "network":
      return application.network || null;
    case "measureCount":
      return String(measuresOf(application).length);
    case "measureName":
      return measure?.name ?? null;
    case "scheme":
      return (measure && schemeOf(form, measure)?.label) ?? null;
  }
}
