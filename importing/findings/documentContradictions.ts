import { isNamedInSums } from "../../domain/application/columnOf";
import type { ImportCheck } from "../../forms/recognition/importCheck";
import { fieldLabel } from "../model/fieldLabel";
import type { ImportedAnswer, ImportPlace } from "../model/imported";
import { sidesOf } from "../model/sidesOf";
import { kindNamed } from "../parties/kindNamed";
import { type FindingContext, inResult, type RawFinding } from "./findingContext";
import { findingTexts } from "./findingTexts";

/** The edition's consistency checks on a document's answers. */
export const documentContradictions = (context: FindingContext): RawFinding[] =>
  context.recognition.checks.flatMap((check) => contradiction(check, context));

type At<Kind extends ImportCheck["check"]> = Extract<ImportCheck, { check: Kind }>;
type CheckedField = {
  readonly place: ImportPlace;
  readonly label: string;
  readonly answers: readonly ImportedAnswer[];
};

function contradiction(check: ImportCheck, context: FindingContext): RawFinding[] {
  switch (check.check) {
    case "mustAnswer":
      return notAnswered(checkedFieldIn(check, context), context);
    case "several":
      return several(check, checkedFieldIn(check, context), context);
    case "asksReason":
      return withoutReason(check, checkedFieldIn(check, context), context);
    case "shareMentions":
      return withoutMention(check, checkedFieldIn(check, context), context);
    case "countsOwners":
      return miscounted(check, context);
  }
}

const answersAt = ({ reading }: FindingContext, section: string, field: string): ImportedAnswer[] =>
  reading.answers.filter((answer) => answer.section === section && answer.field === field);

function checkedFieldIn(
  { section, field }: { readonly section: string; readonly field: string },
  context: FindingContext,
): CheckedField {
  return {
    place: { measure: null, section, field },
    label: fieldLabel(context.form, { section, field }) ?? field,
    answers: answersAt(context, section, field),
  };
}

/** If there are unreadable ticks, a finding asks about those instead. */
const notAnswered = ({ answers, label, place }: CheckedField, { reading }: FindingContext): RawFinding[] =>
  answers.length === 0 &&
  !reading.unclear.some((at) => at.place.section === place.section && at.place.field === place.field)
    ? [{ code: "not-answered", severity: "blocking", place, message: findingTexts.mustAnswer(label) }]
    : [];

function several(
  check: At<"several">,
  { answers, label, place }: CheckedField,
  { form, reading, parties }: FindingContext,
): RawFinding[] {
  const value = answers[0]?.value;
  const who = parties.filter(({ kind }) => check.kinds.includes(kind)).map(({ name }) => name);
  const wanted = check.kinds.some((kind) => isNamedInSums(form, kind));
  const listed = reading.partners.some(({ kind }) => kind === null || (kind === "uh") === wanted);
  if (value === check.no && who.length > 1)
    return [
      {
        code: "several-says-no",
        severity: "warning",
        place,
        message: findingTexts.severalSaysNo(label, who.length, who.join("; ")),
      },
    ];
  if (value !== check.yes) return [];
  if (!listed) return [{ code: "list-empty", severity: "warning", place, message: findingTexts.emptyList(label) }];
  return who.length < 2
    ? [{ code: "several-says-yes", severity: "warning", place, message: findingTexts.severalSaysYes(label) }]
    : [];
}

const mentions = (text: string, words: readonly string[]): boolean =>
  words.some((word) => text.toLowerCase().includes(word));

const withoutReason = (
  check: At<"asksReason">,
  { answers, label, place }: CheckedField,
  context: FindingContext,
): RawFinding[] =>
  answers.flatMap((answer): RawFinding[] => {
    const needed = check.is ? answer.value === check.is : typeof answer.value === "number" && answer.value > 0;
    const reasons = answersAt(context, check.reason.section, check.reason.field);
    const reason = reasons.find(({ measure }) => measure === answer.measure)?.text ?? "";
    if (!needed || (check.words ? mentions(reason, check.words) : reason !== "")) return [];
    const at = inResult({ ...place, measure: answer.measure }, context.ledger);
    return [{ code: "reason-missing", severity: "blocking", place: at, message: findingTexts.reason(label) }];
  });

const withoutMention = (
  check: At<"shareMentions">,
  { answers, place }: CheckedField,
  { form, ledger }: FindingContext,
): RawFinding[] =>
  ledger.own.flatMap((index, own): RawFinding[] => {
    const asks = ledger.measures[index]?.amounts.some(({ side, kroner }) => side === sidesOf(form).uh && kroner > 0);
    const text = answers.find(({ measure }) => measure === own)?.text ?? "";
    if (!asks || mentions(text, check.words)) return [];
    return [
      {
        code: "travel-missing",
        severity: "warning",
        place: { ...place, measure: index },
        message: findingTexts.travel(),
      },
    ];
  });

function miscounted({ section, kinds, others }: At<"countsOwners">, context: FindingContext): RawFinding[] {
  const owners = privateOwners(context);
  if (owners.length === 0) return [];
  return kinds.flatMap(({ field }): RawFinding[] => {
    const { answers, label, place } = checkedFieldIn({ section, field }, context);
    const count = answers[0]?.value;
    const listed = owners
      .filter((owner) => (kinds.find(({ words }) => mentions(owner.name, words))?.field ?? others) === field)
      .reduce((sum, { units }) => sum + Math.max(1, units.length), 0);
    return typeof count !== "number" || listed === count
      ? []
      : [{ code: "count-differs", severity: "warning", place, message: findingTexts.owners(label, count, listed) }];
  });
}

/** The private owners from the list of partners, or from the header if that list has none. */
function privateOwners({
  form,
  reading,
  parties,
  recognition,
}: FindingContext): { name: string; units: readonly string[] }[] {
  const known = parties
    .filter(({ kind }) => kind === kindNamed(form, recognition, "", sidesOf(form).owner))
    .map(({ name }) => name);
  const listed = reading.partners.filter(({ name, kind }) => kind !== "uh" && known.includes(name));
  return listed.length > 0 ? [...listed] : known.map((name) => ({ name, units: [] }));
}
