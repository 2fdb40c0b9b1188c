import type { Form } from "../../forms/form";
import type { Imported, ImportedAnswer } from "../model/imported";

/**
 * The single object that `npm run import -- FILE --json` prints; docs/importing.md describes it.
 *
 * Answers of the header section are in `header` itself. Those of other sections of the whole application are under the
 * section's id. If owner and UH both have an answer, it is `{ owner, uh }`.
 */
export function asJson(imported: Imported, form: Form): Record<string, unknown> {
  const { edition, measures, parties, claims, sums, findings, unplaced } = imported;
  return {
    edition,
    header: headerOf(imported, form),
    parties,
    measures: measures.map((measure, index) => ({ ...measure, sections: sectionsOf(imported, form, index) })),
    claims,
    sums: sums.map(({ of, claimed, computed, holds }) => ({ of, claimed, computed, holds })),
    findings: findings.map(({ code, severity, where, message }) => ({ code, severity, where, message })),
    unplaced,
  };
}

function headerOf({ year, answers, partners }: Imported, form: Form): Record<string, unknown> {
  const [first] = form.sections;
  const header: Record<string, unknown> = { year };
  for (const section of form.sections.filter(({ scope }) => scope === "application")) {
    const own: Record<string, unknown> = Object.fromEntries(
      section.fields.map(({ id, type }) => [id, type === "rows" ? [] : null]),
    );
    for (const answer of answers.filter(({ measure, section: at }) => measure === null && at === section.id)) {
      const field = answer.field ?? "text";
      const each = section.fields.find(({ id }) => id === field)?.answeredBy === "each" && section.id === first?.id;
      const whose = answer.side ?? answer.party;
      if (whose) own[field] = { ...(own[field] as object | undefined), [whose]: answer.value };
      else own[field] = each ? { owner: null, uh: null, text: answer.value } : answer.value;
    }
    if (section.id === first?.id) Object.assign(header, own);
    else if (section.computed === "partners") header[section.id] = partners;
    else if (section.computed !== "totals") header[section.id] = own;
  }
  return header;
}

/** The text of each section of a measure. If a section has several fields, each begins with its label. */
function sectionsOf({ answers }: Imported, form: Form, measure: number): Record<string, string> {
  const sections: Record<string, string> = {};
  for (const section of form.sections) {
    const order = new Map(section.fields.map(({ id }, index) => [id, index]));
    const own = answers
      .filter((answer) => answer.measure === measure && answer.section === section.id)
      .sort((a, b) => (order.get(a.field ?? "") ?? -1) - (order.get(b.field ?? "") ?? -1));
    if (own.length > 0)
      sections[section.id] = own.map((answer) => lineOf(answer, section.fields.length > 1)).join("\n\n");
  }
  return sections;
}

const lineOf = ({ party, ...answer }: ImportedAnswer, several: boolean): string =>
  party === undefined ? labelled(answer, several) : `${party}:\n${labelled(answer, several)}`;

const labelled = ({ label, text, value }: ImportedAnswer, several: boolean): string =>
  !several || (typeof value === "string" && value === text && text.length > 60 && !/^[a-e]\)/.test(label))
    ? text
    : `${label}${/[?:]$/.test(label) ? "" : ":"} ${text}`;
