import { numberInWords } from "../../domain/amounts/numberInWords";
import type { AnswerRefusal } from "../../domain/answers/readAnswer";
import { longDay } from "../../domain/values/dayAndMonth";
import { t } from "../wording";

/** Why an answer is invalid, and what would be accepted. */
export function answerSentence(refusal: AnswerRefusal): string {
  switch (refusal.kind) {
    case "not-a-number":
      return t("refusal.notANumber");
    case "negative":
      return t("refusal.negative");
    case "ore":
      return t("refusal.ore");
    case "too-large":
      return t("refusal.tooLarge");
    case "too-long":
      return t("refusal.tooLong", { most: refusal.most, length: refusal.length, over: refusal.length - refusal.most });
    case "not-an-option":
      return t("refusal.notAnOption");
    case "came-empty":
      return t("inputs.cameEmpty");
    case "not-a-count":
      return t("refusal.notACount");
    case "not-a-figure":
      return t("refusal.notAFigure");
    case "two-figures": {
      const [one, other] = refusal.figures.map(numberInWords) as [string, string];
      return t("refusal.twoFigures", { one, other });
    }
    case "too-many-decimals":
      return refusal.decimals === 0
        ? t("refusal.noDecimals")
        : t("refusal.tooManyDecimals", { count: refusal.decimals });
    case "below-least":
      return t("refusal.belowLeast", { least: numberInWords(refusal.least) });
    case "above-most":
      return t("refusal.aboveMost", { most: numberInWords(refusal.most) });
    case "no-date":
      return t("refusal.noDate");
    case "two-dates":
      return t("deadlines.twoDates");
    case "before-first":
      return t("refusal.beforeFirst", { day: longDay(refusal.first) });
    case "after-last":
      return t("refusal.afterLast", { day: longDay(refusal.last) });
    case "not-an-org-number":
      return t("refusal.notAnOrgNumber");
    case "not-an-account-number":
      return t("refusal.notAnAccountNumber");
    case "not-a-telephone-number":
      return t("refusal.notATelephoneNumber");
    case "not-an-email-address":
      return t("refusal.notAnEmailAddress");
    case "not-a-web-address":
      return t("refusal.notAWebAddress");
    case "row-without-separator":
      return t("refusal.rowWithoutSeparator", { line: refusal.line });
    case "not-a-table":
      return t("refusal.notATable");
    case "too-many-rows":
      return t("refusal.tooManyRows", { count: refusal.most });
    case "bad-cells":
      return refusal.cells
        .map(({ name, label, why }) =>
          t("refusal.badCell", { row: rowName(name), column: label, problem: answerSentence(why) }),
        )
        .join(" ");
  }
}

/** A row of a table: the form's name of it, or its number. */
export const rowName = (name: string | number): string =>
  typeof name === "number" ? t("table.row", { number: name }) : name;
