import type { Form, Rule } from "../../../forms/form";

const SCOPE: Readonly<Record<Rule["scope"], string>> = {
  application: "søknaden",
  measure: "hvert tiltak",
  party: "hver part",
  section: "hvert sted",
};

export const RULE_HEADINGS = ["Regel", "Gjelder", "Når den brytes", "Det som sies"];

/** The form's own rules, a row each: its id, what it is asked of, what it does, and its sentence. */
export const ruleRows = ({ rules }: Pick<Form, "rules">): string[][] =>
  rules.map(({ id, scope, section, severity, say }) => [
    id,
    [SCOPE[scope], ...(section ? [`i ${section}`] : [])].join(" "),
    severity === "blocking" ? "står i veien for den endelige versjonen" : "gir et varsel",
    say.text,
  ]);
