import type { Answer } from "../../domain/answers/sectionRecord";
import { goalsOf, isAsked } from "../../domain/answers/slot";
import { askedAmounts } from "../../domain/application/askedAmounts";
import { derivedLine } from "../../domain/application/derivedLine";
import { schemeTotalsOf } from "../../domain/application/scheme";
import { hasRole, type Party, type PartyId } from "../../domain/application/structure";
import { type MeasureTotal, totalsOf } from "../../domain/application/totals";
import { computedByField } from "../../domain/rules/computedByField";
import type { ComputedAnswer } from "../../domain/rules/fieldsAt";
import type { Application, Section } from "../../domain/section/section";
import type { Field, Form, FormSection } from "../../forms/form";
import { type ContentBlock, pairBlocks, textBlocks, totalsBlock } from "../kit/contentBlock";
import { measuresTable, schemesTable, sumsOf } from "../kit/totalsTable";
import { t } from "../wording";
import { answerInWords, rowsOf } from "../words/answerInWords";
import { sinceWhen } from "../words/instantInWords";
import { kindWord } from "../words/kindWord";
import { linesOf } from "../words/linesOf";
import { computedInWords } from "./computedLines";

type DerivedFrom = FormSection["derived"][number]["from"];
type Reader = {
  /** The reader's parties: other parties' private fields are hidden. */
  parties: readonly Party[];
  /** When those parties last approved; later changes are marked. */
  approvedAt: Date | null;
  now: Date;
};

/** Everything that an approval of the section is bound to, in readable form, piece by piece. */
export function sectionContent(form: Form, application: Application, section: Section, reader: Reader): ContentBlock[] {
  return [
    ...section.form.derived.flatMap((line) =>
      textBlocks({ label: line.label, byline: null }, linesOf(derived(form, application, section, line.from))),
    ),
    ...(section.form.computed === "totals" ? wholeTotals(form, application) : []),
    ...(section.form.computed === "partners" ? partners(section) : []),
    ...answerPieces(application, section, reader),
    ...measureSum(form, application, section),
  ];
}

/** The answers in the order of the form, with what is computed from them between. */
function answerPieces(application: Application, section: Section, reader: Reader): ContentBlock[] {
  const { fields } = section.form;
  const computed = computedByField(
    section.form,
    section.computed(),
    fields.map(({ id }) => id),
  );
  return [
    ...computedPieces(computed.get(null)),
    ...fields.flatMap((field) => [
      ...fieldPieces(application, section, field, reader),
      ...computedPieces(computed.get(field.id)),
    ]),
  ];
}

/** Computed fields, each with a line for each party that it is computed for. */
const computedPieces = (answers: readonly ComputedAnswer[] = []): ContentBlock[] =>
  [...new Set(answers.map(({ field }) => field))].flatMap((field) => {
    const lines = answers
      .filter((each) => each.field === field)
      .map((each) => {
        const value = computedInWords(each);
        return each.party ? t("approve.computedOf", { party: each.party.name, value }) : value;
      });
    return textBlocks({ label: field.label, byline: t("approve.computed") }, linesOf(lines.join("\n")));
  });

function derived(form: Form, application: Application, { measureId }: Section, from: DerivedFrom): string {
  const lines = derivedLine(form, application, measureId, from);
  return from === "scheme" && lines.length === 0 ? t("measure.noScheme") : lines.join("\n");
}

function fieldPieces(
  application: Application,
  section: Section,
  field: Field,
  { parties, approvedAt, now }: Reader,
): ContentBlock[] {
  const mine = new Set<PartyId | null>(parties.map(({ id }) => id));
  if (field.type === "goals" && goalsOf(field, application).length === 0) return [];
  const written = section.answers.filter((answer) => answer.field === field.id);
  if (written.length === 0 && !isAsked(field, null, section)) return [];
  const answers = written
    .filter((answer) => !field.private || mine.has(answer.partyId))
    .sort((a, b) => orderOf(section, a) - orderOf(section, b));
  if (answers.length === 0) {
    const byline = written.length > 0 ? t("approve.hidden") : t("approve.unanswered");
    return textBlocks({ label: field.label, byline }, []);
  }
  return answers.flatMap((answer, index) => {
    const by = section.parties.find(({ id }) => id === answer.partyId);
    const when = sinceWhen(answer.writtenAt, application.timeZone, now);
    const writtenBy = t("approve.writtenBy", { person: answer.writtenByName, when });
    const changed = approvedAt !== null && answer.writtenAt > approvedAt ? [t("approve.changedSince")] : [];
    const byline = [...(by ? [by.name] : []), writtenBy, ...changed].join(" · ");
    const top = { label: index === 0 ? field.label : null, byline };
    if (answer.value === null) return [];
    if (field.type !== "rows") return textBlocks(top, linesOf(answerInWords(field, answer.value)));
    const [one, two] = field.columns.map(({ label }) => label) as [string, string];
    return pairBlocks(top, [one, two], rowsOf(field, answer.value) as [string, string][]);
  });
}

const orderOf = (section: Section, { partyId }: Answer): number =>
  section.parties.findIndex(({ id }) => id === partyId);

/** The table of all schemes, or of all measures, ten at a time, with the totals under the last. */
function wholeTotals(form: Form, application: Application): ContentBlock[] {
  const totals = totalsOf(form, application, askedAmounts(form, application));
  if (form.schemes.length > 0) {
    const rows = schemeTotalsOf(form, application, totals);
    return [totalsBlock(null, { ...schemesTable(form, rows), sums: sumsOf(form, totals) })];
  }
  const chunks: (readonly MeasureTotal[])[] = [];
  for (let from = 0; from < Math.max(totals.byMeasure.length, 1); from += 10)
    chunks.push(totals.byMeasure.slice(from, from + 10));
  return chunks.map((rows, index) => {
    const last = index === chunks.length - 1;
    return totalsBlock(null, { ...measuresTable(form, rows), sums: last ? sumsOf(form, totals) : [] });
  });
}

/** The participants and their roles. */
const partners = ({ parties, form }: Section): ContentBlock[] =>
  pairBlocks(
    { label: t("approve.partners"), byline: null },
    [t("approve.partner"), t("approve.partnerKind")],
    parties.filter((party) => !hasRole(party, "lead")).map(({ name, kind }) => [name, kindWord(form, kind)] as const),
  );

/** The measure's total, under the amounts it is made of. */
function measureSum(form: Form, application: Application, { measureId, form: { fields } }: Section): ContentBlock[] {
  if (measureId === null || !fields.some(({ type }) => type === "amount")) return [];
  const rows = totalsOf(form, application, askedAmounts(form, application)).byMeasure.filter(
    (row) => row.measureId === measureId,
  );
  return [totalsBlock(t("approve.measureSum"), measuresTable(form, rows))];
}
