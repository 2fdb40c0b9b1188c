import { parseAccountNumber } from "../../domain/values/parseAccountNumber";
import { parseOrgNumber } from "../../domain/values/parseOrgNumber";
import type { Field } from "../../forms/form";
import type { Recognition } from "../../forms/recognition/recognition";
import type { ImportedAnswer, ImportPlace } from "../model/imported";
import { indexLetters } from "../text/letters";
import { type FindingContext, inResult, type RawFinding, wordsOfPlace } from "./findingContext";
import { findingTexts } from "./findingTexts";

/** Missing answers, answers that do not fit their question, and texts that repeat another place. */
export const gapsIn = (context: FindingContext): RawFinding[] => [
  ...placeholders(context),
  ...blanks(context),
  ...unclearTicks(context),
  ...unowned(context),
  ...wrongKinds(context),
  ...measureCount(context),
  ...reused(context),
];

const fieldAt = ({ form }: FindingContext, { section, field }: ImportPlace): Field | undefined =>
  form.sections.find(({ id }) => id === section)?.fields.find(({ id }) => id === field);

const placeholders = ({ reading, ledger }: FindingContext): RawFinding[] =>
  reading.placeholders.map(({ place, count }) => ({
    code: "placeholder-left",
    severity: "warning",
    place: inResult(place, ledger),
    message: findingTexts.placeholder(count),
  }));

/** Empty places that must be answered; at most one finding for each. */
function blanks(context: FindingContext): RawFinding[] {
  const { reading, ledger, recognition } = context;
  const isAt = (a: ImportPlace, b: ImportPlace) =>
    a.measure === b.measure && a.section === b.section && a.field === b.field;
  const inSection = (a: ImportPlace, b: ImportPlace) => a.measure === b.measure && a.section === b.section;
  return reading.blank
    .filter((place) => (fieldAt(context, place)?.requiredOf.length ?? 0) > 0)
    .filter((place) => !reading.answers.some((answer) => isAt(answer, place)))
    .filter((place) => !reading.placeholders.some((left) => inSection(left.place, place)))
    .filter((place) => !mustAnswer(recognition, place))
    .map((place) => ({
      code: "not-answered",
      severity: "warning",
      place: inResult(place, ledger),
      message: findingTexts.blank(),
    }));
}

/** Questions whose boxes cannot be read. If an answer is required, the finding is blocking. */
const unclearTicks = ({ reading, ledger, recognition }: FindingContext): RawFinding[] =>
  reading.unclear.map(({ place, text }) => ({
    code: "choice-unclear",
    severity: mustAnswer(recognition, place) ? "blocking" : "warning",
    place: inResult(place, ledger),
    message: findingTexts.unclearTicks(text),
  }));

/** Texts of parties that cannot be told apart: none of them is in a party's name. */
const unowned = ({ reading, ledger }: FindingContext): RawFinding[] =>
  reading.unowned.map((place) => ({
    code: "party-unclear",
    severity: "warning",
    place: inResult(place, ledger),
    message: findingTexts.partyUnclear(),
  }));

const mustAnswer = ({ checks }: Recognition, { section, field }: ImportPlace): boolean =>
  checks.some((check) => check.check === "mustAnswer" && check.section === section && check.field === field);

/** Text instead of a number, two ticks instead of one, and numbers that fail validation. */
function wrongKinds(context: FindingContext): RawFinding[] {
  const { reading, ledger } = context;
  return reading.answers.flatMap((answer): RawFinding[] => {
    const field = fieldAt(context, answer);
    const finding = (code: string, message: string): RawFinding[] => [
      { code, severity: "warning", place: inResult(answer, ledger), message },
    ];
    if (field?.type === "count" && typeof answer.value === "string")
      return finding("not-a-count", findingTexts.notACount(answer.label, answer.text));
    if (field?.type === "choice" && Array.isArray(answer.value))
      return finding("two-answers", findingTexts.twoAnswers(answer.label));
    if (field?.type !== "text" || (!answer.side && answer.party === undefined)) return [];
    if (field.format === "orgNumber" && !parseOrgNumber(answer.text).ok)
      return finding("not-an-org-number", findingTexts.orgNumber(answer.text));
    if (field.format === "accountNumber" && !parseAccountNumber(answer.text).ok)
      return finding("not-an-account-number", findingTexts.accountNumber());
    return [];
  });
}

/** Compares with the number of measures that the form states. A document may hold fewer measures, but not more. */
function measureCount({ reading, ledger, recognition }: FindingContext): RawFinding[] {
  const part = recognition.parts.find(({ reads }) => reads === "number");
  const said = reading.answers.find(({ section, field }) => section === part?.section && field === part?.as);
  const count = ledger.own.length;
  if (typeof said?.value !== "number" || count <= said.value) return [];
  const place = { measure: null, section: said.section, field: said.field };
  return [{ code: "measure-count", severity: "warning", place, message: findingTexts.measureCount(said.value, count) }];
}

/** A text with at least this many letters is not repeated by chance. */
const REUSED_LETTERS = 50;

function reused(context: FindingContext): RawFinding[] {
  const first = new Map<string, ImportedAnswer>();
  return context.reading.answers.flatMap((answer): RawFinding[] => {
    if (typeof answer.value !== "string") return [];
    const { squeezed } = indexLetters(answer.text);
    const before = first.get(squeezed);
    if (squeezed.length < REUSED_LETTERS || !before) {
      first.set(squeezed, answer);
      return [];
    }
    const others = wordsOfPlace(inResult(before, context.ledger), context);
    return [
      {
        code: "text-reused",
        severity: "warning",
        place: inResult(answer, context.ledger),
        message: findingTexts.reused(others),
      },
    ];
  });
}
