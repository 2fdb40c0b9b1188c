import { type Files, fileOf2026 as read } from "./fileOf2026";

/** Rules that hold, of the kinds that a county would set for the edition of 2026. */
const COUNTY_RULES = [
  {
    scope: "party",
    section: "economy",
    field: "travel",
    holds: "!has(answer.economy.travel) || answer.economy.travel <= 100000000",
    say: "Reise er {{ kr(answer.economy.travel) }}.",
  },
  {
    scope: "measure",
    section: "economy",
    holds: "measure.sum.coordinator <= measure.sum.grant",
    say: "Koordinator er {{ kr(measure.sum.coordinator) }} av {{ kr(measure.sum.grant) }}.",
  },
  {
    scope: "measure",
    section: "needs",
    holds: "!has(answer.needs.phases) || answer.needs.phases.size() <= 10",
    say: "Tiltaket har for mange faser.",
  },
  { scope: "application", holds: "measures.size() <= 40", say: "Dere har {{ measures.size() }} tiltak." },
] as const;

/** The edition of 2026, with or without a county's rules. */
export function editionOf2026(withRules: boolean): Files {
  const rules = COUNTY_RULES.map(({ say, ...rule }, index) => ({
    rule: { id: `county${index}`, severity: "warning", ...rule },
    say,
  }));
  const added = withRules
    ? {
        form: { rules: rules.map(({ rule }) => rule) },
        words: { rules: Object.fromEntries(rules.map(({ rule, say }) => [rule.id, say])) },
      }
    : { form: {}, words: {} };
  return {
    "form.json": { ...read("form.json"), ...added.form },
    "nb.json": { ...read("nb.json"), ...added.words },
    "recognition.json": read("recognition.json"),
  };
}
