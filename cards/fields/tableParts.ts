import type { AnswerRefusal } from "../../domain/answers/readAnswer";
import { answerText, readAnswer } from "../../domain/answers/readAnswer";
import type { AnswerValue } from "../../domain/answers/sectionRecord";
import { columnSums } from "../../domain/tables/columnSums";
import { rowsOfText, rowsToWrite } from "../../domain/tables/rowsOfText";
import type { TableRow } from "../../domain/tables/tableRow";
import type { TableField } from "../../forms/form";
import { linesUnder, type Under } from "../kit/cardField";
import { bytesOf } from "../kit/fitted";
import { type Sentence, sentences } from "../kit/note";
import { pagesByCost } from "../kit/page";
import { t } from "../wording";
import { sumsInWords } from "../words/answerInWords";
import { answerSentence } from "../words/answerSentence";
import { plainText } from "../words/plainText";
import { type RowView, tableRows } from "./tableRows";

/** Some of a table's rows, as much as one card can show beside others. */
export type TablePart = {
  readonly labels: readonly Sentence[];
  readonly under: readonly Under[];
  readonly rows: readonly RowView[];
  readonly sums: readonly Sentence[];
  /** A row can be added here. */
  readonly mayAdd: boolean;
};

/** A part, and what the card must remember of it. */
export type KnownPart = {
  readonly part: TablePart;
  /** The keys of its rows, and of stored rows that are being removed. */
  readonly keys: readonly string[];
  readonly unsaved: boolean;
};

type Table = {
  readonly slot: string;
  readonly label: string;
  readonly help: string | null;
  /** What its inputs hold; undefined if they hold what is stored. */
  readonly typed: string | undefined;
  readonly value: AnswerValue | null;
  readonly refusal: AnswerRefusal | undefined;
  readonly isRequired: boolean;
};

const MOST_PART = 7_000;

/** A table in parts that fit on cards. What is said about the whole of it comes with the first, and its sums with the last. */
export function tableParts(
  field: TableField,
  { slot, label, help, typed, value, refusal, isRequired }: Table,
): KnownPart[] {
  const stored = (value ?? []) as readonly TableRow[];
  const written = rowsToWrite(field, rowsOfText(typed ?? answerText(field, value)) ?? []);
  const bad = refusal?.kind === "bad-cells" ? refusal.cells : [];
  const rows = tableRows(field, { slot, written, stored, bad, isRequired });
  const removed = stored.map(({ row }) => row).filter((row) => !written.some((each) => each.row === row));
  const about = linesUnder({ help, problem: refusal && refusal.kind !== "bad-cells" ? answerSentence(refusal) : null });
  const read = typed === undefined ? null : readAnswer(field, typed);
  const sums = columnSums(field, read?.ok ? ((read.value ?? []) as readonly TableRow[]) : stored);

  const pages = pagesByCost(rows, bytesOf, MOST_PART);
  return pages.map((some, index): KnownPart => {
    const isLast = index === pages.length - 1;
    return {
      part: {
        labels: sentences(plainText(index === 0 ? label : t("approve.continued", { label }))),
        under: index === 0 ? about : [],
        rows: some,
        sums: isLast ? sentences(...sumsInWords(sums).map(plainText)) : [],
        mayAdd: isLast && field.rows.fixed === null && rows.length < field.rows.most,
      },
      keys: [...some.map(({ key }) => key), ...(isLast ? removed : [])],
      unsaved:
        some.some(({ unsaved, key }) => unsaved || (typed !== undefined && !stored.some(({ row }) => row === key))) ||
        (index === 0 && refusal !== undefined && refusal.kind !== "bad-cells") ||
        (isLast && removed.length > 0),
    };
  });
}
